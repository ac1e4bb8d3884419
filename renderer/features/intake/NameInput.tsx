import { useId } from 'react';
import { TextInput } from '../../ui/TextInput.tsx';
import { useKnownNames } from './use-known-names.ts';

interface Props {
  readonly value: string;
  readonly onChange: (name: string) => void;
  /** Needed outside a form row. */
  readonly label?: string;
}

/** A name of somebody of the house; known ones are offered while typing, others may be written. */
export function NameInput({ value, onChange, label }: Props) {
  const listId = useId();
  const names = useKnownNames();
  return (
    <>
      <TextInput
        {...(label === undefined ? {} : { id: '' })}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        // A name that was put here for the clerk goes away with the first letter of another one.
        onFocus={(event) => event.target.select()}
        inputProps={{ maxLength: 120, list: listId, ...(label === undefined ? {} : { 'aria-label': label }) }}
      />
      <datalist id={listId}>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </datalist>
    </>
  );
}
