import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke, useStaff } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { PIN_LENGTH, pinDigits } from '../../../app/pin/pin-digits.ts';
import { useScanClaim } from '../../../app/scanner/scan-claim.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { differenceLines, wishOf, type Count } from './count.ts';
import { changeCount } from './count-store.ts';
import type { CountResult } from './ResultStage.tsx';

const Box = styled('section')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 10,
  maxWidth: 560,
  '& > h2': { ...theme.typography.rowTitle, margin: 0 },
  '& > p': { color: theme.palette.ink2 },
}));

/** A scan ends this soon after its first digits, in milliseconds; a PIN that a scanner typed is not tried. */
const SETTLE_MS = 80;

interface Props {
  readonly count: Count;
  readonly onDone: (result: CountResult) => void;
}

/** Whoever counted signs with the own PIN; the sixth digit hands the count in. */
export function SignStage({ count, onDone }: Props) {
  const t = useWords('stocktake');
  const invoke = useInvoke();
  const words = useOrderWords();
  const { id } = useStaff();
  const [pin, setPin] = useState('');
  const [error, setError] = useState<Refusal | null>(null);
  const name = words.staff(id);
  const { register } = count;
  const back = () => changeCount(register, (now) => ({ ...now, isSigning: false }));
  const handIn = useEffectEvent(async () => {
    const reply = await invoke('stocktake.record', wishOf(count, pin));
    setPin('');
    if (reply.ok) {
      const differences = differenceLines(count).length;
      onDone({ ...reply.value, method: count.method, differences, by: name, at: momentNow() });
    } else if (reply.error.kind === 'differences-open') {
      const { kind: _kind, ...difference } = reply.error;
      changeCount(register, (now) => ({ ...now, isSigning: false, difference }));
    } else setError(reply.error);
  });
  useEffect(() => {
    if (pin.length < PIN_LENGTH) return undefined;
    const timer = setTimeout(() => void handIn(), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [pin]);
  // A tag held under the scanner must not count as a wrong PIN.
  useScanClaim(() => setPin(''));
  useKeys([{ chord: 'Escape', label: t('notNow'), act: back }]);
  return (
    <Box aria-label={t('sign', { name })}>
      <h2>{t('sign', { name })}</h2>
      <p>{t('signHint')}</p>
      <TextInput
        autoFocus
        type="password"
        value={pin}
        sx={{ maxWidth: 200 }}
        inputProps={{ 'aria-label': t('pin', { name }), inputMode: 'numeric' }}
        onChange={({ target }) => setPin(pinDigits(target.value))}
      />
      {error && <ErrorNote error={error} />}
      <Button tone="quiet" chord="Escape" onClick={back}>
        {t('notNow')}
      </Button>
    </Box>
  );
}
