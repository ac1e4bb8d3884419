import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import type { HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { TickButton } from '../../../ui/TickButton.tsx';
import { useSavedText } from '../use-saved-text.ts';
import { useWhyNot } from '../../../app/shift/use-why-not.ts';

const LONGEST_NOTE = 500;

const Fields = styled('span')({ display: 'contents' });

interface Props {
  readonly line: HandoverLine;
  readonly incoming: string;
  /** What it is a note on, for those who listen. */
  readonly what: string;
  readonly onNext: () => void;
  readonly onStep: (by: 1 | -1) => void;
}

/** The note to a line, saved while it is typed; Enter says that it was looked at, and goes on. */
export function NoteField({ line, incoming, what, onNext, onStep }: Props) {
  const t = useWords('handover');
  const invoke = useInvoke();
  const whyNot = useWhyNot();
  const box = useRef<HTMLSpanElement>(null);
  const save = async (text: string, entrust?: boolean) => {
    const { key } = line;
    const reply = await invoke('handover.note', { key, text, ...(entrust !== undefined && { entrust }) });
    return reply.ok ? null : reply.error;
  };
  const note = useSavedText(line.note, save);
  const next = () => {
    note.flush(true);
    onNext();
  };
  useKeys(
    [
      { chord: 'Enter', label: t('prepare.next'), act: next, inFields: true, onButtons: true },
      { chord: 'ArrowDown', act: () => onStep(1), inFields: true, repeats: true },
      { chord: 'ArrowUp', label: t('prepare.before'), act: () => onStep(-1), inFields: true, repeats: true },
    ],
    { within: box },
  );
  return (
    <Fields ref={box}>
      <TextInput
        autoFocus
        readOnly={whyNot !== null}
        value={note.text}
        placeholder={t('prepare.note')}
        inputProps={{ 'aria-label': t('prepare.noteOf', { what }), maxLength: LONGEST_NOTE }}
        onChange={({ target }) => note.change(target.value)}
      />
      {line.group === 'callbacks' && whyNot === null && (
        <TickButton isTicked={line.entrust} onChange={(entrust) => void save(note.text, entrust)}>
          {t('prepare.entrust', { name: incoming })}
        </TickButton>
      )}
      {note.refusal && <ErrorNote error={note.refusal} />}
    </Fields>
  );
}
