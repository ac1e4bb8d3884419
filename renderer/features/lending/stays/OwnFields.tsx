import type { Register, RegisterField } from '../../../../shared/domain/custody/register.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useRegisterName } from './use-register-name.ts';

type Values = Readonly<Record<string, string>>;

interface Props {
  readonly register: Pick<Register, 'fields'>;
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

/** The fields a register asks each time of its own. */
export function OwnFields({ register, values, onChange }: Props) {
  return entryFields(register).map((field) => (
    <OwnField
      key={field.id}
      field={field}
      value={values[field.id] ?? ''}
      onChange={(value) => onChange({ ...values, [field.id]: value })}
    />
  ));
}

interface FieldProps {
  readonly field: RegisterField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function OwnField({ field, value, onChange }: FieldProps) {
  const t = useWords('keeping');
  const name = useRegisterName();
  const hint = field.type === 'date' ? { hint: t('dateHint') } : {};
  return (
    <FormRow label={name(field)} {...hint}>
      {field.type === 'choice' ? (
        <Segmented
          options={field.choices.map((choice) => ({ value: choice, label: choice }))}
          value={value === '' ? null : value}
          onChange={onChange}
        />
      ) : (
        <TextInput
          value={value}
          inputProps={{ maxLength: 500, inputMode: field.type === 'number' ? 'decimal' : 'text' }}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormRow>
  );
}

/** The fields that are asked each time, not once of a thing. */
export function entryFields({ fields }: Pick<Register, 'fields'>): readonly RegisterField[] {
  return fields.filter(({ of }) => of === 'entry');
}

/** The fields that must not be left empty and are. */
export function emptyFields(register: Pick<Register, 'fields'>, values: Values): readonly RegisterField[] {
  return entryFields(register).filter(({ id, isRequired }) => isRequired && (values[id] ?? '').trim() === '');
}
