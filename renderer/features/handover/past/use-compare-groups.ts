import type { OutputOf } from '../../../../shared/contract.ts';
import type { HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import type { LineGroup, ListedLine } from '../../../app/shift/LineList.tsx';
import { useItemWords } from '../../../app/shift/use-item-words.ts';
import { useOpenRecord } from '../../../app/shift/use-open-record.ts';
import { useWords } from '../../../app/words/use-words.ts';

/** Two handovers beside each other as lines; what has been open for longest stands first. */
export function useCompareGroups({
  before,
  stayed,
  settled,
  added,
}: OutputOf<'handover.compare'>): readonly LineGroup[] {
  const t = useWords('pastHandovers');
  const words = useItemWords();
  const openRecord = useOpenRecord();
  const line = (item: HandoverLine): ListedLine => ({
    id: item.key,
    lead: words.number(item),
    title: words.title(item),
    text: item.note === '' ? words.text(item) : item.note,
    end: [words.state(item), item.carried > 0 && t('times', { count: item.carried + 1 })]
      .filter(Boolean)
      .join(' '),
    tone: item.carried > 1 ? 'soon' : undefined,
    open: () => openRecord(item.about),
  });
  const longestFirst = stayed.toSorted((a, b) => b.carried - a.carried);
  const group = (id: 'stayed' | 'settled' | 'added', lines: readonly HandoverLine[], empty: string) => ({
    id,
    title: t(id),
    aside: t('items', { count: lines.length }),
    lines: lines.map(line),
    empty,
  });
  const newcomers = group('added', added, t('noneAdded'));
  if (before === null) return [newcomers];
  return [
    group('stayed', longestFirst, t('noneStayed')),
    group('settled', settled, t('noneSettled')),
    newcomers,
  ];
}
