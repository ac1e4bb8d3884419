import { useMemo } from 'react';
import type { ColumnType, LedgerCell } from '../../../shared/domain/ledger/ledger.ts';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';

/** How a cell of a ledger is read on this desk. */
export type CellText = (type: ColumnType, cell: LedgerCell) => string;

/** Writes cells as the desk writes them: a moment always with its day, since a ledger is of many. */
export function useCellText(): CellText {
  const format = useFormat();
  return useMemo(() => {
    const figure = new Intl.NumberFormat(format.language);
    return (type, cell) => {
      if (cell === null) return '';
      if (typeof cell === 'number') return figure.format(cell);
      if (type === 'moment') return `${format.shortDay(cell, momentNow())} ${format.time(cell)}`;
      if (type === 'day') return format.localDay(cell, 'full');
      return cell;
    };
  }, [format]);
}
