import { styled } from '@mui/material/styles';
import { measures } from '../app/theme/measures.ts';

const Select = styled('select')(({ theme }) => ({
  '&[data-scale="normal"]': { minHeight: measures.field },
  ...theme.typography.text,
  fontFamily: 'inherit',
  minHeight: measures.smallButton,
  padding: '0 8px',
  color: theme.palette.ink,
  backgroundColor: theme.palette.sheet,
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
}));

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  readonly autoFocus?: boolean;
  /** As high as the fields beside it. Default: small. */
  readonly scale?: 'small' | 'normal';
}

/** One of many, from the list of the system: arrows and letters choose. */
export function SelectBox<T extends string>({
  label,
  value,
  options,
  onChange,
  autoFocus = false,
  scale = 'small',
}: Props<T>) {
  return (
    <Select
      aria-label={label}
      data-scale={scale}
      autoFocus={autoFocus}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
