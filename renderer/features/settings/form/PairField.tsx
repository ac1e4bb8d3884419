import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { FormRow } from '../../../ui/FormRow.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useMayEdit } from './edit-context.ts';

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 16px',
  '& > label': { display: 'flex', alignItems: 'center', gap: 8, color: theme.palette.ink2 },
}));

const Unit = styled('span')(({ theme }) => ({
  ...theme.typography.meta,
  whiteSpace: 'nowrap',
  color: theme.palette.ink3,
}));

interface Part {
  readonly label: string;
  readonly field: UseFormRegisterReturn;
  readonly unit?: string;
  readonly width: number;
  readonly isNumber?: boolean;
}

interface Props {
  readonly label: string;
  readonly parts: readonly Part[];
  readonly hint?: ReactNode;
  readonly wrong?: string | undefined;
}

/** Two short fields that belong together, each with its own label before it. */
export function PairField({ label, parts, hint, wrong }: Props) {
  const mayEdit = useMayEdit();
  return (
    <FormRow label={label} hint={hint} error={wrong} kind="text">
      <Line role="group" aria-label={label}>
        {parts.map(({ label: name, field: { ref, ...handlers }, unit, width, isNumber = false }) => (
          <label key={handlers.name} htmlFor={handlers.name}>
            {name}
            <TextInput
              {...handlers}
              ref={ref}
              id={handlers.name}
              scale="small"
              readOnly={!mayEdit}
              sx={{ width }}
              endAdornment={unit && <Unit>{unit}</Unit>}
              inputProps={isNumber ? { inputMode: 'decimal', style: { textAlign: 'right' } } : {}}
            />
          </label>
        ))}
      </Line>
    </FormRow>
  );
}
