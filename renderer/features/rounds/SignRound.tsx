import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RoundLine } from '../../../shared/domain/shift/decide-round.ts';
import type { RoundTask } from '../../../shared/domain/shift/round.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke, useStaff } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { PIN_LENGTH, pinDigits } from '../../app/pin/pin-digits.ts';
import { useScanClaim } from '../../app/scanner/scan-claim.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { FoundCounts } from './FoundCounts.tsx';
import { LastRounds } from './LastRounds.tsx';
import { Columns, Sheet } from './columns.ts';
import { StuckLines } from './StuckLines.tsx';

const Sign = styled('section')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 12,
  maxWidth: 620,
  '& > h2': { ...theme.typography.title, margin: 0 },
  '& > p': { color: theme.palette.ink2 },
  '& > form, & > div': { width: '100%' },
}));

/** A scan ends this soon after its first digits, in milliseconds; a PIN that a scanner typed is not tried. */
const SETTLE_MS = 80;
const LONGEST = 500;

interface Props {
  readonly task: RoundTask;
  readonly lines: readonly RoundLine[];
  readonly onSigned: () => void;
  readonly onBack: () => void;
}

/** Whoever looked signs with the own PIN; the sixth digit signs. */
export function SignRound({ task, lines, onSigned, onBack }: Props) {
  const t = useWords('rounds');
  const shift = useWords('shift');
  const nameOf = useStaffName();
  const { id } = useStaff();
  const name = nameOf(id);
  const field = useRef<HTMLInputElement>(null);
  const [note, setNote] = useState('');
  const { pin, setPin, error } = useSigning(task, note, onSigned);
  const found = lines.flatMap((line) => (line.found ? [{ ...line, ...line.found }] : []));
  useKeys([
    { chord: 'Escape', label: t('goBack'), act: onBack },
    { chord: 'Enter', act: () => field.current?.focus(), inFields: true },
  ]);
  return (
    <Columns>
      <Sheet>
        <Sign aria-label={t('signTitle', { name, task: shift(`task.${task}`) })}>
          <h2>{t('signTitle', { name, task: shift(`task.${task}`) })}</h2>
          <FoundCounts lines={found} />
          <FormGrid>
            <FormRow label={t('note')} hint={t('noteHint')}>
              <TextInput
                value={note}
                inputProps={{ maxLength: LONGEST }}
                onChange={({ target }) => setNote(target.value)}
              />
            </FormRow>
            <FormRow label={t('pin', { name })} hint={t('signHint')}>
              <TextInput
                ref={field}
                autoFocus
                type="password"
                value={pin}
                sx={{ maxWidth: 200 }}
                inputProps={{ inputMode: 'numeric' }}
                onChange={({ target }) => setPin(pinDigits(target.value))}
              />
            </FormRow>
          </FormGrid>
          {error && <ErrorNote error={error} />}
          <Button tone="quiet" chord="Escape" onClick={onBack}>
            {t('goBack')}
          </Button>
        </Sign>
        {lines.length > 0 && <StuckLines lines={found} />}
      </Sheet>
      <LastRounds task={task} />
    </Columns>
  );
}

function useSigning(task: RoundTask, note: string, onSigned: () => void) {
  const t = useWords('rounds');
  const shift = useWords('shift');
  const invoke = useInvoke();
  const toast = useToast();
  const [pin, setPin] = useState('');
  const [error, setError] = useState<Refusal | null>(null);
  const sign = useEffectEvent(async () => {
    const reply = await invoke('rounds.sign', { task, pin, note: note.trim() });
    setPin('');
    setError(reply.ok ? null : reply.error);
    if (!reply.ok) return;
    toast({ text: t('toast', { task: shift(`task.${task}`), count: reply.value.lines }) });
    onSigned();
  });
  useEffect(() => {
    if (pin.length < PIN_LENGTH) return undefined;
    const timer = setTimeout(() => void sign(), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [pin]);
  // A tag held under the scanner must not count as a wrong PIN.
  useScanClaim(() => setPin(''));
  return { pin, setPin, error };
}
