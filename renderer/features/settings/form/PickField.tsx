import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { measures } from '../../../app/theme/measures.ts';
import { useField } from '../../../ui/field-context.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { useMayEdit } from './edit-context.ts';

const Select = styled('select')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  width: 320,
  maxWidth: '100%',
  minHeight: measures.field,
  padding: '0 10px',
  color: theme.palette.ink,
  backgroundColor: theme.palette.sheet,
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
  '&[aria-invalid="true"]': { borderColor: theme.palette.late },
}));

interface Props {
  readonly label: string;
  readonly field: UseFormRegisterReturn;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: ReactNode;
  readonly wrong?: string | undefined;
}

/** One of many, from a list that opens. */
export function PickField({ label, field, options, hint, wrong }: Props) {
  return (
    <FormRow label={label} hint={hint} error={wrong}>
      <Control field={field} options={options} />
    </FormRow>
  );
}

function Control({ field, options }: Pick<Props, 'field' | 'options'>) {
  const ids = useField();
  const mayEdit = useMayEdit();
  return (
    // `disabled` would take its value out of the form; it is not sent where nothing may be changed.
    <Select
      {...field}
      id={ids?.control}
      aria-describedby={ids?.describedBy}
      aria-invalid={ids?.isWrong ?? false}
      disabled={!mayEdit}
    >
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  );
}
