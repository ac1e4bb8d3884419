import type { RegisterField } from '../../../../shared/domain/custody/register.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';

interface Props {
  readonly field: RegisterField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field that the register itself defines. */
export function OwnField({ field, value, onChange }: Props) {
  const { language } = useFormat();
  const { name, latinName, type, choices } = field;
  return (
    <FormRow label={(language === 'en' && latinName) || name}>
      {type === 'choice' ? (
        <Segmented
          scale="small"
          value={value}
          onChange={onChange}
          options={choices.map((choice) => ({ value: choice, label: choice }))}
        />
      ) : (
        <TextInput
          value={value}
          type={type === 'date' ? 'date' : 'text'}
          inputProps={{ maxLength: 500, ...(type === 'number' && { inputMode: 'decimal' }) }}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormRow>
  );
}
