import { describe, expect, it } from 'vitest';
import { ledgerName } from '../../../shared/domain/ledger/ledger.ts';
import { ledgerSheet } from '../../../shared/slips/ledger-sheet.ts';
import { ledgerColumns } from '../../../shared/slips/ledgers/ledgers.ts';
import { ledgerSettingOf } from '../../../shared/slips/ledgers/ledger-setting.ts';
import { bookWith } from '../../builders.ts';

const { desk } = bookWith();
const period = { fromOn: '2026-11-01', toOn: '2026-11-30', filter: {} };

function tableOf(ledger: (typeof ledgerName.options)[number], language: 'zh-CN' | 'en') {
  const manner = { language, personal: false, phoneOf: () => '' };
  const columns = ledgerColumns(ledger, ledgerSettingOf(desk, manner));
  const row = columns.map(({ type }, at) => (type === 'text' ? `cell-${at}.` : null));
  const sheet = ledgerSheet(desk, { wish: { ledger, language, ...period }, columns, rows: [row] });
  const [table] = (sheet.parts[0]?.lines ?? []).flatMap((line) => (line.kind === 'table' ? [line] : []));
  if (!table) throw new Error('A ledger with rows has a table');
  return { columns, table, row };
}

describe.each(['zh-CN', 'en'] as const)('a ledger on paper in %s', (language) => {
  it.each(ledgerName.options)('has every column of its form, in its order: %s', (ledger) => {
    const { columns, table, row } = tableOf(ledger, language);
    expect(table.columns.length).toBeLessThanOrEqual(9);
    const heads = table.columns.flatMap(({ name }) => name.split('\n'));
    expect(heads).toEqual(columns.map(({ label }) => label));
    const said = table.rows[0]?.join('\n') ?? '';
    for (const cell of row) if (cell !== null) expect(said).toContain(cell);
  });
});

describe('a cell of several columns', () => {
  it('names what stands below the first, and leaves out what is empty', () => {
    const { table } = tableOf('key-loans', 'zh-CN');
    const [first, second] = table.rows[0] ?? [];
    expect(first).toBe('cell-0.\n物品编号 cell-1.\n名称 cell-2.');
    expect(second).toBe('\n借用人 cell-4.\n单位 cell-5.'.trimStart());
  });
});
