import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  drawnSlipToEscPos,
  slipToEscPos,
  slipToReceiptSvgs,
} from '../../../../electron/core/printing/receipt.ts';
import type { ThermalSetting } from '../../../../electron/core/printing/receipt.ts';
import { thermalShape } from '../../../../electron/core/printing/thermal-paper.ts';
import type { SlipDocument } from '../../../../shared/slips/document.ts';
import { CORPUS, expectedOnPaper, withoutWhite } from '../../../printing/corpus.ts';
import { decodeEscPos } from '../../../printing/escpos-decoder.ts';
import { NAUGHTY_STRINGS } from '../../../printing/naughty-strings.ts';
import {
  messageSlip,
  oneField,
  repairSlip,
  slipOfLines,
  testPage,
} from '../../../printing/sample-documents.ts';

const NARROW: ThermalSetting = {
  paper: 'thermal-58',
  chinese: 'built-in',
  cut: 'each',
  offsetXmm: 0,
  offsetYmm: 0,
};
const WIDE: ThermalSetting = { ...NARROW, paper: 'thermal-80' };

function bytesOf(document: SlipDocument, setting: ThermalSetting): Uint8Array {
  const receipt = slipToEscPos(document, setting);
  if (receipt.kind !== 'bytes') throw new Error('The slip wants to be drawn');
  return receipt.bytes;
}

/** The text of a slip as its reader sees it, printed or drawn, without white space. */
function readSlip(document: SlipDocument, setting: ThermalSetting): string {
  const receipt = slipToEscPos(document, setting);
  if (receipt.kind === 'bytes') return withoutWhite(decodeEscPos(receipt.bytes).lines.join(''));
  return withoutWhite(receipt.drawings.map(({ svg }) => textOfSvg(svg)).join(''));
}

function textOfSvg(svg: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', '#xa0': ' ' };
  return Array.from(svg.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/gu), ([, text = '']) =>
    text.replace(/&(amp|lt|gt|#xa0);/g, (_, name: string) => entities[name] ?? ''),
  ).join('');
}

/** What {@link oneField} must read as with a text in it. */
function wholeSlip(text: string): string {
  return `A261124-0021补打2什么事${text}A261124-0021`;
}

describe('text on receipts', () => {
  it.each(CORPUS)('prints or draws $typed as it was typed', ({ typed, onPaper, isDrawn }) => {
    for (const setting of [NARROW, WIDE]) {
      expect(slipToEscPos(oneField(typed), setting).kind).toBe(isDrawn ? 'needs-drawing' : 'bytes');
      expect(readSlip(oneField(typed), setting)).toBe(wholeSlip(withoutWhite(onPaper)));
    }
  });

  it('brings every naughty string out whole, on both papers', () => {
    expect(NAUGHTY_STRINGS.length).toBeGreaterThan(400);
    for (const typed of NAUGHTY_STRINGS)
      for (const setting of [NARROW, WIDE])
        expect(readSlip(oneField(typed), setting)).toBe(wholeSlip(withoutWhite(expectedOnPaper(typed))));
  });

  it('brings any text out whole, in every kind of line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 120 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        (one, two) => {
          const document: SlipDocument = {
            slip: 'list',
            language: 'zh-CN',
            parts: [
              {
                reader: 'whole',
                name: '',
                lines: [
                  { kind: 'title', text: one },
                  { kind: 'subtitle', text: two },
                  { kind: 'number', text: one, marks: [two] },
                  { kind: 'place', text: one },
                  { kind: 'words', text: two },
                  { kind: 'field', label: '', text: one },
                  { kind: 'huge', text: two },
                  { kind: 'items', items: [{ code: '', text: one }] },
                ],
              },
            ],
          };
          const [first, second] = [one, two].map((text) => withoutWhite(expectedOnPaper(text)));
          expect(readSlip(document, NARROW)).toBe(
            `${first}${second}${first}${second}${first}${second}${first}${second}${first}`,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('lets nobody smuggle a command to the printer', () => {
    const commands =
      Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('V@') + '\u007f\u009b';
    const plain = decodeEscPos(bytesOf(oneField('x'), WIDE));
    const hostile = decodeEscPos(bytesOf(oneField(commands), WIDE));
    expect({ ...hostile, lines: [], margins: [] }).toEqual({ ...plain, lines: [], margins: [] });
    expect(new Set(hostile.margins)).toEqual(new Set(plain.margins));
  });

  it('brings 5,000 characters out whole', () => {
    const long = Array.from(
      { length: 1_250 },
      (_, index) => `${String.fromCharCode(0x4e00 + index)}a，9`,
    ).join('');
    expect(long).toHaveLength(5_000);
    expect(readSlip(oneField(long), NARROW)).toBe(wholeSlip(long));
  });

  it.each([
    [1, NARROW],
    [40, NARROW],
    [200, NARROW],
    [1, WIDE],
    [40, WIDE],
    [200, WIDE],
  ] as const)('keeps %i lines in their order', (count, setting) => {
    const read = readSlip(slipOfLines(count), setting);
    const rows = Array.from({ length: count }, (_, index) => `第${String(index + 1)}行卫生间地漏返水`);
    expect(read).toBe(wholeSlip(rows.join('')));
  });

  it('never sets more columns than the head has', () => {
    for (const document of [repairSlip(), messageSlip(), testPage(), slipOfLines(40)])
      for (const [setting, columns] of [
        [NARROW, 32],
        [WIDE, 48],
      ] as const)
        for (const line of decodeEscPos(bytesOf(document, setting)).lines)
          expect(
            Array.from(line).reduce((sum, character) => sum + (character <= '~' ? 1 : 2), 0),
          ).toBeLessThanOrEqual(columns);
  });
});

describe('the bytes of a receipt', () => {
  it('reads like the slip on the desk', () => {
    const { lines } = decodeEscPos(bytesOf(repairSlip({ marks: ['急修', '补打 2'] }), WIDE));
    const rows = lines
      .map((line) => line.trim().replace(/ +/g, ' '))
      .filter((line) => line !== '' && !/^-+$/.test(line));
    expect(rows.slice(0, 8)).toEqual([
      '维 修 单',
      '前台存根',
      'A261124-0021 急修 补打 2',
      '8-0502',
      '业户李先生 139 8812 7730',
      '什么事厨房水管爆裂，已关总阀',
      '答应20 分钟内到场',
      '派单11-24 14:09 工程部',
    ]);
    expect(rows).toContain('质量 □满意 □一般 □不满意');
  });

  it('carries Code 128 and QR of each part', () => {
    const decoded = decodeEscPos(bytesOf(repairSlip(), NARROW));
    expect(decoded.barcodes).toEqual(['A261124-0021-0', 'A261124-0021-1', 'A261124-0021-2']);
    expect(decoded.pictures).toHaveLength(3);
  });

  it('leaves out Code 128 that no scanner could read, and keeps the text and QR', () => {
    const decoded = decodeEscPos(
      bytesOf(
        {
          slip: 'list',
          language: 'en',
          parts: [
            { reader: 'whole', name: '', lines: [{ kind: 'code', text: 'a-much-longer-number-0001' }] },
          ],
        },
        NARROW,
      ),
    );
    expect(decoded.barcodes).toEqual([]);
    expect(decoded.pictures).toHaveLength(1);
    expect(decoded.lines.join('')).toContain('a-much-longer-number-0001');
  });

  it.each([
    ['each', 3],
    ['whole', 1],
    ['none', 0],
  ] as const)('cuts %s: %i times for three parts', (cut, cuts) => {
    expect(decodeEscPos(bytesOf(repairSlip(), { ...WIDE, cut })).cuts).toBe(cuts);
    const bitmaps = slipToReceiptSvgs(repairSlip(), thermalShape('thermal-80', WIDE)).map(() => ({
      width: 8,
      height: 1,
      bits: Uint8Array.of(255),
    }));
    expect(decodeEscPos(drawnSlipToEscPos(bitmaps, { ...WIDE, cut })).cuts).toBe(cuts);
  });

  it('moves right by the margin and gives up columns, not letters', () => {
    const setting = { ...WIDE, offsetXmm: 1.5 };
    const decoded = decodeEscPos(bytesOf(oneField('字'.repeat(60)), setting));
    expect(new Set(decoded.margins)).toEqual(new Set([12]));
    expect(Math.max(...decoded.lines.map((line) => line.trimEnd().length))).toBeLessThan(47);
    expect(readSlip(oneField('字'.repeat(60)), setting)).toBe(wholeSlip('字'.repeat(60)));
  });

  it('moves down by feeding, also more than one command can', () => {
    const still = decodeEscPos(bytesOf(oneField('x'), WIDE)).fedDots;
    expect(decodeEscPos(bytesOf(oneField('x'), { ...WIDE, offsetYmm: 2 })).fedDots - still).toBe(16);
    expect(decodeEscPos(bytesOf(oneField('x'), { ...WIDE, offsetYmm: -2 })).fedDots - still).toBe(0);
    const drawn = drawnSlipToEscPos([{ width: 8, height: 1, bits: Uint8Array.of(1) }], {
      ...WIDE,
      offsetYmm: 20,
    });
    expect(decodeEscPos(drawn).fedDots).toBe(160);
  });

  it('sends a picture in bands that join to the same picture', () => {
    const bits = Uint8Array.from({ length: 72 * 700 }, (_, index) => (index * 7) % 256);
    const decoded = decodeEscPos(drawnSlipToEscPos([{ width: 576, height: 700, bits }], WIDE));
    expect(decoded.pictures).toHaveLength(1);
    expect(decoded.pictures[0]?.height).toBe(700);
    expect(Buffer.from(bits).equals(decoded.pictures[0]?.bits ?? new Uint8Array())).toBe(true);
  });

  it('is the same for the same slip every time', () => {
    expect(bytesOf(repairSlip(), WIDE)).toEqual(bytesOf(repairSlip(), WIDE));
    const shape = thermalShape('thermal-80', WIDE);
    expect(slipToReceiptSvgs(repairSlip(), shape)).toEqual(slipToReceiptSvgs(repairSlip(), shape));
  });

  it('breaks lines on the screen where the printer breaks them', () => {
    const document = oneField('厨房水管爆裂，已关总阀，楼下 7-0502 天花板渗水，业户在家等，请带 DN25 球阀。');
    const printed = decodeEscPos(bytesOf(document, NARROW))
      .lines.map(withoutWhite)
      .filter((line) => line !== '');
    const [drawing] = slipToReceiptSvgs(document, thermalShape('thermal-58', NARROW));
    const rows = Array.from(
      (drawing?.svg ?? '').matchAll(/<g transform="translate\(0,\d+\)">(<text.*?)<\/g>/gu),
      ([, row = '']) => withoutWhite(textOfSvg(row)),
    );
    expect(rows.filter((row) => row !== '')).toEqual(printed);
  });
});
