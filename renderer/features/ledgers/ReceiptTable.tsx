import { useMemo } from 'react';
import type { ExportReceipt } from '../../../shared/domain/ledger/export-receipt.ts';
import { useWords } from '../../app/words/use-words.ts';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { textColumn, type CellTone, type ColumnSize } from '../../ui/text-column.tsx';
import { useReceiptWords, type ReceiptWords } from './use-receipt-words.ts';

interface Props {
  readonly receipts: readonly ExportReceipt[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Enter: to the details. */
  readonly onOpen: (receipt: ExportReceipt) => void;
}

/** What was exported, as a table: what, of which days, how, by whom, and what became of it. */
export function ReceiptTable({ receipts, chosen, onChoose, onOpen }: Props) {
  const t = useWords('ledgers');
  const say = useReceiptWords();
  const columns = useMemo(() => columnsOf(t, say), [t, say]);
  return (
    <DataTable
      label={t('receipts.list')}
      rows={receipts}
      columns={columns}
      rowId={idOf}
      chosen={chosen}
      onChoose={onChoose}
      onStep={onOpen}
      onOpen={onOpen}
      speakRow={say.spoken}
      empty={<EmptyState sentence={t('receipts.empty')} />}
      autoFocus
    />
  );
}

function idOf({ id }: ExportReceipt): string {
  return id;
}

function columnsOf(
  t: ReturnType<typeof useWords<'ledgers'>>,
  say: ReceiptWords,
): readonly Column<ExportReceipt>[] {
  const column = (
    field: 'at' | 'what' | 'days' | 'format' | 'phones' | 'by' | 'outcome' | 'rows',
    size: ColumnSize,
    toneOf?: (receipt: ExportReceipt) => CellTone,
  ) =>
    textColumn<ExportReceipt>({
      ...{ field, size, textOf: (row) => say[field](row), toneOf },
      head: t(`receipts.column.${field}`),
      isFigure: field === 'rows',
    });
  return [
    column('at', { width: 104 }),
    column('what', { flex: 2, minWidth: 140 }),
    column('outcome', { width: 124 }, ({ outcome }) =>
      outcome === null || outcome === 'written' || outcome === 'cancelled' ? undefined : 'late',
    ),
    column('days', { flex: 1, minWidth: 196 }, () => 'rest'),
    column('by', { width: 84 }),
    // What left the book with whole numbers is seen at a glance.
    column('phones', { width: 72 }, ({ personal }) => (personal ? 'soon' : 'rest')),
    column('format', { width: 64 }, () => 'rest'),
    column('rows', { width: 76 }),
  ];
}
