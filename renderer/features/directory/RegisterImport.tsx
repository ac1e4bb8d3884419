import type { OutputOf } from '../../../shared/contract.ts';
import { importField } from '../../../shared/domain/directory/headings.ts';
import { personRole } from '../../../shared/domain/directory/person.ts';
import { ImportSheet } from '../../app/imports/ImportSheet.tsx';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useImport, type ImportSummary } from './use-import.ts';

interface Props {
  readonly onClose: () => void;
  readonly onDone: (written: OutputOf<'directory.import'>) => void;
}

/** The import of an owner register. */
export function RegisterImport({ onClose, onDone }: Props) {
  const t = useWords('directory');
  const terms = useWords('terms');
  const figure = new Intl.NumberFormat(useFormat().language);
  const job = useImport(onDone);
  const goOf = ({ newPlaces, changedPlaces, newPeople, changedPeople, problemRows }: ImportSummary) => {
    const [places, people] = [newPlaces + changedPlaces, newPeople + changedPeople];
    if (places + people === 0) return null;
    const counts = { places: figure.format(places), people: figure.format(people) };
    return problemRows === 0
      ? t('import.go', counts)
      : t('import.goLeaving', { ...counts, rows: figure.format(problemRows) });
  };
  const roleText = (role: string) => {
    const known = personRole.safeParse(role);
    return known.success ? terms(`personRole.${known.data}`) : role;
  };
  return (
    <ImportSheet
      title={t('import.title')}
      hint={t('import.chooseHint')}
      fields={importField.options.map((field) => ({ value: field, label: t(`import.field.${field}`) }))}
      job={job}
      outcomesOf={({ newPlaces, newPeople, changedPlaces, changedPeople }) => [
        { label: t('import.newPlaces'), count: newPlaces },
        { label: t('import.newPeople'), count: newPeople },
        { label: t('import.changedPlaces'), count: changedPlaces },
        { label: t('import.changedPeople'), count: changedPeople },
      ]}
      sampleOf={({ sample }) => ({
        title: t('import.sample'),
        none: t('import.noSample'),
        columns: [t('column.place'), t('column.name'), t('column.role'), t('column.phone')],
        rows: sample.map(({ place, person, role, phone }) => [place, person, roleText(role), phone]),
      })}
      problemText={({ kind, value }) => t(`import.problem.${kind}`, { value })}
      goOf={goOf}
      onClose={onClose}
    />
  );
}
