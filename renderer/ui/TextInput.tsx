import InputBase, { type InputBaseProps } from '@mui/material/InputBase';
import { styled } from '@mui/material/styles';
import type { Ref } from 'react';
import { measures } from '../app/theme/measures.ts';
import { useField } from './field-context.ts';

const Box = styled(InputBase)(({ theme }) => ({
  width: '100%',
  minHeight: measures.field,
  padding: '0 10px',
  gap: 8,
  borderRadius: theme.shape.borderRadius,
  border: `1px solid ${theme.palette.edge}`,
  backgroundColor: theme.palette.sheet,
  '&.MuiInputBase-multiline': { padding: '7px 10px', alignItems: 'flex-start' },
  '&.MuiInputBase-sizeSmall': { minHeight: 32 },
  '&.Mui-error': { borderColor: theme.palette.late },
  // Inside fields the ring has no gap (ux 4.2); it is drawn round the box, not round the bare input.
  '&.Mui-focused': {
    outline: `2px solid ${theme.palette.accent}`,
    outlineOffset: -1,
    borderColor: theme.palette.accent,
  },
  'html & .MuiInputBase-input:focus': { outline: 'none' },
  '&[data-scale="large"]': { ...theme.typography.said, minHeight: 42 },
}));

interface Props extends Omit<InputBaseProps, 'ref' | 'inputRef' | 'size' | 'fullWidth' | 'error'> {
  /** To the input itself, so that `{...register('name')}` of react-hook-form fits. */
  readonly ref?: Ref<HTMLInputElement | HTMLTextAreaElement>;
  readonly scale?: 'small' | 'normal' | 'large';
}

/** One line of text. Inside a `FormRow` it is labelled by it; alone it needs `inputProps={{ 'aria-label': … }}`. */
export function TextInput({ ref, scale = 'normal', id, inputProps, ...rest }: Props) {
  const field = useField();
  return (
    <Box
      {...rest}
      id={id ?? field?.control}
      inputRef={ref}
      error={field?.isWrong ?? false}
      size={scale === 'small' ? 'small' : 'medium'}
      data-scale={scale}
      inputProps={{
        autoComplete: 'off',
        spellCheck: false,
        'aria-describedby': field?.describedBy,
        ...inputProps,
      }}
    />
  );
}
