import { useMemo } from 'react';
import { kind } from '../../../../shared/domain/call/call.ts';
import type { Route } from '../../../../shared/rules/routes.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { RecordSection } from '../RecordSection.tsx';
import { textColumn } from '../RecordTable.tsx';
import { RouteSetting } from './RouteSetting.tsx';

/** The routing table: where each kind goes and who is told besides. */
export function RoutesSection() {
  const t = useWords('settings');
  const terms = useWords('terms');
  const routes = useDesk((desk) => desk.routes);
  const departments = useDesk((desk) => desk.departments);
  const rows = useMemo(() => kind.options.map((each) => routes[each]), [routes]);
  const columns = useMemo(
    () => [
      textColumn<Route>('kind', t('route.column.kind'), (row) => terms(`kind.${row.kind}`), { width: 148 }),
      textColumn<Route>(
        'department',
        t('route.column.department'),
        (row) => departments[row.department]?.name ?? row.department,
        { width: 200 },
      ),
      textColumn<Route>('copyTo', t('route.column.copyTo'), (row) => row.copyTo.join(t('or')), { flex: 1 }),
    ],
    [t, terms, departments],
  );
  return (
    <RecordSection section="routes" right="edit rules" rows={rows} columns={columns} rowId={idOf}>
      {({ chosen, saving, ref }) =>
        chosen && <RouteSetting key={chosen.kind} route={chosen} saving={saving} ref={ref} />
      }
    </RecordSection>
  );
}

function idOf(row: Route): string {
  return row.kind;
}
