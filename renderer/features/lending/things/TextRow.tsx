import type { ReactNode } from 'react';
import { FormRow } from '../../../ui/FormRow.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly hint?: ReactNode;
  /** Only digits are taken. */
  readonly isNumber?: boolean;
  readonly autoFocus?: boolean;
}

/** One line of a form with its label. */
export function TextRow({ label, value, onType, hint, isNumber = false, autoFocus = false }: Props) {
  return (
    <FormRow label={label} hint={hint}>
      <TextInput
        autoFocus={autoFocus}
        value={value}
        inputProps={{ maxLength: isNumber ? 4 : 120, ...(isNumber && { inputMode: 'numeric' }) }}
        onChange={({ target }) =>
          onType(isNumber ? target.value.normalize('NFKC').replace(/\D/g, '') : target.value)
        }
      />
    </FormRow>
  );
}
