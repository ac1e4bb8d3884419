import { pinDigits } from '../../../app/pin/pin-digits.ts';
import { useScanner } from '../../../app/scanner/use-scanner.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { TextInput } from '../../../ui/TextInput.tsx';

interface Props {
  /** Whose PIN it is. */
  readonly name: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
}

/** The PIN of somebody else, typed in place; it is kept nowhere. */
export function PinField({ name, value, onChange }: Props) {
  const t = useWords('lending');
  // A key held under the scanner must not count as a wrong PIN.
  useScanner(() => onChange(''));
  return (
    <TextInput
      type="password"
      value={value}
      placeholder={t('panel.secondOf', { name })}
      inputProps={{ 'aria-label': t('panel.secondOf', { name }), inputMode: 'numeric', autoComplete: 'off' }}
      onChange={(event) => onChange(pinDigits(event.target.value))}
    />
  );
}
