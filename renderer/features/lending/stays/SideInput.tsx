import type { ComponentProps } from 'react';
import { FieldContext } from '../../../ui/field-context.ts';
import { TextInput } from '../../../ui/TextInput.tsx';

interface Props extends Omit<ComponentProps<typeof TextInput>, 'onChange' | 'value'> {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** A further field in a row that has one already: it brings its own label. */
export function SideInput({ label, onText, inputProps, ...rest }: Props) {
  return (
    <FieldContext value={null}>
      <TextInput
        placeholder={label}
        {...rest}
        inputProps={{ ...inputProps, 'aria-label': label }}
        onChange={(event) => onText(event.target.value)}
      />
    </FieldContext>
  );
}
