import { useMemo, useRef } from 'react';
import type { Staff } from '../../../../shared/domain/desk/staff.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { focusFirst } from '../form/focus-first.ts';
import { useSaving } from '../form/use-saving.ts';
import { RecordTable, textColumn } from '../RecordTable.tsx';
import { SectionFrame } from '../SectionFrame.tsx';
import { useRecords } from '../use-records.ts';
import { PinSetting } from './PinSetting.tsx';
import { RightsTable } from './RightsTable.tsx';
import { StaffSetting } from './StaffSetting.tsx';

/** Who signs in at this desk, in which role, and what each role may do. */
export function StaffSection() {
  const t = useWords('settings');
  const terms = useWords('terms');
  const staff = useDesk((desk) => desk.staff);
  const rows = useMemo(() => Object.values(staff).sort((a, b) => a.id.localeCompare(b.id)), [staff]);
  const columns = useMemo(
    () => [
      textColumn<Staff>('id', t('staff.column.id'), (row) => row.id, { width: 112 }),
      textColumn<Staff>(
        'name',
        t('staff.column.name'),
        (row) => [row.name, row.latinName].filter(Boolean).join(' '),
        { flex: 1 },
      ),
      textColumn<Staff>('role', t('staff.column.role'), (row) => terms(`role.${row.role}`), { width: 148 }),
      textColumn<Staff>('phone', t('staff.column.phone'), (row) => row.phone, { width: 112 }),
      textColumn<Staff>(
        'state',
        t('staff.column.state'),
        (row) => t(row.isActive ? 'staff.active' : 'staff.inactive'),
        { width: 120 },
      ),
    ],
    [t, terms],
  );
  const records = useRecords<Staff>(rows, idOf);
  const form = useRef<HTMLFormElement>(null);
  const saving = useSaving();
  const pinSaving = useSaving();
  const { chosen } = records;
  return (
    <SectionFrame
      section="staff"
      right="edit staff"
      act={
        <Button scale="small" onClick={records.begin}>
          {t('addStaff')}
        </Button>
      }
    >
      <RecordTable
        label={t('section.staff')}
        rows={rows}
        columns={columns}
        rowId={idOf}
        chosen={chosen?.id ?? null}
        onChoose={records.choose}
        onStep={() => focusFirst(form)}
        tall={7}
      />
      <StaffSetting
        key={chosen?.id ?? 'new'}
        person={chosen}
        saving={saving}
        onDone={records.choose}
        ref={form}
      />
      {chosen && <PinSetting key={`pin ${chosen.id}`} person={chosen} saving={pinSaving} />}
      <RightsTable />
    </SectionFrame>
  );
}

function idOf({ id }: Staff): string {
  return id;
}
