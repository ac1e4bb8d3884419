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

describe('a moment on paper', () => {
  const said = (ledger: 'residents' | 'key-loans', at: string) => {
    const columns = [{ id: 'at', label: '时间', type: 'moment' as const, width: 17 }];
    const sheet = ledgerSheet(desk, {
      wish: { ledger, language: 'zh-CN', ...period },
      columns,
      rows: [[at]],
    });
    return sheet.parts[0]?.lines.flatMap((line) => (line.kind === 'table' ? line.rows : []));
  };

  it('has its year where that is not the one above the table', () => {
    expect(said('key-loans', '2026-11-22T10:00:00.000Z')).toEqual([['11-22 18:00']]);
    expect(said('key-loans', '2025-11-22T10:00:00.000Z')).toEqual([['2025-11-22 18:00']]);
    // Past midnight of the new year at the desk, still the old one in UTC.
    expect(said('key-loans', '2026-12-31T17:00:00.000Z')).toEqual([['2027-01-01 01:00']]);
  });

  it('always has it where no days stand above the table', () => {
    expect(said('residents', '2026-11-22T10:00:00.000Z')).toEqual([['2026-11-22 18:00']]);
  });
});
