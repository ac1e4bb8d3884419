import type { ReactNode } from 'react';
import { ViewTabs, type View } from '../../ui/ViewTabs.tsx';
import { goTo, type ReportsScreen } from '../navigation/navigation.ts';
import { useWords } from '../words/use-words.ts';

const tabs = [
  'week',
  'month',
  'ledgers',
  'quality',
  'exports',
  'bundles',
] as const satisfies readonly ReportsScreen['view'][];

/** The views of the reports as tabs; `end` stands at their right. */
export function ReportsHead({
  view,
  end,
}: {
  readonly view: ReportsScreen['view'];
  readonly end?: ReactNode;
}) {
  const t = useWords('reports');
  const views: View<ReportsScreen['view']>[] = tabs.map((value) => ({ value, label: t(`view.${value}`) }));
  return (
    <ViewTabs
      label={t('views')}
      views={views}
      value={view}
      onChange={(next) => goTo({ place: 'reports', view: next })}
      end={end}
    />
  );
}
