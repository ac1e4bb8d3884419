import { mkdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { slipToPages } from '../../../../electron/core/printing/page.ts';
import { documentOf } from '../../../../electron/core/printing/slip-document.ts';
import { numbersOf } from '../../../../shared/domain/paper/emergency-paper.ts';
import type { Paper, SlipKind } from '../../../../shared/domain/printing/printer.ts';
import { bookWith, MORNING } from '../../../builders.ts';
import { openChromiumDrawing, type OpenDrawing } from '../../../printing/chromium-drawing.ts';
import { withoutWhite } from '../../../printing/corpus.ts';
import { readPdf, scanPdf } from '../../../printing/pdf.ts';
import { thermalPrinter } from '../../../printing/sample-documents.ts';

// A browser draws here, on machines that do other things too.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let drawing: OpenDrawing;
beforeAll(async () => {
  drawing = await openChromiumDrawing();
});
afterAll(() => drawing.close());

async function print(slip: SlipKind, numbers: string[], paper: Paper, language: 'zh-CN' | 'en') {
  const { desk } = bookWith();
  const centre = desk.centre && { ...desk.centre, language };
  const document = documentOf(
    { ...desk, centre },
    {
      ...{ slip, copy: 1, at: MORNING, printer: thermalPrinter({ paper }), order: null, days: null },
      about: { numbers, things: [] },
    },
  );
  const pdf = await drawing.toPdf(slipToPages(document, { paper, offsetXmm: 0, offsetYmm: 0 }));
  if (process.env['KEEP']) {
    await mkdir('/tmp/paper-look', { recursive: true });
    await writeFile(`/tmp/paper-look/${slip}-${paper}-${language}.pdf`, pdf);
  }
  return pdf;
}

const papers: readonly Paper[] = ['a5', 'carbon-241', 'thermal-80', 'thermal-58'];
const languages = ['zh-CN', 'en'] as const;
const said = {
  'zh-CN': {
    slip: [
      '应急单',
      '写清年月日时分',
      '来电人',
      '电话',
      '哪里',
      '什么事',
      '报修',
      '缓急',
      '派给',
      '取单签',
      '完工',
      '备注',
    ],
    log: ['值班记录', '时间', '谁', '什么事', '值班人', '第1/2页', '第2/2页'],
  },
  en: {
    slip: [
      'Emergencyslip',
      'Year,month,day',
      'Caller',
      'Phone',
      'Where',
      'Repair',
      'Urgency',
      'Sentto',
      'Pickedup',
      'Done',
      'Notes',
    ],
    log: ['Dutylog', 'Time', 'Who', 'What', 'Onduty', 'Page1/2', 'Page2/2'],
  },
};

describe.each(papers)('on %s', (paper) => {
  it.each(languages)('every blank slip has its number in figures, bars and QR (%s)', async (language) => {
    const numbers = numbersOf({ from: 9, to: 13 }, 'A');
    const pdf = await print('emergency-slip', numbers, paper, language);
    const pages = await readPdf(pdf);
    const text = withoutWhite(pages.map((page) => page.text).join(''));
    for (const each of [...numbers, ...said[language].slip]) expect(text).toContain(each);
    const codes = (await scanPdf(pdf, 300)).flat();
    for (const number of numbers)
      expect(
        codes
          .filter((code) => code.text === number)
          .map(({ symbology }) => symbology)
          .sort(),
      ).toEqual(['CODE-128', 'QR-Code']);
    // Carbon paper holds three side by side; elsewhere each has a sheet or a strip of its own.
    expect(pages).toHaveLength(paper === 'carbon-241' ? 2 : 5);
  });

  it.each(languages)('a blank log has one page for each that was asked for (%s)', async (language) => {
    const pages = await readPdf(await print('blank-log', ['1/2', '2/2'], paper, language));
    const text = withoutWhite(pages.map((page) => page.text).join(''));
    for (const each of said[language].log) expect(text).toContain(each);
    expect(pages).toHaveLength(2);
  });
});
