import type { FigurePart, Report } from '../../../shared/domain/report/report.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useAgeText } from './use-age-text.ts';
import { useWeekdayName } from './use-weekday-name.ts';

/** One thing that records are narrowed by, and what can be chosen of it. */
export interface Choice {
  readonly field: 'department' | 'kind' | 'hour' | 'weekday' | 'day' | 'staff' | 'place' | 'problem' | 'age';
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** What the records of a part can be narrowed by; what the report has none of is left out. */
export function useRecordChoices(report: Report, part: FigurePart): readonly Choice[] {
  const t = useWords('reports');
  const terms = useWords('terms');
  const words = useOrderWords();
  const staff = useStaffName();
  const age = useAgeText();
  const weekday = useWeekdayName();
  const format = useFormat();
  const choices: readonly Choice[] = [
    {
      field: 'department',
      options: report.departments.map(({ department }) => ({
        value: department,
        label: words.department(department),
      })),
    },
    {
      field: 'kind',
      options: report.kinds.map(({ kind }) => ({ value: kind, label: terms(`kind.${kind}`) })),
    },
    {
      field: 'hour',
      options: report.hours.flatMap((count, hour) =>
        count > 0 ? [{ value: String(hour), label: t('hour', { hour }) }] : [],
      ),
    },
    { field: 'weekday', options: only(part.weekday, weekday) },
    { field: 'day', options: only(part.day, (on) => format.localDay(on, 'plain')) },
    {
      field: 'staff',
      options: (report.staff ?? []).map((line) => ({ value: line.staff, label: staff(line.staff) })),
    },
    // There are too many places and problems to list; the one that was opened can be let go again, and so can a day.
    { field: 'place', options: only(part.place, String) },
    { field: 'problem', options: only(part.problem, String) },
    {
      field: 'age',
      options:
        part.figure === 'open-orders'
          ? report.ages.map((each) => ({ value: String(each.fromDays), label: age(each) }))
          : [],
    },
  ];
  return choices.filter(({ options }) => options.length > 0);
}

function only<V extends string | number>(
  value: V | undefined,
  labelOf: (value: V) => string,
): Choice['options'] {
  return value === undefined ? [] : [{ value: String(value), label: labelOf(value) }];
}
