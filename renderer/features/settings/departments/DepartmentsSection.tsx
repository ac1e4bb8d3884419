import { useMemo, useRef } from 'react';
import type { Department } from '../../../../shared/domain/desk/department.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { focusFirst } from '../form/focus-first.ts';
import { unusedId } from '../form/unused-id.ts';
import { useSaving } from '../form/use-saving.ts';
import { RecordTable, textColumn } from '../RecordTable.tsx';
import { SectionFrame } from '../SectionFrame.tsx';
import { useRecords } from '../use-records.ts';
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
  const records = useRecords<Department>(rows, idOf);
  const form = useRef<HTMLFormElement>(null);
  const saving = useSaving();
  const id = records.chosen?.id ?? unusedId('department', Object.keys(departments));
  return (
    <SectionFrame
      section="departments"
      right="edit rules"
      act={
        <Button scale="small" onClick={records.begin}>
          {t('add')}
        </Button>
      }
    >
      <RecordTable
        label={t('section.departments')}
        rows={rows}
        columns={columns}
        rowId={idOf}
        chosen={records.chosen?.id ?? null}
        onChoose={records.choose}
        onStep={() => focusFirst(form)}
      />
      <DepartmentSetting
        key={id}
        id={id}
        department={records.chosen}
        saving={saving}
        onDone={records.choose}
        ref={form}
      />
    </SectionFrame>
  );
}

function idOf({ id }: Department): string {
  return id;
}
