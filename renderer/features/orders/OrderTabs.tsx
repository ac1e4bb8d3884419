import { styled } from '@mui/material/styles';
import type { Order } from '../../../shared/domain/order/order.ts';
import { isOpen } from '../../../shared/rules/order-acts.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { ViewTabs, type View } from '../../ui/ViewTabs.tsx';
import { FormsTab } from './complaint/FormsTab.tsx';
import { FilesTab } from './FilesTab.tsx';
import { SamePlaceTab } from './SamePlaceTab.tsx';
import { SlipsTab } from './SlipsTab.tsx';
import { TimelineTab } from './TimelineTab.tsx';
import { useSamePlace } from './use-same-place.ts';

const Scroll = styled('div')({ flex: 1, minHeight: 0, overflow: 'auto', padding: '2px 20px' });

export type OrderTab = 'timeline' | 'forms' | 'files' | 'slips' | 'place';

interface Props {
  readonly order: Order;
  readonly tab: OrderTab;
  readonly onTab: (tab: OrderTab) => void;
}

/** What happened to an order, its files, its slips, and what else there is at its place. */
export function OrderTabs({ order, tab, onTab }: Props) {
  const t = useWords('orders');
  const terms = useWords('terms');
  const complaints = useWords('complaints');
  const others = useSamePlace(order);
  const isComplaint = order.kind === 'complaint';
  const views: readonly View<OrderTab>[] = [
    { value: 'timeline', label: t('tab.timeline'), count: order.timeline.length },
    ...(isComplaint ? [{ value: 'forms' as const, label: complaints('tab') }] : []),
    { value: 'files', label: t('tab.files'), count: order.attachments.length },
    { value: 'slips', label: t('tab.slips'), count: t('printedTimes', { count: order.copies }) },
    { value: 'place', label: t('tab.place'), count: others.length },
  ];
  return (
    <>
      <ViewTabs
        label={t('tab.label')}
        views={views}
        value={tab}
        onChange={onTab}
        end={
          <>
            {isComplaint && isOpen(order) ? complaints('record') : terms('act.note')} <KeyCap chord="0" />
          </>
        }
      />
      <Scroll role="region" aria-label={tab === 'forms' ? complaints('tab') : t(`tab.${tab}`)} tabIndex={0}>
        {tab === 'timeline' && <TimelineTab order={order} />}
        {tab === 'forms' && <FormsTab order={order} />}
        {tab === 'files' && <FilesTab order={order} />}
        {tab === 'slips' && <SlipsTab order={order} />}
        {tab === 'place' && <SamePlaceTab orders={others} place={order.place.name} />}
      </Scroll>
    </>
  );
}
