import { describe, expect, it } from 'vitest';
import { reportTables } from '../../../electron/core/reports/report-table.ts';
import type { FiledRecord } from '../../../shared/domain/history/filed-record.ts';
import type { Report } from '../../../shared/domain/report/report.ts';
import { reportSheet } from '../../../shared/slips/report-sheet.ts';
import { reportWordsOf } from '../../../shared/slips/report-words.ts';
import { bookWith, minutesLater, orderWith } from '../../builders.ts';
import { foldedRecords } from '../domain/report/folded.ts';

const problem = { code: 'leak', label: '漏水' };
const orders = [1, 2, 3].map((n): FiledRecord => ({
  kind: 'order',
  order: orderWith({
    ...{ number: `A261122-000${n}`, problem, state: 'picked-up' },
    ...{ dispatchedAt: minutesLater(0), pickedUpAt: minutesLater(15 + n) },
  }),
}));
const { report } = foldedRecords(orders);

describe.each([
  ['zh-CN', ['期末还开着的单子', '反复出事的地方', '反复出的毛病', '超得最多的十个']],
  ['en', ['Places that come again', 'Problems that come again', 'The ten that were latest']],
] as const)('a report in %s', (language, headings) => {
  const tables = reportTables(report, language, (id) => id);
  const [part] = reportSheet(bookWith().desk, { report, language }).parts;

  it('has the same tables in a workbook and on paper', () => {
    expect(tables.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining([...headings]));
    const shown = (part?.lines ?? []).flatMap((line) => (line.kind === 'heading' ? [line.text] : []));
    expect(shown).toEqual(expect.arrayContaining([...headings]));
  });

  it('says on top of the paper what the screen says there', () => {
    const words = reportWordsOf(language).reports.summary;
    const texts = (part?.lines ?? []).flatMap((line) => (line.kind === 'words' ? [line.text] : []));
    expect(texts[0]).toContain(words.first);
  });

  it('draws hours and weekdays, and of a month its days, with zero at the foot', () => {
    const hours = report.hours.map((_, hour) => (hour === 9 ? 1_234 : 0));
    const barsOf = (of: Report) =>
      (reportSheet(bookWith().desk, { report: of, language }).parts[0]?.lines ?? []).flatMap((line) =>
        line.kind === 'bars' ? [line.bars.map(({ value }) => value)] : [],
      );
    expect(barsOf(report)).toEqual([]);
    expect(barsOf({ ...report, report: 'week', hours })).toEqual([hours, report.weekdays]);
    expect(barsOf({ ...report, report: 'month', hours })).toEqual([
      hours,
      report.weekdays,
      report.days.map(({ calls }) => calls),
    ]);
  });

  it('tells a reader of days and hours what a workbook counts in minutes', () => {
    const [worst] = report.worst;
    if (!worst) throw new Error('Three orders were late');
    const late = { ...report, worst: [{ ...worst, overMs: (8 * 24 + 3) * 3_600_000 }] };
    const [sheet] = reportSheet(bookWith().desk, { report: late, language }).parts;
    const cells = (sheet?.lines ?? []).flatMap((line) => (line.kind === 'table' ? line.rows.flat() : []));
    expect(cells).toContain(language === 'en' ? '8 days 3 h' : '8 天 3 时');
  });

  it('has rows as long as their columns, and units beside the figures', () => {
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(tables[0]?.columns.map(({ id }) => id)).toContain('unit');
  });

  it('has the worst with its minutes', () => {
    const worst = tables.at(-1)?.rows.map(([order, , , minutes]) => [order, minutes]);
    expect(worst).toContainEqual(['A261122-0003', 3]);
  });
});
