import { useMemo } from 'react';
import type { BundleReceipt } from '../../../shared/domain/bundle/bundle-receipt.ts';
import { useWords } from '../../app/words/use-words.ts';
import { DataTable, type Column } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { textColumn, type CellTone, type ColumnSize } from '../../ui/text-column.tsx';
import { isAwaited } from './is-awaited.ts';
import { useBundleWords, type BundleWords } from './use-bundle-words.ts';

interface Props {
  readonly bundles: readonly BundleReceipt[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Enter: to the details. */
  readonly onOpen: () => void;
}

/** Bundles as a table: written or taken in, of which desk, from where to where, and whether the other side has it. */
export function BundleTable({ bundles, chosen, onChoose, onOpen }: Props) {
  const t = useWords('bundles');
  const say = useBundleWords();
  const columns = useMemo(() => columnsOf(t, say), [t, say]);
  return (
    <DataTable
      label={t('list')}
      rows={bundles}
      columns={columns}
      rowId={idOf}
      chosen={chosen}
      onChoose={onChoose}
      onStep={onOpen}
      onOpen={onOpen}
      speakRow={say.spoken}
      empty={
        <EmptyState sentence={t('empty')}>
          <p>{t('emptyHint')}</p>
        </EmptyState>
      }
      autoFocus
    />
  );
}

function idOf({ id }: BundleReceipt): string {
  return id;
}

function columnsOf(
  t: ReturnType<typeof useWords<'bundles'>>,
  say: BundleWords,
): readonly Column<BundleReceipt>[] {
  const column = (
    field: Exclude<keyof BundleWords, 'spoken'>,
    size: ColumnSize,
    toneOf?: (bundle: BundleReceipt) => CellTone,
  ) =>
    textColumn<BundleReceipt>({
      field,
      head: t(`column.${field}`),
      size,
      textOf: (row) => say[field](row),
      toneOf,
    });
  return [
    column('at', { width: 104 }),
    column('way', { width: 92 }),
    column('letter', { width: 84 }),
    column('span', { flex: 1, minWidth: 120 }, () => 'rest'),
    // What left unsealed is seen at a glance.
    column('seal', { width: 72 }, ({ isSealed }) => (isSealed ? 'rest' : 'soon')),
    column('by', { width: 96 }),
    column('state', { width: 136 }, (bundle) => (isAwaited(bundle) ? 'soon' : 'rest')),
  ];
}
