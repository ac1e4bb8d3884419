import { styled } from '@mui/material/styles';
import { useField } from '../../ui/field-context.ts';

const Select = styled('select')(({ theme }) => ({
  ...theme.typography.text,
  fontFamily: 'inherit',
  minHeight: 36,
  maxWidth: '100%',
  padding: '0 8px',
  color: theme.palette.ink,
  backgroundColor: theme.palette.sheet,
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
  'html &:focus': { outlineOffset: -1 },
}));

interface Props<T extends string> {
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Needed where several controls share a row. */
  readonly label?: string;
}

/** One of more options than fit into a row. */
export function Choice<T extends string>({ options, value, onChange, label }: Props<T>) {
  const field = useField();
  return (
    <Select
      id={label ? undefined : field?.control}
      aria-label={label}
      aria-describedby={field?.describedBy}
      value={value}
      onChange={(event) => onChange(event.target.value as T)} // the values come from the options
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </Select>
  );
}
