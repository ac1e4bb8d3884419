import {
  DataGrid,
  gridDimensionsSelector,
  gridPaginatedVisibleSortedGridRowIdsSelector,
  useGridApiRef,
  type GridColDef,
  type GridEventListener,
} from '@mui/x-data-grid';
import { zhCN } from '@mui/x-data-grid/locales';
import { useEffect, useEffectEvent, useMemo, type ReactNode } from 'react';
import { useNonce } from '../app/theme/nonce-context.ts';
import { useFormat } from '../app/words/format-context.ts';
import { useWords } from '../app/words/use-words.ts';
import { rowAfterKey, toggled } from './data-table-keys.ts';
import { dataTableStyle } from './data-table-style.ts';
import { TableContext } from './data-table-context.ts';
import { DataTableEmpty } from './DataTableEmpty.tsx';
import { DataTableRow } from './DataTableRow.tsx';

export type Column<R extends object> = GridColDef<R>;

/** The most rows the grid draws at once; beyond that it turns pages. */
const PAGE = 100;
const ROW_HEIGHT = 32;
const slots = { row: DataTableRow, noRowsOverlay: DataTableEmpty };

interface Props<R extends object> {
  readonly label: string;
  readonly rows: readonly R[];
  /** Keep the array from render to render. Cells that show a clock use `renderCell`. */
  readonly columns: readonly Column<R>[];
  readonly rowId: (row: R) => string;
  /** The row the foot's acts are about; it follows the arrows. */
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Enter: the next step of the row. */
  readonly onStep?: (row: R) => void;
  /** → or a double click: opens the row. */
  readonly onOpen?: (row: R) => void;
  /** What a screen reader says for a row: clock, place, what, next step. */
  readonly speakRow?: (row: R) => string;
  /** The marked rows; Space marks. Leave both out where one row is all there is to choose. */
  readonly marked?: ReadonlySet<string>;
  readonly onMark?: (marked: ReadonlySet<string>) => void;
  /** What stands there without rows, for example an `EmptyState`. */
  readonly empty: ReactNode;
  /** Takes the focus as soon as it is drawn. */
  readonly autoFocus?: boolean;
  /** In CSS pixels. */
  readonly rowHeight?: number;
}

/**
 * A table with keys (ux 3.3): ↑↓ Home End PgUp PgDn move the chosen row, Enter does its next step, → opens it,
 * Space marks. A head sorts at a click or Enter; its menu chooses the columns.
 */
export function DataTable<R extends object>(props: Props<R>) {
  const { label, rows, columns, rowId, chosen, onChoose, onStep, onOpen, speakRow, marked, onMark, empty } =
    props;
  const { autoFocus = false, rowHeight = ROW_HEIGHT } = props;
  const nonce = useNonce();
  const grid = useGridApiRef();
  const localeText = useLocaleText();

  const focusRow = (id: string | undefined) => {
    const field = grid.current?.getVisibleColumns()[0]?.field;
    if (!grid.current || id === undefined || !field) return;
    grid.current.scrollToIndexes({ rowIndex: grid.current.getRowIndexRelativeToVisibleRows(id) });
    grid.current.setCellFocus(id, field);
  };
  const focusFirst = useEffectEvent(() => focusRow(chosen ?? rows.map(rowId)[0]));
  useEffect(() => {
    if (autoFocus) focusFirst();
  }, [autoFocus]);

  const onKey: GridEventListener<'cellKeyDown'> = ({ id, row }, event) => {
    if (event.ctrlKey || event.altKey || event.shiftKey || event.key === 'Tab' || !grid.current) return;
    const ids = gridPaginatedVisibleSortedGridRowIdsSelector(grid).map(String);
    const page = Math.floor(gridDimensionsSelector(grid).viewportInnerSize.height / rowHeight);
    const there = rowAfterKey(event.key, ids, String(id), page);
    const act = there === undefined ? actFor(event.key, row, String(id)) : () => moveTo(there);
    // By itself the grid would move between cells; here a row is what is chosen.
    if (act || event.key.startsWith('Arrow') || event.key === ' ') event.defaultMuiPrevented = true;
    if (!act) return;
    event.preventDefault();
    act();
  };
  const moveTo = (id: string) => {
    onChoose(id);
    focusRow(id);
  };
  const actFor = (key: string, row: R, id: string): (() => void) | undefined => {
    if (key === 'Enter') return onStep && (() => onStep(row));
    if (key === 'ArrowRight') return onOpen && (() => onOpen(row));
    if (key === ' ' && marked && onMark) return () => onMark(toggled(marked, id));
    return undefined;
  };

  // The grid hands back the very rows it was given.
  const words = useMemo(
    () => ({
      speak: speakRow ? (row: object) => speakRow(row as R) : null,
      selected: new Set(marked?.size ? marked : chosen ? [chosen] : []),
      empty,
    }),
    [speakRow, marked, chosen, empty],
  );
  return (
    <TableContext value={words}>
      <DataGrid<R>
        apiRef={grid}
        aria-label={label}
        rows={rows}
        columns={columns}
        getRowId={rowId}
        rowHeight={rowHeight}
        columnHeaderHeight={28}
        localeText={localeText}
        {...(nonce ? { nonce } : {})}
        sx={dataTableStyle}
        slots={slots}
        hideFooter={rows.length <= PAGE}
        hideFooterSelectedRowCount
        pageSizeOptions={[PAGE]}
        disableColumnFilter
        // Its own selection allows several rows only with a column of ticks; Space marks them here.
        rowSelection={false}
        getRowClassName={({ id }) =>
          id === chosen ? 'is-chosen' : marked?.has(String(id)) ? 'is-marked' : ''
        }
        onCellClick={({ id }) => onChoose(String(id))}
        onRowDoubleClick={({ row }) => onOpen?.(row)}
        onCellKeyDown={onKey}
      />
    </TableContext>
  );
}

function useLocaleText() {
  const t = useWords('common');
  const { language } = useFormat();
  return useMemo(
    () => ({
      ...(language === 'en' ? {} : zhCN.components.MuiDataGrid.defaultProps.localeText),
      paginationDisplayedRows: (shown: { from: number; to: number; count: number }) => t('table.page', shown),
    }),
    [language, t],
  );
}
