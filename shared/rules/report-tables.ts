/** A table of a report that is no figure. */
export type ReportTable =
  'kinds' | 'places' | 'ages' | 'worst' | 'departments' | 'repeatPlaces' | 'repeatProblems';

interface TableRule {
  /** So many lines at most. */
  readonly lines: number;
  readonly source: string;
  readonly sentence: string;
}

/** What comes so often in a period comes again and again [D]. */
export const comesAgainFrom = 3;

/** The days that ages begin with [D]: today's, of this week, of this month, older. */
export const ageBorders = [0, 1, 3, 7, 30] as const;

const whole = { lines: Infinity } as const;
const summed = { source: 'R12', sentence: '对信息进行汇总分析' } as const;
const again = { lines: 10, source: 'R12, R6 [D]', sentence: '避免类似的问题重复出现' } as const;

/** The tables of the reports and who asks for them; [D] marks a default of ours where the source is silent. */
export const reportTables: Readonly<Record<ReportTable, TableRule>> = {
  kinds: { ...whole, ...summed },
  places: { ...summed, lines: 20, source: 'R12 [D]' },
  ages: { ...whole, source: 'R12, T21 [D]', sentence: '每日须进行信息的盘点,未关闭信息须记录跟进' },
  worst: { ...summed, lines: 10, source: 'R12 [D]' },
  departments: { ...whole, ...summed },
  repeatPlaces: again,
  repeatProblems: again,
};
