import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { momentNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { focusWall } from './focus-wall.ts';

const Part = styled('section')(({ theme }) => ({
  // However much stands above it, the line can be written at once.
  position: 'sticky',
  bottom: 0,
  marginTop: 'auto',
  padding: '10px 16px 14px',
  backgroundColor: theme.palette.paper,
  borderTop: `1px solid ${theme.palette.line}`,
  '& > header': { display: 'flex', alignItems: 'baseline', gap: 8, marginBottom: 4 },
  '& h2': { ...theme.typography.h2, flex: 'none' },
  '& > header > span': {
    ...theme.typography.second,
    minWidth: 0,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    color: theme.palette.ink3,
  },
}));

/** The last line of the duty log and the field for the next one; Ctrl J leads there from anywhere on Today. */
export function LogSection() {
  const t = useWords('board');
  const invoke = useInvoke();
  const toast = useToast();
  const format = useFormat();
  const words = useOrderWords();
  const last = useDesk((desk) => desk.log.findLast(({ event }) => event === null));
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [error, setError] = useState<Refusal | null>(null);

  async function write(): Promise<void> {
    if (text.trim() === '') return;
    const reply = await invoke('log.write', { text: text.trim() });
    if (!reply.ok) return setError(reply.error);
    setError(null);
    setText('');
    toast({ text: t('logged', { time: format.seconds(momentNow()) }) });
  }

  useKeys([{ chord: 'Ctrl+J', label: t('logLine'), act: () => field.current?.focus() }]);
  useKeys(
    [
      { chord: 'Enter', act: () => void write(), inFields: true },
      { chord: 'Escape', act: () => focusWall(field.current) },
    ],
    { within: field },
  );

  return (
    <Part aria-label={t('log')}>
      <header>
        <h2>{t('log')}</h2>
        {last && (
          <span>
            {format.moment(last.happenedAt, momentNow())} {words.staff(last.by)} {last.text}
          </span>
        )}
      </header>
      {error && <ErrorNote error={error} />}
      <TextInput
        ref={field}
        value={text}
        placeholder={t('logLine')}
        endAdornment={<KeyCap chord="Ctrl+J" />}
        inputProps={{ 'aria-label': t('logLine'), maxLength: 5_000 }}
        onChange={(event) => setText(event.target.value)}
      />
    </Part>
  );
}
