import { styled } from '@mui/material/styles';
import { useRef, type RefObject } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useMinute } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { LineMore } from './LineMore.tsx';
import { useLogForm } from './use-log-form.ts';

const Box = styled('div')(({ theme }) => ({
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: '52px minmax(0, 1fr) auto',
  gap: '8px 12px',
  alignItems: 'center',
  padding: '10px 20px 10px 20px',
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > b': { ...theme.typography.said, fontWeight: 700 },
  '& > div[data-part="more"]': { gridColumn: '2 / -1' },
}));

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  /** Esc leads to the list. */
  readonly onLeave: () => void;
}

/** The line on top of the log, with the present time: Enter writes it down (ux 6.12). */
export function WriteLine({ field, onLeave }: Props) {
  const t = useWords('dutyLog');
  const format = useFormat();
  const minute = useMinute();
  const box = useRef<HTMLDivElement>(null);
  const form = useLogForm(() => field.current?.focus());
  const { draft, isBlank, refusal } = form;
  useKeys(
    [
      { chord: 'Enter', label: t('write'), act: () => void form.write(), inFields: true },
      { chord: 'Escape', label: t('toList'), act: onLeave },
    ],
    { within: box },
  );
  return (
    <Box ref={box}>
      <b>{format.time(minute)}</b>
      <TextInput
        autoFocus
        ref={field}
        scale="large"
        value={draft.text}
        placeholder={t('placeholder')}
        inputProps={{ 'aria-label': t('line'), maxLength: 5_000 }}
        onChange={(event) => form.change({ text: event.target.value })}
      />
      <Button
        chord="Enter"
        onClick={() => void form.write()}
        blockedBecause={isBlank ? t('missing') : undefined}
      >
        {t('write')}
      </Button>
      <div data-part="more">
        <LineMore form={form} />
        {refusal && <ErrorNote error={refusal} />}
      </div>
    </Box>
  );
}
