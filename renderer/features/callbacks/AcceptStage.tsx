import { useEffect, useEffectEvent, useState } from 'react';
import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { PIN_LENGTH, pinDigits } from '../../app/pin/pin-digits.ts';
import { useScanner } from '../../app/scanner/use-scanner.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Stage } from './Stage.tsx';

/** A scan ends this soon after its first digits, in milliseconds; a PIN that a scanner typed is not tried. */
const SETTLE_MS = 80;

interface Props {
  readonly line: CallbackLine;
  /** Tries the PIN; the refusal when it was not taken. */
  readonly onPin: (pin: string) => Promise<Refusal | null>;
  readonly onBack: () => void;
}

/** The colleague accepts in place with the own PIN; the sixth digit tries it, as at the lock. */
export function AcceptStage({ line, onPin, onBack }: Props) {
  const t = useWords('callbacks');
  const words = useOrderWords();
  const [pin, setPin] = useState('');
  const [error, setError] = useState<Refusal | null>(null);
  const name = words.staff(line.entrusted?.to ?? null);
  const tryNow = useEffectEvent(async () => {
    setError(await onPin(pin));
    setPin('');
  });
  useEffect(() => {
    if (pin.length < PIN_LENGTH) return undefined;
    const timer = setTimeout(() => void tryNow(), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [pin]);
  // A slip held under the scanner must not count as a wrong PIN.
  useScanner(() => setPin(''));
  return (
    <Stage title={t('acceptTitle', { name })} onBack={onBack}>
      <TextInput
        autoFocus
        type="password"
        value={pin}
        sx={{ maxWidth: 200 }}
        inputProps={{ 'aria-label': t('pinOf', { name }), inputMode: 'numeric' }}
        onChange={(event) => setPin(pinDigits(event.target.value))}
      />
      {error && <ErrorNote error={error} />}
    </Stage>
  );
}
