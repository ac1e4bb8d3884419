import { styled } from '@mui/material/styles';
import { useMemo } from 'react';
import { momentNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { DataTable, type Column } from '../../../ui/DataTable.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import type { Blocked } from './use-blocked.ts';

const Cut = styled('span')({ overflow: 'hidden', textOverflow: 'ellipsis' });

interface Props {
  readonly rows: readonly Blocked[];
  readonly chosen: string | null;
  readonly hasFocus: boolean;
  readonly onChoose: (id: string) => void;
  /** Enter: lifting. */
  readonly onStep: () => void;
}

/** The block list: who, of which firm, why, since when and by whom. */
export function BlockTable({ rows, chosen, hasFocus, onChoose, onStep }: Props) {
  const t = useWords('blockList');
  const columns = useBlockColumns();
  return (
    <DataTable
      label={t('title')}
      rows={rows}
      columns={columns}
      rowId={({ id }) => id}
      chosen={chosen}
      onChoose={onChoose}
      onStep={onStep}
      speakRow={({ name, firm, block }) => [name, firm, block.reason].filter(Boolean).join(' ')}
      empty={<EmptyState sentence={t('empty')} />}
      autoFocus={hasFocus && rows.length > 0}
    />
  );
}

function useBlockColumns(): readonly Column<Blocked>[] {
  const t = useWords('blockList');
  const words = useOrderWords();
  const format = useFormat();
  return useMemo(() => {
    const column = (
      field: keyof typeof names,
      read: (row: Blocked) => string,
      size: { readonly width: number } | { readonly flex: number; readonly minWidth: number },
    ): Column<Blocked> => ({
      field,
      headerName: names[field],
      valueGetter: (_value, row) => read(row),
      renderCell: ({ row }) => <Cut title={read(row)}>{read(row)}</Cut>,
      ...size,
    });
    const names = {
      name: t('column.name'),
      firm: t('column.firm'),
      reason: t('column.reason'),
      since: t('column.since'),
      by: t('column.by'),
      out: t('column.out'),
    };
    return [
      column('name', ({ name }) => name, { width: 112 }),
      column('firm', ({ firm }) => firm, { width: 140 }),
      column('reason', ({ block }) => block.reason, { flex: 1, minWidth: 140 }),
      column('since', ({ block }) => format.moment(block.at, momentNow()), { width: 116 }),
      column('by', ({ block }) => words.staff(block.by), { width: 88 }),
      column('out', ({ out }) => (out === 0 ? '' : t('out', { count: out })), { width: 92 }),
    ];
  }, [t, words, format]);
}
