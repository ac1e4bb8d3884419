import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../../../electron/core/exchange/csv-text.ts';
import { guardCell, unguardCell } from '../../../../electron/core/exchange/formula-guard.ts';
import { readTable } from '../../../../electron/core/exchange/read-table.ts';
import { TABLE_LIMITS } from '../../../../electron/core/exchange/table.ts';
import { readZip, writeZip } from '../../../../electron/core/exchange/zip.ts';
import { writeXlsx } from '../../../../resources/sample/xlsx-writer.ts';

const ROWS = [
  ['房号', '姓名', '电话', '备注'],
  ['3-1203', '王秀兰', '13812345521', '家里有老人，上门前先打电话。'],
  ['12-0104', '林𠮷', '', '他说："好"; 再来, 谢谢\n第二行'],
];
const TABLE = { ok: true, value: { headings: ROWS[0], rows: ROWS.slice(1), firstRow: 2 } };

function textOf(rows: readonly (readonly string[])[], sign: string, end = '\r\n'): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign) + end).join('');
}

describe('readTable', () => {
  const encodings: [string, (text: string) => Buffer][] = [
    ['UTF-8', (text) => Buffer.from(text)],
    ['UTF-8 with a mark', (text) => Buffer.from(`\uFEFF${text}`)],
    ['GB18030', (text) => iconv.encode(text, 'gb18030')],
    ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ];
  const signs = [',', ';', '\t'];
  const ends = ['\r\n', '\n', '\r'];
  const texts = encodings.flatMap(([name, encode]) =>
    signs.flatMap((sign) => ends.map((end) => [name, sign, end, encode] as const)),
  );

  it.each(texts)('reads %s with %j between cells and %j between lines', async (_, sign, end, encode) => {
    expect(await readTable(encode(textOf(ROWS, sign, end)))).toEqual(TABLE);
  });

  it('reads text of many slices without tearing a character', async () => {
    const rows = [
      ROWS[0] ?? [],
      ...Array.from({ length: 9_000 }, (_, at) => [`3-${at}`, '林𠮷䶮', '', 'a'.repeat(at % 7)]),
    ];
    for (const [, encode] of encodings) {
      const read = await readTable(encode(textOf(rows, ',')));
      expect(read.ok && read.value.rows).toEqual(rows.slice(1));
    }
  });

  it('reads a workbook: text, numbers, days, gaps, a title above and blank rows between', async () => {
    const bytes = writeXlsx('登记表', [
      ['业主资料登记表'],
      [],
      ['房号', '电话', '面积', '备注'],
      ['3-1203', 13812345521, 89.6, ' a < b & "c" '],
      [],
      [{ serialDay: 46_100 }, '', '', '末行'],
    ]);
    expect(await readTable(bytes)).toEqual({
      ok: true,
      value: {
        headings: ['房号', '电话', '面积', '备注'],
        rows: [
          ['3-1203', '13812345521', '89.6', 'a < b & "c"'],
          ['', '', '', ''],
          ['2026-03-19', '', '', '末行'],
        ],
        firstRow: 4,
      },
    });
  });

  it('counts rows as the spreadsheet does, over blank lines and a title', async () => {
    const read = await readTable(Buffer.from('业主资料登记表\n\n房号,姓名\n\n3-1203,王秀兰\n'));
    expect(read).toEqual({
      ok: true,
      value: {
        headings: ['房号', '姓名'],
        rows: [
          ['', ''],
          ['3-1203', '王秀兰'],
        ],
        firstRow: 4,
      },
    });
  });

  it('takes the apostrophe away that guards a cell, and control characters', async () => {
    const read = await readTable(Buffer.from("姓名,电话,备注\n'=1+1,'+86 571 8800,'-5\u0007\n"));
    expect(read.ok && read.value.rows).toEqual([['=1+1', '+86 571 8800', '-5']]);
  });

  const sheet = (xml: string) =>
    writeZip([{ name: 'xl/workbook.xml', bytes: Buffer.from(xml) }], { compress: true });
  const overfull = () =>
    textOf([['房号', '姓名'], ...Array.from({ length: TABLE_LIMITS.rows + 1 }, () => ['1', '2'])], ',');
  it.each<[string, () => Buffer, object]>([
    [
      'an old or locked workbook',
      () => Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      { kind: 'old-or-locked-workbook' },
    ],
    ['a torn workbook', () => writeXlsx('a', ROWS).subarray(0, 700), { kind: 'damaged-workbook' }],
    ['an archive that is no workbook', () => sheet('<a/>'), { kind: 'damaged-workbook' }],
    ['broken XML', () => sheet('<workbook'), { kind: 'damaged-workbook' }],
    ['bytes of no encoding', () => Buffer.from([0x61, 0xff, 0xff, 0x2c]), { kind: 'unknown-encoding' }],
    ['a program', () => Buffer.from('MZ\0\0\0'), { kind: 'not-a-table' }],
    ['an empty file', () => Buffer.alloc(0), { kind: 'no-rows' }],
    ['headings only', () => Buffer.from('房号,姓名\n\n'), { kind: 'no-rows' }],
    [
      'a quotation mark without end',
      () => Buffer.from('房号,姓名\n3-1203,"王'),
      { kind: 'broken-quotes', row: 2 },
    ],
    ['more than 200,000 rows', () => Buffer.from(overfull()), { kind: 'too-many-rows', limit: 200_000 }],
    [
      'more than 256 columns',
      () => Buffer.from(`${'a,'.repeat(300)}\n`),
      { kind: 'too-many-columns', limit: 256 },
    ],
    [
      'more than 50 MB',
      () => Buffer.alloc(TABLE_LIMITS.bytes + 1),
      { kind: 'file-too-large', bytes: TABLE_LIMITS.bytes + 1, limit: TABLE_LIMITS.bytes },
    ],
  ])('refuses %s', async (_, file, trouble) => {
    expect(await readTable(file())).toEqual({ ok: false, error: trouble });
  });

  it('refuses a small file that unpacks to more than the limit', async () => {
    const bomb = writeZip(
      Array.from({ length: 4 }, (_, at) => ({ name: `xl/${at}.xml`, bytes: Buffer.alloc(80 * 1024 * 1024) })),
      { compress: true },
    );
    expect(bomb.length).toBeLessThan(400_000);
    expect(await readTable(bomb)).toEqual({
      ok: false,
      error: { kind: 'unpacks-too-large', limit: TABLE_LIMITS.unpackedBytes },
    });
  });

  it('refuses a workbook with a cell in column ZZZZZZ', async () => {
    const sound = readZip(writeXlsx('a', [['房号'], ['1']]), 1_000_000, () => true);
    const entries = sound.map(({ name, bytes }) => {
      const text = Buffer.from(bytes).toString().replace('r="A2"', 'r="ZZZZZZ2"');
      return { name, bytes: Buffer.from(text) };
    });
    const bytes = writeZip(entries, { compress: true });
    expect(await readTable(bytes)).toEqual({ ok: false, error: { kind: 'damaged-workbook' } });
  });

  it.each([
    ['CSV', Buffer.from(textOf(ROWS, ','))],
    ['a workbook', writeXlsx('a', ROWS)],
  ])('stops reading %s when asked', async (_, bytes) => {
    const reading = readTable(bytes, { signal: AbortSignal.abort() });
    expect(await reading).toEqual({ ok: false, error: { kind: 'cancelled' } });
    const control = new AbortController();
    const later = readTable(bytes, { signal: control.signal });
    control.abort();
    expect(await later).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });

  it('lets the desk work while it reads 40,000 rows', { timeout: 60_000 }, async () => {
    const rows = [
      ROWS[0] ?? [],
      ...Array.from({ length: 40_000 }, (_, at) => [`3-${at}`, '王秀兰', `138${at}`, '备注']),
    ];
    for (const bytes of [Buffer.from(textOf(rows, ',')), writeXlsx('a', rows)]) {
      let turns = 0;
      const timer = setInterval(() => (turns += 1), 1);
      const read = await readTable(bytes);
      clearInterval(timer);
      expect(read.ok && read.value.rows.length).toBe(40_000);
      expect(turns).toBeGreaterThan(20);
    }
  });

  it('reads the registers that come with the sample centre alike', async () => {
    const file = (name: string) => readFile(new URL(`../../../../resources/sample/${name}`, import.meta.url));
    const csv = await readTable(await file('owner-register.csv'));
    const xlsx = await readTable(await file('owner-register.xlsx'));
    expect(csv.ok && csv.value.rows.length).toBe(200);
    expect(xlsx.ok && xlsx.value.firstRow).toBe(4);
    const byHeading = (read: typeof csv) =>
      read.ok &&
      read.value.rows.map((row) =>
        Object.fromEntries(row.map((cell, at) => [read.value.headings[at], cell])),
      );
    expect(byHeading(xlsx)).toEqual(byHeading(csv));
  });
});

describe('guardCell', () => {
  it.each(['=1+1', '+86', '-5', '@a', '＝1', ' =1', '\t=1', '\r'])('puts an apostrophe before %j', (cell) => {
    expect(guardCell(cell)).toBe(`'${cell}`);
  });

  it.each(['王秀兰', '3-1203', "'", '', 'a=b'])('leaves %j alone', (cell) => {
    expect(guardCell(cell)).toBe(cell);
  });

  it('is undone by unguardCell, whatever the cell', () => {
    const cells = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom("'", '=', '+', ' ', '＝', 'a', '\t') }),
    );
    fc.assert(fc.property(cells, (cell) => unguardCell(guardCell(cell)) === cell));
  });
});

describe('csvLine', () => {
  it('is read back as it was, whatever the cells', async () => {
    const cell = fc
      .oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('=1', 'a"b', 'a,b', '"', "'=x", '行1\n行2'))
      .map(readable);
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (body) => {
        fc.pre(body.some((row) => row.some((each) => each !== '')));
        const read = await readTable(Buffer.from([['房号', '姓名', '备注'], ...body].map(csvLine).join('')));
        expect(read.ok && read.value.rows).toEqual(body);
      }),
    );
  });
});

/** Reading tidies outer spaces, line ends and control characters; what is left is what a record can hold. */
function readable(cell: string): string {
  return cell.replace(/\p{Cc}/gu, (sign) => (sign === '\n' ? sign : '')).trim();
}
