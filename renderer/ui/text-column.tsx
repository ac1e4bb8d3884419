import { styled } from '@mui/material/styles';
import type { Column } from './DataTable.tsx';

const Cell = styled('span')(({ theme }) => ({
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  '&[data-tone="late"]': { color: theme.palette.late },
  '&[data-tone="soon"]': { color: theme.palette.soon },
  '&[data-tone="rest"]': { color: theme.palette.ink2 },
  '&[data-end="true"]': { width: '100%', textAlign: 'right' },
}));

/** How loud a text in a table is. */
export type CellTone = 'late' | 'soon' | 'rest' | undefined;

/** A fixed width, or a share of what is left. */
export type ColumnSize = { readonly width: number } | { readonly flex: number; readonly minWidth: number };

interface TextColumn<R> {
  readonly field: string;
  readonly head: string;
  readonly size: ColumnSize;
  readonly textOf: (row: R) => string;
  readonly toneOf?: ((row: R) => CellTone) | undefined;
  /** Figures stand at the right. */
  readonly isFigure?: boolean;
}

/** A column of a table that is read and not sorted: one text for each row, whole when it is pointed at. */
export function textColumn<R extends object>(of: TextColumn<R>): Column<R> {
  const { field, head, size, textOf, toneOf, isFigure = false } = of;
  return {
    field,
    headerName: head,
    sortable: false,
    disableColumnMenu: true,
    ...(isFigure ? { headerAlign: 'right' as const } : {}),
    renderCell: ({ row }) => (
      <Cell data-tone={toneOf?.(row)} data-end={isFigure} title={textOf(row)}>
        {textOf(row)}
      </Cell>
    ),
    ...size,
  };
}
