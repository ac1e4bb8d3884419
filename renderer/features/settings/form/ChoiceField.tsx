import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useMayEdit } from './edit-context.ts';

const Beside = styled('span')(({ theme }) => ({
  ...theme.typography.meta,
  marginLeft: 8,
  color: theme.palette.ink3,
}));

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly hint?: ReactNode;
  /** Stands beside the options. */
  readonly beside?: ReactNode;
  readonly wrong?: string | undefined;
  /** Of this PC alone: everybody may. */
  readonly isFree?: boolean;
}

/** One of a few; where it may not be changed, the chosen one stands there as text. */
export function ChoiceField<T extends string>({
  label,
  options,
  value,
  onChange,
  hint,
  beside,
  wrong,
  isFree = false,
}: Props<T>) {
  const mayEdit = useMayEdit() || isFree;
  return (
    <FormRow label={label} hint={hint} error={wrong} kind={mayEdit ? 'control' : 'text'}>
      {mayEdit ? (
        <Segmented scale="small" options={options} value={value} onChange={onChange} />
      ) : (
        options.find((option) => option.value === value)?.label
      )}
      {beside && <Beside>{beside}</Beside>}
    </FormRow>
  );
}
