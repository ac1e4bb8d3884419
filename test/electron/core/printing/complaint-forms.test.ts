import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import type { Paper, SlipKind } from '../../../../shared/domain/printing/printer.ts';
import { documentOf } from '../../../../electron/core/printing/slip-document.ts';
import { slipToPages } from '../../../../electron/core/printing/page.ts';
import { openChromiumDrawing, type OpenDrawing } from '../../../printing/chromium-drawing.ts';
import { decodeEscPos } from '../../../printing/escpos-decoder.ts';
import { withoutWhite } from '../../../printing/corpus.ts';
import { readPdf, scanPdf, type ReadPage } from '../../../printing/pdf.ts';
import { thermalPrinter } from '../../../printing/sample-documents.ts';
import { until } from '../../../printing/private-cups.ts';
import { startVirtualPrinter } from '../../../printing/virtual-printer.ts';
import { complaintBook } from '../../../shared/slips/a-complaint.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../../temp-desk.ts';

// A browser draws here, on machines that do other things too.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let drawing: OpenDrawing;
beforeAll(async () => {
  drawing = await openChromiumDrawing();
});
afterAll(() => drawing.close());

const NUMBER = 'A261122-0001';
const days = { from: '2026-11-01', to: '2026-11-30' };

/** A form of the complaint that has a line in every row, as a page printer gets it. */
function pagesOf(slip: SlipKind, paper: Paper, language: 'zh-CN' | 'en' = 'zh-CN') {
  const { desk } = complaintBook(language);
  const isSummary = slip === 'complaint-summary';
  const document = documentOf(desk, {
    ...{ slip, copy: 1, at: '2026-11-25T02:00:00.000Z', printer: thermalPrinter({ paper }) },
    ...{ order: isSummary ? null : (desk.orders[NUMBER] ?? null), days: isSummary ? days : null },
  });
  return slipToPages(document, { paper, offsetXmm: 0, offsetYmm: 0 });
}

async function print(...of: Parameters<typeof pagesOf>): Promise<readonly ReadPage[]> {
  return readPdf(await drawing.toPdf(pagesOf(...of)));
}

function textOf(pages: readonly ReadPage[]): string {
  return withoutWhite(pages.map(({ text }) => text).join(''));
}

describe.each<Paper>(['a5', 'carbon-241', 'thermal-80', 'thermal-58'])('on %s', (paper) => {
  it.each<[SlipKind, readonly string[]]>([
    ['complaint', ['业户投诉处理跟进记录表', '处理过程', '整改措施', '部门负责人签字', '业户签字']],
    ['complaint-information', ['客户投诉信息记录表', '来访方式', '任志远还没告知', '轿厢照片.png']],
    ['complaint-handling', ['顾客投诉处理记录表', '每月查皮带', '￥300.00', '合同补充更换周期', '经理签字']],
  ])('%s comes out whole and can be scanned', async (slip, texts) => {
    const pdf = await drawing.toPdf(pagesOf(slip, paper));
    const text = textOf(await readPdf(pdf));
    for (const each of texts) expect(text).toContain(each);
    const codes = (await scanPdf(pdf, 300)).flat().map((code) => code.text);
    expect(codes).toContain(NUMBER);
  });

  it('the summary has every complaint of the days', async () => {
    const text = textOf(await print('complaint-summary', paper));
    for (const each of ['投诉汇总表', '信报箱钥匙孔紧', '更换门机', '共3件，未关闭2件'])
      expect(text).toContain(each);
  });
});

describe('the summary', () => {
  it('lies on its side on A5, its columns inside the edges, in both languages', async () => {
    for (const language of ['zh-CN', 'en'] as const)
      for (const page of await print('complaint-summary', 'a5', language)) {
        expect([Math.round(page.widthMm), Math.round(page.heightMm)]).toEqual([210, 148]);
        for (const word of page.words) {
          expect(word.left, word.text).toBeGreaterThan(11.7);
          expect(word.right, word.text).toBeLessThan(198.3);
        }
      }
  });

  it('goes on to further pages, every row of it', async () => {
    const { desk } = complaintBook();
    const [first] = Object.values(desk.orders);
    if (!first) throw new Error('The book has no complaint');
    const many = Array.from({ length: 40 }, (_, index) => `A261122-${String(index + 10).padStart(4, '0')}`);
    const orders = Object.fromEntries(many.map((number) => [number, { ...first, number }]));
    const document = documentOf(
      { ...desk, orders },
      {
        ...{ slip: 'complaint-summary', order: null, copy: 1, days, at: '2026-11-25T02:00:00.000Z' },
        printer: thermalPrinter({ paper: 'a5' }),
      },
    );
    const pages = slipToPages(document, { paper: 'a5', offsetXmm: 0, offsetYmm: 0 });
    const text = textOf(await readPdf(await drawing.toPdf(pages)));
    expect(pages.length).toBeGreaterThan(2);
    for (const number of many) expect(text).toContain(number);
  });
});

describe('a desk', () => {
  let temp: Awaited<ReturnType<typeof tempFolder>>;
  let desk: OpenDesk;
  beforeEach(async () => {
    temp = await tempFolder();
    desk = await openSampleDesk(deskOptions(temp.folder, createHand(), { drawing }));
  });
  afterEach(async () => {
    await desk.close();
    await temp.remove();
  });
  const complaint = {
    channel: 'phone',
    place: '3-1203',
    text: '保安说话难听',
    severity: 'S2',
    readBack: true,
  };

  it('prints a complaint’s slip at once when it is sent, on the receipt printer', async () => {
    const paper = await startVirtualPrinter();
    const transport = { kind: 'tcp', host: '127.0.0.1', port: paper.port } as const;
    const seat = desk.connectAs('1005', () => undefined);
    await mustAnswer(seat, 'printers.save', {
      printer: thermalPrinter({ id: 'front', transport, prints: ['complaint'] }),
    });
    await mustAnswer(seat, 'complaints.register', { ...complaint, dispatch: true });
    expect(await until(() => paper.slips().length > 0, 20_000)).toBe(true);
    await desk.office.slips.close();
    const text = withoutWhite(decodeEscPos(paper.slips()[0] ?? Buffer.alloc(0)).lines.join(''));
    for (const each of ['业户投诉处理跟进记录表', '保安说话难听', '接单人', '业户意见'])
      expect(text).toContain(each);
    await paper.close();
  });

  it('saves the forms and the summary as PDF when no printer takes them, none over another', async () => {
    const seat = desk.connectAs('1005', () => undefined);
    const { order } = await mustAnswer(seat, 'complaints.register', complaint);
    await mustAnswer(seat, 'complaints.print', { order, form: 'complaint-information' });
    await mustAnswer(seat, 'complaints.print', { order, form: 'complaint-handling' });
    await mustAnswer(seat, 'complaints.printSummary', { fromOn: days.from, toOn: days.to });
    const folder = join(temp.folder, 'slips', '2026-11-22');
    const names = async () => (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.pdf'));
    expect(await until(async () => (await names()).length === 3, 20_000)).toBe(true);
    const texts = await Promise.all(
      (await names()).map(async (name) => textOf(await readPdf(await readFile(join(folder, name))))),
    );
    for (const title of ['客户投诉信息记录表', '顾客投诉处理记录表', '投诉汇总表'])
      expect(texts.filter((text) => text.includes(title))).toHaveLength(1);
  });
});
