import fc from 'fast-check';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { unguardCell } from '../../../../electron/core/exchange/formula-guard.ts';
import { readCsv } from '../../../../electron/core/exchange/read-csv.ts';
import { csvOf } from '../../../../electron/core/ledgers/csv-writer.ts';
import { xlsxOf } from '../../../../electron/core/ledgers/xlsx-writer.ts';
import { sheetName } from '../../../../electron/core/ledgers/sheet-cell.ts';
import { localOffset } from '../../../../shared/rules/local-days.ts';
import { daySerial, wallSerial, wallText } from '../../../../electron/core/ledgers/wall-time.ts';

const timeZone = 'Asia/Shanghai';
const columns = ['a', 'b', 'c'].map((id) => ({ id, label: id, type: 'text' as const, width: 10 }));

async function csvText(rows: readonly (readonly string[])[]): Promise<string> {
  const portions = (async function* () {
    yield rows;
    await Promise.resolve();
  })();
  let text = '';
  for await (const portion of csvOf({ sheet: 's', columns, portions }, { timeZone })) text += portion;
  return text;
}

describe('CSV', () => {
  it('gives 10,000 rows of anything back as they were, and begins no cell like a formula', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[=+\-@＝＋－＠'\t\r ]{1,3}[a-z("]{0,4}$/u),
      fc.constantFrom('张三，"李四"\r\n王五', '', '=1+1', "'=1", '＝1'),
    );
    const rows = fc.sample(fc.tuple(cell, cell, cell), { numRuns: 10_000, seed: 71 });
    const text = await csvText(rows);
    const read = await readCsv(Buffer.from(text, 'utf8'));
    expect(read.slice(1)).toHaveLength(rows.length);
    expect(read.slice(1).map((row) => row.map(unguardCell))).toEqual(rows);
    for (const row of read.slice(1)) for (const each of row) expect(each).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
  });
});

describe('a workbook whose thread dies', () => {
  it('fails instead of waiting for ever', async () => {
    const portions = (async function* () {
      for (let round = 0; round < 50; round += 1)
        yield Array.from({ length: 100 }, () => ['长'.repeat(2_000)]);
      await Promise.resolve();
    })();
    const memory = { maxOldGenerationSizeMb: 6, maxYoungGenerationSizeMb: 1 };
    const [column] = columns;
    const reading = async () => {
      const tables = [{ sheet: 's', columns: column ? [column] : [], portions }];
      for await (const _bytes of xlsxOf(tables, { timeZone, memory }));
    };
    await expect(reading()).rejects.toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' });
  }, 30_000);
});

describe('a table that is longer than a sheet may be', () => {
  const wholeBook = async (counts: readonly number[]) => {
    const portions = (async function* () {
      for (const [at, count] of counts.entries())
        yield Array.from({ length: count }, (_each, row) => [`${String(at)}.${String(row)}`, 'b', 'c']);
      await Promise.resolve();
    })();
    const bytes: Uint8Array[] = [];
    for await (const part of xlsxOf([{ sheet: '来电', columns, portions }], { timeZone, rowsASheet: 3 }))
      bytes.push(part);
    return readXlsx(Buffer.concat(bytes));
  };

  it('goes on in further sheets with a head each, and leaves out no row', async () => {
    const sheets = await wholeBook([2, 5, 1]);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['来电', '来电 2', '来电 3']);
    for (const { data } of sheets) expect(data[0]).toEqual(['a', 'b', 'c']);
    const firsts = sheets.map(({ data }) => data.slice(1).map(([first]) => first));
    expect(firsts).toEqual([
      ['0.0', '0.1', '1.0'],
      ['1.1', '1.2', '1.3'],
      ['1.4', '2.0'],
    ]);
  });

  it('begins no sheet that stays empty', async () => {
    expect(await wholeBook([3])).toHaveLength(1);
    expect(await wholeBook([])).toHaveLength(1);
  });
});

describe('a moment in a file', () => {
  it('is what the clock at the desk showed', () => {
    expect(wallText('2026-11-22T16:30:00.000Z', timeZone)).toBe('2026-11-23 00:30');
    expect(wallSerial('2026-11-22T16:00:00.000Z', timeZone)).toBe(daySerial('2026-11-23'));
    expect(daySerial('1900-03-01')).toBe(61);
    expect(wallText('2026-07-01T12:00:00.000Z', 'Europe/Berlin')).toBe('2026-07-01 14:00');
    expect(wallText('1969-12-31T15:59:59.999Z', timeZone)).toBe('1969-12-31 23:59');
    // Minutes that are not those of UTC, and a clock that is put forward in the middle of an hour of UTC.
    expect(wallText('2026-11-22T16:20:00.000Z', 'Asia/Kathmandu')).toBe('2026-11-22 22:05');
    expect(wallText('2026-10-03T15:29:00.000Z', 'Australia/Lord_Howe')).toBe('2026-10-04 01:59');
    expect(wallText('2026-10-03T15:31:00.000Z', 'Australia/Lord_Howe')).toBe('2026-10-04 02:31');
    expect(wallText('2026-11-23T00:30:00+08:00', timeZone)).toBe('2026-11-23 00:30');
    const far = { min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(far), (at) => {
        const said = at.toISOString();
        expect(wallText(said, 'UTC')).toBe(`${said.slice(0, 10)} ${said.slice(11, 16)}`);
        const there = new Date(at.getTime() + localOffset(at.getTime(), timeZone)).toISOString();
        expect(wallText(said, timeZone)).toBe(`${there.slice(0, 10)} ${there.slice(11, 16)}`);
      }),
    );
  });
});

describe('the name of a sheet', () => {
  it('is one that every spreadsheet takes', () => {
    expect(sheetName('文件、档案借阅登记表')).toBe('文件、档案借阅登记表');
    expect(sheetName('a/b:c*[d]')).toBe('a b c  d');
    expect(sheetName('')).toBe('1');
    expect(sheetName('长'.repeat(40))).toHaveLength(31);
    expect(sheetName('长'.repeat(40), 12)).toBe(`${'长'.repeat(28)} 12`);
  });
});
