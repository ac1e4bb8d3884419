import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/toast-context.ts';

const Box = styled('div')({ display: 'flex', flexDirection: 'column', gap: 6, padding: '6px 0 4px' });

interface Props {
  readonly entry: LogEntry;
  readonly onEnd: () => void;
}

/** The line that corrects or adds to an earlier one, which stays as it was written: Enter writes, Esc leaves. */
export function Correction({ entry, onEnd }: Props) {
  const t = useWords('dutyLog');
  const format = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const box = useRef<HTMLDivElement>(null);
  const isBusy = useRef(false);
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const write = async () => {
    if (text.trim() === '' || isBusy.current) return;
    isBusy.current = true;
    const reply = await invoke('log.supplement', { entry: entry.id, text: text.trim() });
    isBusy.current = false;
    if (!reply.ok) return setRefusal(reply.error);
    toast({ text: t('corrected', { time: format.time(entry.happenedAt) }) });
    onEnd();
  };
  useKeys(
    [
      { chord: 'Enter', act: () => void write(), inFields: true },
      { chord: 'Escape', act: onEnd },
    ],
    { within: box },
  );
  return (
    <Box ref={box}>
      <TextInput
        autoFocus
        scale="small"
        value={text}
        placeholder={t('correction')}
        inputProps={{ 'aria-label': t('correction'), maxLength: 5_000 }}
        onChange={(event) => setText(event.target.value)}
      />
      {refusal && <ErrorNote error={refusal} />}
    </Box>
  );
}
