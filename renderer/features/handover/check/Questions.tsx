import { styled } from '@mui/material/styles';
import { useEffect, useRef, useState } from 'react';
import type { Handover, HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { momentNow } from '../../../app/now/now.ts';
import { printsOf } from '../../../app/shift/prints-of.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { MarkChip } from '../../../ui/MarkChip.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useLineWords } from '../lines/use-line-words.ts';
import { useHandoverLines } from '../use-handover-lines.ts';

const List = styled('ul')(({ theme }) => ({
  maxWidth: 960,
  paddingTop: 16,
  '& > li': { display: 'flex', flexDirection: 'column', gap: 6, padding: '8px 12px' },
  '& > li > p': { overflowWrap: 'anywhere' },
  '& > li > p > span': { color: theme.palette.ink2 },
  '& > li > p > em': { fontStyle: 'normal', color: theme.palette.ok },
  '& > li > div': { display: 'flex', gap: 8 },
}));

const LONGEST = 500;

interface Props {
  readonly handover: Handover;
  /** Everything is counted: the first open question has the focus. */
  readonly isNext: boolean;
}

/** The questions of the telling with their answers; each is settled when the incoming person accepts the answer. */
export function Questions({ handover, isNext }: Props) {
  const t = useWords('handover');
  const { lines } = useHandoverLines();
  const asked = lines.filter(({ mark }) => (mark?.question ?? '') !== '');
  const first = asked.find(({ mark }) => mark?.as === 'question');
  if (asked.length === 0) return null;
  return (
    <List aria-label={t('check.questions')}>
      {asked.map((line) => (
        <Question key={line.key} handover={handover} line={line} hasFocus={isNext && line === first} />
      ))}
    </List>
  );
}

interface QuestionProps {
  readonly handover: Handover;
  readonly line: HandoverLine;
  readonly hasFocus: boolean;
}

function Question({ handover, line, hasFocus }: QuestionProps) {
  const t = useWords('handover');
  const name = useStaffName();
  const format = useFormat();
  const { lead, title } = useLineWords()(line);
  const { mark } = line;
  if (mark === null) return null;
  return (
    <li>
      <p>
        <MarkChip strength="faint">{t('check.questions')}</MarkChip>{' '}
        <b>{[lead, title].filter(Boolean).join(' ')}</b> {mark.question}{' '}
        <span>
          {mark.answer === ''
            ? t('check.notAnswered')
            : t('face.answered', {
                name: name(handover.from),
                time: mark.answeredAt === null ? '' : format.moment(mark.answeredAt, momentNow()),
                text: mark.answer,
              })}
        </span>{' '}
        {mark.as === 'accepted' && <em>{t('check.acceptedBy', { name: name(handover.to) })}</em>}
      </p>
      {mark.as === 'question' && mark.answer === '' && (
        <Answer handover={handover} line={line} hasFocus={hasFocus} />
      )}
      {mark.as === 'question' && mark.answer !== '' && (
        <Accept handover={handover} line={line} hasFocus={hasFocus} />
      )}
    </li>
  );
}

function Answer({ handover, line, hasFocus }: QuestionProps) {
  const t = useWords('handover');
  const invoke = useInvoke();
  const name = useStaffName();
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useFocusWhen(box, hasFocus);
  const save = async () => {
    if (text.trim() === '') return;
    const reply = await invoke('handover.answer', { key: line.key, answer: text.trim() });
    if (!reply.ok) setRefusal(reply.error);
  };
  useKeys([{ chord: 'Enter', act: () => void save(), inFields: true }], { within: box });
  return (
    <div ref={box}>
      <TextInput
        value={text}
        placeholder={t('face.answerPlaceholder', { name: name(handover.from) })}
        inputProps={{ 'aria-label': t('face.answerField'), maxLength: LONGEST }}
        onChange={({ target }) => setText(target.value)}
      />
      {refusal && <ErrorNote error={refusal} />}
    </div>
  );
}

function Accept({ handover, line, hasFocus }: QuestionProps) {
  const t = useWords('handover');
  const invoke = useInvoke();
  const name = useStaffName();
  const box = useRef<HTMLDivElement>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useFocusWhen(box, hasFocus);
  const accept = async () => {
    const reply = await invoke('handover.mark', {
      keys: [line.key],
      as: 'accepted',
      seen: printsOf([line]),
    });
    if (!reply.ok) setRefusal(reply.error);
  };
  return (
    <div ref={box}>
      <Button onClick={() => void accept()}>{t('check.accept', { name: name(handover.to) })}</Button>
      {refusal && <ErrorNote error={refusal} />}
    </div>
  );
}

/** Gives the focus to the first control of a box as soon as it is its turn. */
function useFocusWhen(box: { readonly current: HTMLElement | null }, hasFocus: boolean): void {
  useEffect(() => {
    if (hasFocus) box.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [box, hasFocus]);
}
