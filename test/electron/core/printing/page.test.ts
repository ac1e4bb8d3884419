import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { slipToPages } from '../../../../electron/core/printing/page.ts';
import type { PageSetting } from '../../../../electron/core/printing/page.ts';
import { previewSlip } from '../../../../electron/core/printing/preview.ts';
import type { SlipDocument } from '../../../../shared/slips/document.ts';
import { openChromiumDrawing } from '../../../printing/chromium-drawing.ts';
import type { OpenDrawing } from '../../../printing/chromium-drawing.ts';
import { CORPUS, expectedOnPaper, withoutWhite } from '../../../printing/corpus.ts';
import { readPdf, scanPdf, whiteMargins } from '../../../printing/pdf.ts';
import type { ReadPage } from '../../../printing/pdf.ts';
import { NAUGHTY_STRINGS } from '../../../printing/naughty-strings.ts';
import {
  messageSlip,
  repairSlip,
  slipOfLines,
  testPage,
  thermalPrinter,
} from '../../../printing/sample-documents.ts';

// A browser draws here, on machines that do other things too.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let drawing: OpenDrawing;
beforeAll(async () => {
  drawing = await openChromiumDrawing();
});
afterAll(() => drawing.close());

/** Paper size and where type may stand, in millimetres; the height of a strip is its own. */
const PAPERS = [
  { paper: 'thermal-58', width: 58, height: null, left: 5, right: 53 },
  { paper: 'thermal-80', width: 80, height: null, left: 4, right: 76 },
  { paper: 'a5', width: 148, height: 210, left: 12, right: 136 },
  { paper: 'carbon-241', width: 241, height: 140, left: 19, right: 222 },
] as const;

function setting(paper: PageSetting['paper']): PageSetting {
  return { paper, offsetXmm: 0, offsetYmm: 0 };
}

async function print(document: SlipDocument, paper: PageSetting['paper']): Promise<readonly ReadPage[]> {
  return readPdf(await drawing.toPdf(slipToPages(document, setting(paper))));
}

function textOf(pages: readonly ReadPage[]): string {
  return withoutWhite(pages.map((page) => page.text).join(''));
}

describe.each(PAPERS)('on $paper', ({ paper, width, height, left, right }) => {
  it.each([1, 40, 200])(
    '%i lines come out whole, on paper of the right size, inside the edges',
    async (count) => {
      const pages = await print(slipOfLines(count), paper);
      expect(pages).toHaveLength(slipToPages(slipOfLines(count), setting(paper)).length);
      const text = textOf(pages);
      for (let row = 1; row <= count; row += 1) expect(text).toContain(`第${String(row)}行卫生间地漏返水`);
      for (const page of pages) {
        expect(Math.abs(page.widthMm - width)).toBeLessThan(0.2);
        if (height !== null) expect(Math.abs(page.heightMm - height)).toBeLessThan(0.2);
        expect(page.words.length).toBeGreaterThan(0);
        for (const word of page.words) {
          expect(word.left, word.text).toBeGreaterThan(left - 0.3);
          expect(word.right, word.text).toBeLessThan(right + 0.3);
        }
      }
    },
  );

  it('nothing is drawn on the outermost 1.5 mm', async () => {
    for (const document of [repairSlip(), slipOfLines(40), messageSlip(), testPage()])
      for (const margins of await whiteMargins(await drawing.toPdf(slipToPages(document, setting(paper)))))
        for (const margin of margins) expect(margin).toBeGreaterThan(1.5);
  });

  it('a short slip takes one page for each sheet', async () => {
    const pages = await print(repairSlip(), paper);
    expect(pages).toHaveLength(paper === 'carbon-241' ? 1 : 3);
  });

  it('every part can be scanned, as bars and as QR', async () => {
    const pages = slipToPages(repairSlip(), setting(paper));
    const scanned = (await scanPdf(await drawing.toPdf(pages), 300)).flat();
    const found = scanned.map(({ symbology, text }) => `${symbology} ${text}`).toSorted();
    expect(found).toEqual([
      'CODE-128 A261124-0021-0',
      'CODE-128 A261124-0021-1',
      'CODE-128 A261124-0021-2',
      'QR-Code A261124-0021-0',
      'QR-Code A261124-0021-1',
      'QR-Code A261124-0021-2',
    ]);
  });
});

describe('pages', () => {
  it('shows the phone on the desk’s and the worker’s part only', async () => {
    for (const { paper } of PAPERS) {
      const text = textOf(await print(repairSlip(), paper));
      expect(text.split('13988127730')).toHaveLength(3);
      expect(text.split('139****7730')).toHaveLength(2);
    }
  });

  it('keeps the parts of carbon paper in their columns', async () => {
    const [page] = await print(repairSlip({ matter: '漏水'.repeat(60) }), 'carbon-241');
    const edges = [
      [19, 83.4],
      [88.3, 152.7],
      [157.6, 222],
    ] as const;
    for (const word of page?.words ?? [])
      expect(
        edges.some(([left, right]) => word.left > left - 0.3 && word.right < right + 0.3),
        word.text,
      ).toBe(true);
  });

  it('numbers the pages of a long slip and repeats what it belongs to', async () => {
    const pages = await print(slipOfLines(200), 'a5');
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page.text).toContain(`${String(index + 1)}/${String(pages.length)}`);
      expect(page.text).toContain('A261124-0021');
    });
  });

  it('says the columns of a table and what it belongs to on every page that it goes on to', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [`第${String(at)}行`, String(at)]);
    const long: SlipDocument = {
      slip: 'ledger',
      language: 'zh-CN',
      parts: [
        {
          reader: 'whole',
          name: '',
          lines: [
            { kind: 'title', text: '来访登记表' },
            { kind: 'subtitle', text: '澄湖苑 2026-11-25' },
            {
              kind: 'table',
              columns: [
                { name: '来访人', share: 60 },
                { name: '人数', share: 40, isNumber: true },
              ],
              rows,
            },
          ],
        },
      ],
    };
    for (const paper of ['a5', 'a4'] as const) {
      const pages = await readPdf(await drawing.toPdf(slipToPages(long, setting(paper))));
      expect(pages.length).toBeGreaterThan(2);
      for (const { text } of pages) {
        expect(withoutWhite(text)).toContain('来访登记表澄湖苑2026-11-25');
        expect(withoutWhite(text).split('来访人人数')).toHaveLength(2);
      }
      const all = withoutWhite(pages.map(({ text }) => text).join(''));
      for (const [name = ''] of rows) expect(all.split(name)).toHaveLength(2);
    }
    const wide = slipToPages(long, setting('a4'))[0];
    expect([wide?.widthMm, wide?.heightMm]).toEqual([297, 210]);
  });

  it('brings out 5,000 characters and every text of the corpus', async () => {
    const typed = [...CORPUS.map((text) => text.typed), ...NAUGHTY_STRINGS].join('\n').slice(0, 30_000);
    const long: SlipDocument = {
      slip: 'list',
      language: 'zh-CN',
      parts: [{ reader: 'whole', name: '', lines: [{ kind: 'words', text: typed }] }],
    };
    const svgs = slipToPages(long, setting('a5')).map(({ svg }) => svg);
    const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
    const drawn = svgs.flatMap((svg) => Array.from(svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/gu)));
    const text = drawn
      .filter(([, attributes = '']) => !attributes.includes('text-anchor="end"'))
      .map(([, , line = '']) => line)
      .join('')
      .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '');
    expect(withoutWhite(text)).toBe(withoutWhite(expectedOnPaper(typed)));
    for (const svg of svgs) expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    const matter = Array.from({ length: 5_000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
    expect(textOf(await print(slipOf(matter), 'a5')).normalize('NFKC')).toContain(matter.slice(0, 200));
    const pages = await print(slipOf(matter), 'carbon-241');
    const all = new Set(textOf(pages).normalize('NFKC'));
    expect(Array.from(matter).filter((character) => !all.has(character))).toEqual([]);
  });

  it('moves everything by the printer’s correction', async () => {
    const moved = { paper: 'a5', offsetXmm: 3, offsetYmm: -2 } as const;
    const [before] = await print(testPage(), 'a5');
    const [after] = await readPdf(await drawing.toPdf(slipToPages(testPage(), moved)));
    expect((after?.words[0]?.left ?? 0) - (before?.words[0]?.left ?? 0)).toBeCloseTo(3, 1);
    expect((after?.words[0]?.top ?? 0) - (before?.words[0]?.top ?? 0)).toBeCloseTo(-2, 1);
  });

  it('puts pages of different sizes into one PDF', async () => {
    const pages = [
      ...slipToPages(messageSlip(), setting('a5')),
      ...slipToPages(messageSlip(), setting('thermal-58')),
    ];
    expect((await readPdf(await drawing.toPdf(pages))).map((page) => Math.round(page.widthMm))).toEqual([
      148, 58,
    ]);
  });

  it('draws a scale of true millimetres', async () => {
    const [page] = await print(testPage(), 'a5');
    const at = (text: string): number => {
      const word = page?.words.find((one) => one.text === text);
      return ((word?.left ?? 0) + (word?.right ?? 0)) / 2;
    };
    expect(at('100') - at('20')).toBeCloseTo(80, 0);
  });
});

describe('the preview', () => {
  it('is the printed page itself', () => {
    const printer = thermalPrinter({ offsetXmm: 1.5 });
    const preview = previewSlip(repairSlip(), printer);
    expect(preview.map(({ reader, name, widthMm }) => ({ reader, name, widthMm }))).toEqual([
      { reader: 'stub', name: '存根', widthMm: 80 },
      { reader: 'worker', name: '维修', widthMm: 80 },
      { reader: 'resident', name: '业主', widthMm: 80 },
    ]);
    expect(preview).toEqual(slipToPages(repairSlip(), printer));
  });

  it('carries several parts on one sheet of carbon paper', () => {
    const preview = previewSlip(repairSlip(), thermalPrinter({ paper: 'carbon-241' }));
    expect(preview).toHaveLength(1);
    expect(preview[0]).toMatchObject({
      reader: 'whole',
      name: '存根 维修 业主',
      widthMm: 241,
      heightMm: 140,
    });
  });
});

function slipOf(text: string): SlipDocument {
  return {
    slip: 'message',
    language: 'zh-CN',
    parts: [{ reader: 'whole', name: '', lines: [{ kind: 'field', label: '留言', text }] }],
  };
}

describe('a heading', () => {
  /** So many lines, then a heading with a table below it; every text says what it is. */
  const headed = (before: number): SlipDocument => ({
    slip: 'handover',
    language: 'zh-CN',
    parts: [
      {
        reader: 'whole',
        name: '',
        lines: [
          ...Array.from({ length: before }, () => ({ kind: 'words', text: '前面' }) as const),
          { kind: 'heading', text: '组名' },
          { kind: 'table', columns: [{ name: '列名', share: 1 }], rows: [['第一行'], ['第二行']] },
        ],
      },
    ],
  });

  it.each(['a5', 'carbon-241'] as const)(
    'is on the page of what it heads, wherever on %s it would come to stand',
    (paper) => {
      const turns = new Set<number>();
      for (let before = 0; before < 60; before += 1) {
        const pages = slipToPages(headed(before), { paper, offsetXmm: 0, offsetYmm: 0 });
        const holding = pages.filter(({ svg }) => /组名|第一行/.test(svg));
        expect(holding).toHaveLength(1);
        // The columns are named again where the table goes on.
        expect(holding[0]?.svg).toContain('列名');
        turns.add(pages.length);
      }
      expect(turns.size).toBeGreaterThan(1);
    },
  );
});
