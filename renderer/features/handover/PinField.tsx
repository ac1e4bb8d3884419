import type { Ref } from 'react';
import { PIN_LENGTH, pinDigits } from '../../app/pin/pin-digits.ts';
import { TextInput } from '../../ui/TextInput.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (pin: string) => void;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
  /** Ids of what else is said of it: a hint, a refusal. */
  readonly describedBy?: string | undefined;
}

/** A field for the PIN of one of those who sign. */
export function PinField({ label, value, onChange, autoFocus = false, ref, describedBy }: Props) {
  return (
    <TextInput
      ref={ref}
      autoFocus={autoFocus}
      type="password"
      scale="large"
      value={value}
      sx={{ width: 160 }}
      inputProps={{
        'aria-label': label,
        'aria-describedby': describedBy,
        inputMode: 'numeric',
        maxLength: PIN_LENGTH,
        placeholder: 'PIN',
      }}
      onChange={({ target }) => onChange(pinDigits(target.value))}
    />
  );
}
