import { styled } from '@mui/material/styles';
import { SelectBox } from './SelectBox.tsx';

const Rows = styled('ul')(({ theme }) => ({
  '& > li': {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 132px',
    alignItems: 'center',
    gap: 12,
    minHeight: 36,
    borderTop: `1px solid ${theme.palette.line}`,
    overflowWrap: 'anywhere',
  },
}));

interface Props<Field extends string> {
  /** The headings as they are shown, also those that are empty in the file. */
  readonly headings: readonly string[];
  readonly mapping: readonly (Field | null)[];
  readonly fields: readonly { readonly value: Field; readonly label: string }[];
  readonly leaveOut: string;
  /** What a column's choice is called. */
  readonly labelOf: (heading: string) => string;
  readonly onMap: (mapping: (Field | null)[]) => void;
}

/** The columns of a table one below the other, each with the choice of what it holds. */
export function ColumnRows<Field extends string>(props: Props<Field>) {
  const { headings, mapping, fields, leaveOut, labelOf, onMap } = props;
  const options: readonly { readonly value: Field | 'none'; readonly label: string }[] = [
    { value: 'none', label: leaveOut },
    ...fields,
  ];
  return (
    <Rows>
      {headings.map((heading, column) => (
        <li key={`${heading} ${String(column)}`}>
          <span>{heading}</span>
          <SelectBox<Field | 'none'>
            label={labelOf(heading)}
            autoFocus={column === 0}
            value={mapping[column] ?? 'none'}
            options={options}
            onChange={(field) => {
              const chosen = field === 'none' ? null : field;
              onMap(headings.map((_heading, each) => (each === column ? chosen : (mapping[each] ?? null))));
            }}
          />
        </li>
      ))}
    </Rows>
  );
}
