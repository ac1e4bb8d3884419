import type { OutputOf } from '../../../../shared/contract.ts';
import { calendarField, type CalendarField } from '../../../../shared/domain/rules/calendar-import.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { ImportSheet } from '../../../app/imports/ImportSheet.tsx';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useFileImport } from '../../../ui/use-file-import.ts';

type Summary = OutputOf<'calendar.preview'>;
type Written = OutputOf<'calendar.import'>;

const LONGEST_SOURCE = 120;

interface Props {
  readonly onClose: () => void;
  /** `year` is the first that the table speaks of. */
  readonly onDone: (written: Written, year: number | null) => void;
}

/** The import of a year of holidays from a table. */
export function CalendarTable({ onClose, onDone }: Props) {
  const t = useWords('imports');
  const rules = useWords('rules');
  const invoke = useInvoke();
  const format = useFormat();
  const figure = new Intl.NumberFormat(format.language);
  const job = useFileImport<Summary, CalendarField, Written>({
    look: (base64, mapping) =>
      invoke('calendar.preview', { base64, ...(mapping && { mapping: [...mapping] }) }),
    write: ({ plan, problemCount }, file) =>
      invoke('calendar.import', {
        plan,
        leaveOutProblems: problemCount > 0,
        source: file.slice(0, LONGEST_SOURCE),
      }),
    stop: () => invoke('calendar.cancel', {}),
    onDone: (written, { sample }) => onDone(written, sample[0] ? Number(sample[0].on.slice(0, 4)) : null),
  });
  const goOf = ({ newDays, changedDays, years, problemRows }: Summary) => {
    if (newDays + changedDays + years.length === 0) return null;
    const count = figure.format(newDays + changedDays);
    return problemRows === 0
      ? t('calendar.go', { count })
      : t('calendar.goLeaving', { count, rows: figure.format(problemRows) });
  };
  return (
    <ImportSheet
      title={t('calendar.title')}
      hint={t('calendar.hint')}
      fields={calendarField.options.map((field) => ({ value: field, label: t(`calendar.field.${field}`) }))}
      job={job}
      outcomesOf={({ newDays, changedDays, years }) => [
        { label: t('calendar.new'), count: newDays },
        { label: t('calendar.changed'), count: changedDays },
        ...(years.length > 0 ? [{ label: t('calendar.years'), count: years.join(' ') }] : []),
      ]}
      sampleOf={({ sample }) => ({
        title: t('calendar.sample'),
        none: t('calendar.noSample'),
        columns: [...calendarField.options.map((field) => t(`calendar.field.${field}`)), t('what')],
        rows: sample.map(({ on, kind, name, isNew }) => [
          format.localDay(on, 'full'),
          rules(`calendar.kind.${kind}`),
          name,
          t(isNew ? 'fresh' : 'changed'),
        ]),
      })}
      problemText={({ kind, value }) => t(`calendar.problem.${kind}`, { value })}
      goOf={goOf}
      onClose={onClose}
    />
  );
}
