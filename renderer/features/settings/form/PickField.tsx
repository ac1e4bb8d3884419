import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useField } from '../../../ui/field-context.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { useMayEdit } from './edit-context.ts';
import { Select } from './Select.ts';

const Beside = styled('span')(({ theme }) => ({
  ...theme.typography.meta,
  marginLeft: 8,
  color: theme.palette.ink3,
}));

interface Props {
  readonly label: string;
  readonly field: UseFormRegisterReturn;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: ReactNode;
  /** Stands beside the list. */
  readonly beside?: ReactNode;
  /** In CSS pixels. */
  readonly width?: number;
  readonly wrong?: string | undefined;
}

/** One of many, from a list that opens. */
export function PickField({ label, field, options, hint, beside, wrong, width = 320 }: Props) {
  return (
    <FormRow label={label} hint={hint} error={wrong}>
      <Control field={field} options={options} width={width} />
      {beside && <Beside>{beside}</Beside>}
    </FormRow>
  );
}

function Control({ field, options, width }: Pick<Props, 'field' | 'options'> & { readonly width: number }) {
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
      sx={{ width }}
    >
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </Select>
  );
}
