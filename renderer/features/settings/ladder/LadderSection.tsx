import { useMemo, useRef } from 'react';
import type { DutyPerson } from '../../../../shared/domain/clock/duty-person.ts';
import { level } from '../../../../shared/domain/clock/notice.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { focusFirst } from '../form/focus-first.ts';
import { unusedId } from '../form/unused-id.ts';
import { useSaving } from '../form/use-saving.ts';
import { RecordTable, textColumn } from '../RecordTable.tsx';
import { SectionFrame } from '../SectionFrame.tsx';
import { useRecords } from '../use-records.ts';
import { PersonSetting } from './PersonSetting.tsx';
import { WhoNow } from './WhoNow.tsx';

/** Who stands on each step of the ladder, by department and hour. */
export function LadderSection() {
  const t = useWords('rules');
  const settings = useWords('settings');
  const people = useDesk((desk) => desk.dutyPeople);
  const rows = useMemo(() => Object.values(people).sort(byLevel), [people]);
  const columns = usePersonColumns();
  const records = useRecords<DutyPerson>(rows, idOf);
  const form = useRef<HTMLFormElement>(null);
  const saving = useSaving();
  const { chosen } = records;
  const id = chosen?.id ?? unusedId('person', Object.keys(people));
  return (
    <SectionFrame
      section="ladder"
      right="edit rules"
      act={
        rows.length > 0 && (
          <Button scale="small" onClick={records.begin}>
            {settings('addStaff')}
          </Button>
        )
      }
    >
      <RecordTable
        label={settings('section.ladder')}
        rows={rows}
        columns={columns}
        rowId={idOf}
        chosen={chosen?.id ?? null}
        onChoose={records.choose}
        onStep={() => focusFirst(form)}
        tall={7}
        empty={<EmptyState sentence={t('people.empty')} />}
      />
      <PersonSetting
        key={id}
        id={id}
        person={chosen}
        isBegun={!chosen && rows.length > 0}
        saving={saving}
        onDone={records.choose}
        ref={form}
      />
      <WhoNow />
    </SectionFrame>
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
