import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { slipToPages } from '../../../../electron/core/printing/page.ts';
import { documentOf } from '../../../../electron/core/printing/slip-document.ts';
import type { DeskState } from '../../../../shared/domain/book.ts';
import { PDF_PRINTER, type Paper } from '../../../../shared/domain/printing/printer.ts';
import { bookWith, MORNING, orderWith } from '../../../builders.ts';
import { openChromiumDrawing, type OpenDrawing } from '../../../printing/chromium-drawing.ts';
import { scanPdf } from '../../../printing/pdf.ts';

let drawing: OpenDrawing;
beforeAll(async () => {
  drawing = await openChromiumDrawing();
});
afterAll(() => drawing.close());

const papers = ['thermal-58', 'thermal-80', 'a5', 'carbon-241'] as const;
const order = orderWith();

/** The pages of a repair, from an invented book or a real one. */
function pagesOf(isSample: boolean, paper: Paper, language: 'zh-CN' | 'en' = 'zh-CN') {
  const { desk } = bookWith();
  const centre = desk.centre && { ...desk.centre, isSample, language };
  const its: DeskState = { ...desk, centre };
  const pdf = its.printers[PDF_PRINTER];
  if (!pdf) throw new Error('A book has the printer of PDF files');
  const printer = { ...pdf, paper };
  const wish = { slip: 'work-order', order, printer, copy: 1, at: MORNING, days: null } as const;
  return slipToPages(documentOf(its, wish), printer);
}

describe('a slip of an invented book', () => {
  it.each(papers)('says so across every page of %s', (paper) => {
    for (const { svg } of pagesOf(true, paper)) expect(svg).toMatch(/rotate\([^)]*\)">练习</u);
    for (const { svg } of pagesOf(true, paper, 'en')) expect(svg).toMatch(/rotate\([^)]*\)">Practice</u);
    for (const { svg } of pagesOf(false, paper)) expect(svg).not.toContain('练习');
  });

  it('has the word on each of three parts side by side', () => {
    const [sheet] = pagesOf(true, 'carbon-241');
    const middles = [...(sheet?.svg ?? '').matchAll(/<text x="([\d.]+)"[^>]*>练习</gu)].map(([, x]) =>
      Number(x),
    );
    for (const [from, to] of [
      [0, 80],
      [80, 161],
      [161, 241],
    ] as const)
      expect(middles.some((x) => x > from && x < to)).toBe(true);
  });

  it.each(papers)('keeps its codes readable on %s', async (paper) => {
    const codes = await scanPdf(await drawing.toPdf(pagesOf(true, paper)), 300);
    const read = codes.flat().filter(({ text }) => text === order.number);
    expect(new Set(read.map(({ symbology }) => symbology)).size, 'bars and QR').toBe(2);
  });
});
