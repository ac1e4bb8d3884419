import { GridRow, type GridRowProps } from '@mui/x-data-grid';
import { useTableWords } from './data-table-context.ts';

/** A row of the grid that names itself in one sentence for a screen reader. */
export function DataTableRow(props: GridRowProps) {
  const { speak, selected } = useTableWords();
  const name = speak && props.row ? { 'aria-label': speak(props.row) } : {};
  return <GridRow {...props} {...name} aria-selected={selected.has(String(props.rowId))} />;
}
