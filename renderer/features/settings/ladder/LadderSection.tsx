import { useMemo } from 'react';
import type { DutyPerson } from '../../../../shared/domain/clock/duty-person.ts';
import { level } from '../../../../shared/domain/clock/notice.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { unusedId } from '../form/unused-id.ts';
import { RecordSection } from '../RecordSection.tsx';
import { textColumn } from '../RecordTable.tsx';
import { PersonSetting } from './PersonSetting.tsx';
import { WhoNow } from './WhoNow.tsx';

/** Who stands on each step of the ladder, by department and hour. */
export function LadderSection() {
  const t = useWords('rules');
  const settings = useWords('settings');
  const people = useDesk((desk) => desk.dutyPeople);
  const rows = useMemo(() => Object.values(people).sort(byLevel), [people]);
  const columns = usePersonColumns();
  const freeId = unusedId('person', Object.keys(people));
  return (
    <RecordSection
      section="ladder"
      right="edit rules"
      rows={rows}
      columns={columns}
      rowId={idOf}
      add={rows.length > 0 && settings('addStaff')}
      tall={7}
      empty={<EmptyState sentence={t('people.empty')} />}
    >
      {({ chosen, ...place }) => (
        <>
          <PersonSetting
            key={chosen?.id ?? freeId}
            id={chosen?.id ?? freeId}
            person={chosen}
            isBegun={!chosen && rows.length > 0}
            {...place}
          />
          <WhoNow />
        </>
      )}
    </RecordSection>
  );
}

function usePersonColumns() {
  const t = useWords('rules');
  const terms = useWords('terms');
  const words = useOrderWords();
  return useMemo(() => {
    const department = (row: DutyPerson) =>
      row.department === null ? t('people.departmentAny') : words.department(row.department);
    const hours = ({ from, to }: DutyPerson) =>
      from === to ? t('people.allDay') : t('people.span', { from, to });
    return [
      textColumn<DutyPerson>('level', t('people.column.level'), (row) => terms(`level.${row.level}`), {
        width: 148,
      }),
      textColumn<DutyPerson>('department', t('people.column.department'), department, { width: 164 }),
      textColumn<DutyPerson>('name', t('people.column.name'), (row) => row.name, { flex: 1, minWidth: 100 }),
      textColumn<DutyPerson>('phone', t('people.column.phone'), (row) => row.phone, { width: 140 }),
      textColumn<DutyPerson>('hours', t('people.column.hours'), hours, { width: 140 }),
    ];
  }, [t, terms, words]);
}

function idOf({ id }: DutyPerson): string {
  return id;
}

function byLevel(a: DutyPerson, b: DutyPerson): number {
  return (
    level.options.indexOf(a.level) - level.options.indexOf(b.level) ||
    (a.department ?? '').localeCompare(b.department ?? '') ||
    a.from.localeCompare(b.from)
  );
}
