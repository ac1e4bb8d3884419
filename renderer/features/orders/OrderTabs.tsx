import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { ViewTabs } from '../../ui/ViewTabs.tsx';
import { FilesTab } from './FilesTab.tsx';
import { SamePlaceTab } from './SamePlaceTab.tsx';
import { SlipsTab } from './SlipsTab.tsx';
import { TimelineTab } from './TimelineTab.tsx';
import { useSamePlace } from './use-same-place.ts';

const Scroll = styled('div')({ flex: 1, minHeight: 0, overflow: 'auto', padding: '2px 20px' });

type Tab = 'timeline' | 'files' | 'slips' | 'place';

/** What happened to an order, its files, its slips, and what else there is at its place. */
export function OrderTabs({ order }: { readonly order: Order }) {
  const t = useWords('orders');
  const terms = useWords('terms');
  const [tab, setTab] = useState<Tab>('timeline');
  const others = useSamePlace(order);
  const views = [
    { value: 'timeline', label: t('tab.timeline'), count: order.timeline.length },
    { value: 'files', label: t('tab.files'), count: order.attachments.length },
    { value: 'slips', label: t('tab.slips'), count: t('printedTimes', { count: order.copies }) },
    { value: 'place', label: t('tab.place'), count: others.length },
  ] as const satisfies readonly { value: Tab; label: string; count: number | string }[];
  return (
    <>
      <ViewTabs
        label={t('tab.label')}
        views={views}
        value={tab}
        onChange={setTab}
        end={
          <>
            {terms('act.note')} <KeyCap chord="0" />
          </>
        }
      />
      <Scroll role="region" aria-label={t(`tab.${tab}`)} tabIndex={0}>
        {tab === 'timeline' && <TimelineTab order={order} />}
        {tab === 'files' && <FilesTab order={order} />}
        {tab === 'slips' && <SlipsTab order={order} />}
        {tab === 'place' && <SamePlaceTab orders={others} place={order.place.name} />}
      </Scroll>
    </>
  );
}
