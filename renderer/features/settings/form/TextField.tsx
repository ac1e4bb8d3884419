import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { FormRow } from '../../../ui/FormRow.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useMayEdit } from './edit-context.ts';

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  '& > span': { ...theme.typography.meta, color: theme.palette.ink3 },
}));

const Unit = styled('span')(({ theme }) => ({
  ...theme.typography.meta,
  whiteSpace: 'nowrap',
  color: theme.palette.ink3,
}));

interface Props {
  readonly label: string;
  /** From `form.register(…)`. */
  readonly field: UseFormRegisterReturn;
  readonly hint?: ReactNode;
  readonly wrong?: string | undefined;
  /** Stands at the right end in the field: 分, mm. */
  readonly unit?: string;
  /** Stands beside the field. */
  readonly beside?: ReactNode;
  /** In CSS pixels. */
  readonly width?: number;
  readonly type?: 'text' | 'password';
  readonly isNumber?: boolean;
  readonly isFixed?: boolean;
}

/** One line of text or a number with its label. */
export function TextField(props: Props) {
  const {
    label,
    field,
    hint,
    wrong,
    unit,
    beside,
    width = 320,
    type = 'text',
    isNumber = false,
    isFixed = false,
  } = props;
  const mayEdit = useMayEdit();
  const { ref, ...handlers } = field;
  return (
    <FormRow label={label} hint={hint} error={wrong}>
      <Line>
        <TextInput
          {...handlers}
          ref={ref}
          scale="small"
          type={type}
          readOnly={!mayEdit || isFixed}
          sx={{ width, maxWidth: '100%' }}
          endAdornment={unit && <Unit>{unit}</Unit>}
          inputProps={isNumber ? { inputMode: 'decimal', style: { textAlign: 'right' } } : {}}
        />
        {beside && <span>{beside}</span>}
      </Line>
    </FormRow>
  );
}
