import { useMemo } from 'react';
import type { Department } from '../../../../shared/domain/desk/department.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { unusedId } from '../form/unused-id.ts';
import { RecordSection } from '../RecordSection.tsx';
import { textColumn } from '../RecordTable.tsx';
import { DepartmentSetting } from './DepartmentSetting.tsx';

/** The departments work is sent to: who signs, which number to dial, who goes. */
export function DepartmentsSection() {
  const t = useWords('settings');
  const departments = useDesk((desk) => desk.departments);
  const rows = useMemo(() => Object.values(departments), [departments]);
  const columns = useMemo(
    () => [
      textColumn<Department>('name', t('department.column.name'), (row) => row.name, { width: 148 }),
      textColumn<Department>('head', t('department.column.head'), (row) => row.head, { width: 120 }),
      textColumn<Department>('extension', t('department.column.extension'), (row) => row.extension, {
        width: 96,
      }),
      textColumn<Department>('radio', t('department.column.radio'), (row) => row.radio, { width: 84 }),
      textColumn<Department>('workers', t('department.column.workers'), (row) => row.workers.join(t('or')), {
        flex: 1,
      }),
    ],
    [t],
  );
  const freeId = unusedId('department', Object.keys(departments));
  return (
    <RecordSection
      section="departments"
      right="edit rules"
      rows={rows}
      columns={columns}
      rowId={idOf}
      add={t('add')}
    >
      {({ chosen, ...place }) => (
        <DepartmentSetting
          key={chosen?.id ?? freeId}
          id={chosen?.id ?? freeId}
          department={chosen}
          {...place}
        />
      )}
    </RecordSection>
  );
}

function idOf({ id }: Department): string {
  return id;
}
