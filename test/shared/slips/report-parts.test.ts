import { describe, expect, it } from 'vitest';
import { reportTables } from '../../../electron/core/reports/report-table.ts';
import type { FiledRecord } from '../../../shared/domain/history/filed-record.ts';
import { reportSheet } from '../../../shared/slips/report-sheet.ts';
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
  ['zh-CN', ['哪天最忙', '期末还开着的单子', '反复出事的地方', '反复出的毛病', '超得最多的十个']],
  ['en', ['Places that come again', 'Problems that come again', 'The ten that were latest']],
] as const)('a report in %s', (language, headings) => {
  const tables = reportTables(report, language, (id) => id);
  const [part] = reportSheet(bookWith().desk, { report, language }).parts;

  it('has the same tables in a workbook and on paper', () => {
    expect(tables.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining([...headings]));
    const shown = (part?.lines ?? []).flatMap((line) => (line.kind === 'heading' ? [line.text] : []));
    expect(shown).toEqual(expect.arrayContaining([...headings]));
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
