import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import type { Staff } from '../../../../shared/domain/desk/staff.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { useSaving, type Saving } from '../form/use-saving.ts';
import { RecordSection } from '../RecordSection.tsx';
import { textColumn } from '../RecordTable.tsx';
import { PinSetting } from './PinSetting.tsx';
import { RightsTable } from './RightsTable.tsx';
import { StaffImport } from './StaffImport.tsx';
import { StaffSetting } from './StaffSetting.tsx';

const First = styled('div')({ paddingTop: 12 });

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
  const imports = useWords('imports');
  const toast = useToast();
  const pinSaving = useSaving();
  const [isImporting, setImporting] = useState(false);
  // Whom the last import named, and who of them has set no PIN since.
  const [named, setNamed] = useState<readonly string[]>([]);
  const [withoutPin, setWithoutPin] = useState<readonly string[]>([]);
  const nameOf = (id: string) => `${id} ${staff[id]?.name ?? ''}`;
  const savingPin: Saving = {
    ...pinSaving,
    async save(of, asked) {
      const isSaved = await pinSaving.save(of, asked);
      if (isSaved) setWithoutPin((ids) => ids.filter((id) => id !== of));
      return isSaved;
    },
  };
  // The PIN of whoever waits for one stands first; it stays there once it was set, so that the focus does too.
  const isNamed = ({ id }: Staff) => named.includes(id);
  const pinOf = (person: Staff) => <PinSetting key={`pin ${person.id}`} person={person} saving={savingPin} />;
  return (
    <RecordSection
      section="staff"
      right="edit staff"
      rows={rows}
      columns={columns}
      rowId={idOf}
      add={t('addStaff')}
      acts={
        <Button scale="small" onClick={() => setImporting(true)}>
          {imports('staff.open')}
        </Button>
      }
      tall={7}
    >
      {({ chosen, ...place }) => (
        <>
          {withoutPin.length > 0 && (
            <Note tone="soon" isNews>
              {imports('staff.noPin', { names: withoutPin.map(nameOf).join(imports('join')) })}
            </Note>
          )}
          {isImporting && (
            <StaffImport
              onClose={() => setImporting(false)}
              onDone={(written) => {
                setImporting(false);
                setNamed(written.withoutPin);
                setWithoutPin(written.withoutPin);
                toast({ text: imports('staff.done', { count: written.staff }) });
                const [first] = written.withoutPin;
                if (first !== undefined) place.onDone(first);
              }}
            />
          )}
          {chosen && isNamed(chosen) && <First>{pinOf(chosen)}</First>}
          <StaffSetting key={chosen?.id ?? 'new'} person={chosen} {...place} />
          {chosen && !isNamed(chosen) && pinOf(chosen)}
          <RightsTable />
        </>
      )}
    </RecordSection>
  );
}

function idOf({ id }: Staff): string {
  return id;
}
