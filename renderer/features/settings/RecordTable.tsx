import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useWords } from '../../app/words/use-words.ts';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

const Box = styled('div')({ overflow: 'hidden', '& [aria-colindex="1"][role]': { paddingLeft: 20 } });

// Names and lists are free text: what has no room ends in an ellipsis and is whole under the pointer.
const Cut = styled('span')({ overflow: 'hidden', textOverflow: 'ellipsis' });

const ROW_PX = 38;
const HEAD_PX = 30;

interface Props<R extends object> {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly Column<R>[];
  readonly rowId: (row: R) => string;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Enter: to the form of the row; left out where there is only something to read. */
  readonly onStep?: () => void;
  /** How many rows are seen at once; `all` takes the height there is. */
  readonly tall?: number | 'all';
  /** What stands there without records. */
  readonly empty?: ReactNode;
}

/** The records of a section; the form below is about the chosen one. */
export function RecordTable<R extends object>({
  label,
  rows,
  columns,
  rowId,
  chosen,
  onChoose,
  onStep,
  tall = 12,
  empty,
}: Props<R>) {
  const t = useWords('common');
  const height = tall === 'all' ? '100%' : HEAD_PX + ROW_PX * Math.min(Math.max(rows.length, 3), tall);
  return (
    <Box sx={{ height }}>
      <DataTable
        label={label}
        rows={rows}
        columns={columns}
        rowId={rowId}
        chosen={chosen}
        onChoose={onChoose}
        {...(onStep ? { onStep } : {})}
        rowHeight={ROW_PX}
        empty={empty ?? <EmptyState sentence={t('emptyList')} />}
      />
    </Box>
  );
}

/** A column of plain text: settings are few, so nothing is sorted or hidden. */
export function textColumn<R extends object>(
  field: string,
  headerName: string,
  read: (row: R) => string,
  size: { readonly width: number } | { readonly flex: number; readonly minWidth?: number },
): Column<R> {
  return {
    field,
    headerName,
    sortable: false,
    disableColumnMenu: true,
    renderCell: ({ row }) => <Cut title={read(row)}>{read(row)}</Cut>,
    ...size,
  };
}
