import { styled } from '@mui/material/styles';
import type { OrderView } from '../../../shared/domain/order/select-orders.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { ViewTabs, type View } from '../../ui/ViewTabs.tsx';
import { useViewCounts } from './use-view-counts.ts';

const Keys = styled('span')({
  display: 'inline-flex',
  gap: 4,
  alignItems: 'center',
  '@container orders (max-width: 1240px)': { display: 'none' },
});

type Shown = OrderView | 'summary';

/** The views of the orders as tabs, the summary of the complaints beside the complaints. */
export function OrderViews({ value }: { readonly value: Shown }) {
  const t = useWords('orders');
  const complaints = useWords('complaints');
  const views = useViewCounts().flatMap(({ view, count, isLate }): View<Shown>[] => {
    const tab = { value: view, label: t(`view.${view}`), ...(count === null ? {} : { count }), isLate };
    return view === 'complaints' ? [tab, { value: 'summary', label: complaints('summary.title') }] : [tab];
  });
  const toView = (next: Shown) =>
    goTo(
      next === 'summary'
        ? { place: 'orders', view: 'complaints', asSummary: true }
        : { place: 'orders', view: next },
    );
  return (
    <ViewTabs
      label={t('views')}
      views={views}
      value={value}
      onChange={toView}
      end={
        <Keys>
          {t('changeView')} <KeyCap chord="[" /> <KeyCap chord="]" />
        </Keys>
      }
    />
  );
}
