import type { OutputOf } from '../../../../shared/contract.ts';
import { staffField, type StaffField } from '../../../../shared/domain/desk/staff-import.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { ImportSheet } from '../../../app/imports/ImportSheet.tsx';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useFileImport } from '../../../ui/use-file-import.ts';

type Summary = OutputOf<'staff.preview'>;
type Written = OutputOf<'staff.import'>;

interface Props {
  readonly onClose: () => void;
  readonly onDone: (written: Written) => void;
}

/** The import of a staff list; people who are not in it stay as they are. */
export function StaffImport({ onClose, onDone }: Props) {
  const t = useWords('imports');
  const terms = useWords('terms');
  const invoke = useInvoke();
  const figure = new Intl.NumberFormat(useFormat().language);
  const job = useFileImport<Summary, StaffField, Written>({
    look: (base64, mapping) => invoke('staff.preview', { base64, ...(mapping && { mapping: [...mapping] }) }),
    write: ({ plan, problemCount }) => invoke('staff.import', { plan, leaveOutProblems: problemCount > 0 }),
    stop: () => invoke('staff.cancel', {}),
    onDone,
  });
  const goOf = ({ newStaff, changedStaff, problemRows }: Summary) => {
    if (newStaff + changedStaff === 0) return null;
    const count = figure.format(newStaff + changedStaff);
    return problemRows === 0
      ? t('staff.go', { count })
      : t('staff.goLeaving', { count, rows: figure.format(problemRows) });
  };
  return (
    <ImportSheet
      title={t('staff.title')}
      hint={t('staff.hint')}
      fields={staffField.options.map((field) => ({ value: field, label: t(`staff.field.${field}`) }))}
      job={job}
      outcomesOf={({ newStaff, changedStaff }) => [
        { label: t('staff.new'), count: newStaff },
        { label: t('staff.changed'), count: changedStaff },
      ]}
      sampleOf={({ sample }) => ({
        title: t('staff.sample'),
        none: t('staff.noSample'),
        columns: [
          ...(['id', 'name', 'role', 'phone'] as const).map((field) => t(`staff.field.${field}`)),
          t('what'),
        ],
        rows: sample.map(({ id, name, role, phone, isNew }) => [
          id,
          name,
          terms(`role.${role}`),
          phone,
          t(isNew ? 'fresh' : 'changed'),
        ]),
      })}
      problemText={({ kind, value }) => t(`staff.problem.${kind}`, { value })}
      goOf={goOf}
      onClose={onClose}
    />
  );
}
