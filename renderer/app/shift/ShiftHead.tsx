import type { ReactNode } from 'react';
import { goTo, type ShiftScreen } from '../navigation/navigation.ts';
import { useWords } from '../words/use-words.ts';
import { ViewTabs, type View } from '../../ui/ViewTabs.tsx';

type Tab = 'log' | 'daily-count' | 'day-end' | 'handover' | 'past';

const screens: Readonly<Record<Tab, ShiftScreen>> = {
  log: { place: 'shift', view: 'log' },
  'daily-count': { place: 'shift', view: 'round', task: 'daily-count' },
  'day-end': { place: 'shift', view: 'round', task: 'day-end' },
  handover: { place: 'shift', view: 'handover' },
  past: { place: 'shift', view: 'past' },
};
const tabs = Object.keys(screens) as Tab[]; // the keys of the table above

/** The views of the shift as tabs; `end` stands at their right. */
export function ShiftHead({ view, end }: { readonly view: Tab; readonly end?: ReactNode }) {
  const t = useWords('shift');
  const views: View<Tab>[] = tabs.map((value) => ({ value, label: t(`view.${value}`) }));
  return (
    <ViewTabs
      label={t('views')}
      views={views}
      value={view}
      onChange={(next) => goTo(screens[next])}
      end={end}
    />
  );
}
