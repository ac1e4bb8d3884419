import { useMemo } from 'react';
import type { OrderRow } from '../../../shared/domain/order/select-orders.ts';
import { LiveClock } from '../../app/orders/LiveClock.tsx';
import { OrderMarks } from '../../app/orders/OrderMarks.tsx';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { MarkChip } from '../../ui/MarkChip.tsx';
import { paperOf } from '../../app/orders/paper-text.ts';
import { useRowText } from '../../app/orders/use-row-text.ts';
import { CutText } from './CutText.tsx';

const NEVER = Number.MAX_SAFE_INTEGER;
const grave = { S1: 0, S2: 1, S3: 3, S4: 4 } as const;

/**
 * The columns of the order row in their order (ux 5): the same in every view and in print.
 *
 * Days and numbers of another year are written in full, so those of the past need more room.
 */
export function useOrderColumns(ofPast: boolean): readonly Column<OrderRow>[] {
  const t = useWords('orders');
  const fallback = useWords('paperFallback');
  const words = useOrderWords();
  const text = useRowText();
  const { language } = useFormat();
  return useMemo(() => {
    const isEnglish = language === 'en';
    const columns: Column<OrderRow>[] = [
      {
        field: 'clock',
        width: (isEnglish ? 124 : 132) + (ofPast ? 44 : 0),
        align: 'right',
        headerAlign: 'right',
        valueGetter: (_value, { nearest }) => (nearest ? Date.parse(nearest.dueAt) : NEVER),
        renderCell: ({ row }) => <LiveClock order={row.order} scale="small" />,
      },
      {
        field: 'number',
        width: ofPast ? 112 : 84,
        valueGetter: (_value, { order }) => order.number,
        renderCell: ({ row }) => <span title={row.order.number}>{words.number(row.order.number)}</span>,
      },
      { field: 'kind', width: isEnglish ? 86 : 60, valueGetter: (_value, { order }) => text.kind(order) },
      {
        field: 'severity',
        width: isEnglish ? 80 : 66,
        valueGetter: (_value, { order }) =>
          order.kind === 'emergency'
            ? -1
            : order.severity
              ? grave[order.severity]
              : order.urgency === 'urgent'
                ? 2
                : 5,
        renderCell: ({ row }) => <OrderMarks order={row.order} />,
      },
      {
        field: 'place',
        width: 96,
        valueGetter: (_value, { order }) => order.place.name,
        renderCell: ({ row }) => (
          <CutText title={row.order.place.name}>
            <b>{row.order.place.name}</b>
          </CutText>
        ),
      },
      {
        field: 'who',
        width: 76,
        valueGetter: (_value, { order }) => order.contact.name,
        renderCell: ({ row }) => <CutText title={row.order.contact.name}>{row.order.contact.name}</CutText>,
      },
      {
        field: 'what',
        flex: 1,
        minWidth: 110,
        valueGetter: (_value, { order }) => order.text,
        renderCell: ({ row }) => (
          <CutText title={row.order.text}>
            {row.order.backEntry && <MarkChip strength="faint">{fallback('mark')}</MarkChip>}
            {row.order.backEntry && ' '}
            {row.order.text}
          </CutText>
        ),
      },
      {
        field: 'step',
        ...(isEnglish ? { flex: 0.45, minWidth: 150 } : { width: 124 }),
        valueGetter: (_value, { order }) => text.step(order),
      },
      {
        field: 'hands',
        ...(isEnglish ? { flex: 0.35, minWidth: 112 } : { width: 92 }),
        valueGetter: (_value, { order }) => text.hands(order),
      },
      {
        field: 'paper',
        width: isEnglish ? 86 : 76,
        valueGetter: (_value, { order }) => text.paper(order),
        renderCell: ({ row }) =>
          paperOf(row.order) === 'out' ? <b>{text.paper(row.order)}</b> : text.paper(row.order),
      },
    ];
    return columns.map((column) => ({ ...column, headerName: t(`column.${column.field as ColumnName}`) })); // the fields above
  }, [t, fallback, words, text, language, ofPast]);
}

type ColumnName =
  'clock' | 'number' | 'kind' | 'severity' | 'place' | 'who' | 'what' | 'step' | 'hands' | 'paper';
