import { useMemo } from 'react';
import type { Staff } from '../../../../shared/domain/desk/staff.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useSaving } from '../form/use-saving.ts';
import { RecordSection } from '../RecordSection.tsx';
import { textColumn } from '../RecordTable.tsx';
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
  const pinSaving = useSaving();
  return (
    <RecordSection
      section="staff"
      right="edit staff"
      rows={rows}
      columns={columns}
      rowId={idOf}
      add={t('addStaff')}
      tall={7}
    >
      {({ chosen, ...place }) => (
        <>
          <StaffSetting key={chosen?.id ?? 'new'} person={chosen} {...place} />
          {chosen && <PinSetting key={`pin ${chosen.id}`} person={chosen} saving={pinSaving} />}
          <RightsTable />
        </>
      )}
    </RecordSection>
  );
}

function idOf({ id }: Staff): string {
  return id;
}
