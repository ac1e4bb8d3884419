import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import { slipToPages } from '../../../../electron/core/printing/page.ts';
import { documentOf } from '../../../../electron/core/printing/slip-document.ts';
import type { Seat } from '../../../../electron/core/ports.ts';
import type { Paper, SlipKind } from '../../../../shared/domain/printing/printer.ts';
import { openChromiumDrawing, type OpenDrawing } from '../../../printing/chromium-drawing.ts';
import { withoutWhite } from '../../../printing/corpus.ts';
import { decodeEscPos, type DecodedReceipt } from '../../../printing/escpos-decoder.ts';
import { readPdf, scanPdf } from '../../../printing/pdf.ts';
import { until } from '../../../printing/private-cups.ts';
import { thermalPrinter } from '../../../printing/sample-documents.ts';
import { scanBitmap } from '../../../printing/scan.ts';
import { startVirtualPrinter, type VirtualPrinter } from '../../../printing/virtual-printer.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  openSampleDesk,
  tempFolder,
  type Hand,
} from '../../../temp-desk.ts';

// A browser draws here, on machines that do other things too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

let drawing: OpenDrawing;
beforeAll(async () => {
  drawing = await openChromiumDrawing();
});
afterAll(() => drawing.close());

let temp: Awaited<ReturnType<typeof tempFolder>>;
let hand: Hand;
let desk: OpenDesk;
let clerk: Pick<Seat, 'invoke'>;
let paper: VirtualPrinter;

async function open(language: 'zh-CN' | 'en'): Promise<void> {
  temp = await tempFolder();
  hand = createHand();
  desk = await openSampleDesk(deskOptions(temp.folder, hand, { drawing }), language);
  clerk = desk.connectAs('1001', () => undefined);
  paper = await startVirtualPrinter();
  const manager = desk.connectAs('1005', () => undefined);
  await mustAnswer(manager, 'printers.save', {
    printer: thermalPrinter({
      id: 'front',
      transport: { kind: 'tcp', host: '127.0.0.1', port: paper.port },
      prints: ['loan', 'thing-label', 'deposit-tag', 'custody-list'],
      cut: 'whole',
    }),
  });
}

beforeEach(() => open('zh-CN'));
afterEach(async () => {
  await desk.close();
  await paper.close();
  await temp.remove();
});

const CONTRACTOR = { kind: 'contractor', name: '赵大力', firm: '宏远装饰', phone: '13900001111' };
const consent = { from: '王秀兰', way: 'phone', note: '儿子来取', untilOn: null };
const second = { staff: '1002', pin: '730264' };

/** What nobody may read on paper: what K-055 opens, whose it is, and telephones in full. */
const SECRETS = ['3-1203', '王秀兰', '13812345521', '儿子来取', '13900001111', '13812340000'];

/** Waits for so many slips and reads the last of them. */
async function received(count: number): Promise<DecodedReceipt> {
  expect(await until(() => paper.slips().length >= count, 20_000)).toBe(true);
  await desk.office.slips.idle();
  return decodeEscPos(paper.slips()[count - 1] ?? Buffer.alloc(0));
}

async function qrOf({ pictures }: DecodedReceipt): Promise<string[]> {
  const codes = await Promise.all(pictures.map((picture) => scanBitmap(picture)));
  return codes.flat().map(({ text }) => text);
}

function readable({ lines }: DecodedReceipt): string {
  return withoutWhite(lines.join(''));
}

function deposit() {
  return mustAnswer(clerk, 'deposits.receive', {
    ...{ what: '纸箱', class: 'parcel', told: true, shelf: '乙-3', pieces: 2 },
    owner: { name: '李四', firm: '某某公司', phone: '13812340000' },
  });
}

describe('at the receipt printer', () => {
  it('a loan slip has two halves with the number of the lending as bars and as QR', async () => {
    const wish = { codes: ['K-003', 'K-055'], borrower: CONTRACTOR, purpose: '查水泵', depositYuan: 50 };
    const { lending } = await mustAnswer(clerk, 'loans.lend', { ...wish, consent, second });
    const slip = await received(1);
    expect(slip.barcodes).toEqual([lending, lending]);
    expect(await qrOf(slip)).toEqual([lending, lending]);
    const text = readable(slip);
    const said = ['借条', '借用人留存', '11-2218:00前还', '赵大力宏远装饰139****1111', '查水泵', '￥50'];
    for (const each of [...said, 'K-0033栋水表井', 'K-055业主托管', '刘敏', '借用人签', '归还时间'])
      expect(text).toContain(each);
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  });

  it('labels come in one run, each cut by itself, with the code of its thing', async () => {
    const codes = ['K-055', 'K-001', 'F-001', 'P-012'];
    await mustAnswer(clerk, 'things.printLabels', { codes });
    const run = await received(1);
    expect(run.barcodes).toEqual(codes);
    expect(await qrOf(run)).toEqual(codes);
    expect(run.cuts).toBe(codes.length);
    const text = readable(run);
    expect(text).toContain('托');
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  });

  it('a deposit tag has two parts with its number, its days and the forbidden goods', async () => {
    const { deposit: number } = await deposit();
    const tag = await received(1);
    expect(tag.barcodes).toEqual([number, number]);
    expect(await qrOf(tag)).toEqual([number, number]);
    const text = readable(tag);
    const said = ['纸箱', '乙-3', '138****0000', '2026-11-292026-12-222027-02-20', '请在此前取2027-02-20'];
    for (const each of [...said, '不收:现金首饰']) expect(text).toContain(each);
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  });

  it('a reprint is numbered, and a list marks what is late', async () => {
    const { lending } = await mustAnswer(clerk, 'loans.lend', { codes: ['K-003'], borrower: CONTRACTOR });
    await mustAnswer(clerk, 'custody.print', { number: lending, reason: '丢了' });
    expect(readable(await received(2))).toContain('补打2');
    hand.forward(11 * 60);
    await mustAnswer(clerk, 'custody.printList', { numbers: [lending] });
    const text = readable(await received(3));
    for (const each of ['借出清单', '共1条，逾期1条', 'K-003逾期3栋水表井', '139****1111'])
      expect(text).toContain(each);
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  });
});

const PAPERS: readonly Paper[] = ['thermal-58', 'thermal-80', 'a5', 'carbon-241'];

function pagesOf(slip: SlipKind, about: { numbers: string[]; things: string[] }, on: Paper) {
  const wish = { slip, order: null, copy: 1, at: hand.now(), days: null, about };
  const document = documentOf(desk.store.book.desk, { ...wish, printer: thermalPrinter({ paper: on }) });
  return slipToPages(document, { paper: on, offsetXmm: 0, offsetYmm: 0 });
}

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  beforeEach(async () => {
    await desk.close();
    await paper.close();
    await temp.remove();
    await open(language);
  });

  it.each(PAPERS)(
    'on %s the slips hide what is hidden, and their codes are read from the drawing',
    async (on) => {
      const wish = { codes: ['K-055', 'K-010', 'K-011'], borrower: CONTRACTOR, consent, second };
      const { lending, loans } = await mustAnswer(clerk, 'loans.lend', wish);
      const { deposit: number } = await deposit();
      const thing = Object.values(desk.store.book.desk.things).find(({ code }) => code === 'K-055');
      const pdf = await drawing.toPdf([
        ...pagesOf('loan', { numbers: [lending], things: [] }, on),
        ...pagesOf('thing-label', { numbers: [], things: [thing?.id ?? ''] }, on),
        ...pagesOf('deposit-tag', { numbers: [number], things: [] }, on),
        ...pagesOf(
          'custody-list',
          { numbers: [...loans.map((loan) => loan.number), number], things: [] },
          on,
        ),
      ]);
      const text = withoutWhite((await readPdf(pdf)).map((page) => page.text).join(''));
      for (const each of [lending, number, '宏远装饰139****1111', '138****0000', 'K-011'])
        expect(text).toContain(each);
      for (const secret of SECRETS) expect(text).not.toContain(secret);
      const codes = (await scanPdf(pdf, 300)).flat();
      for (const symbology of ['CODE-128', 'QR-Code'])
        expect(
          new Set(codes.filter((code) => code.symbology === symbology).map((code) => code.text)),
        ).toEqual(new Set([lending, 'K-055', number]));
    },
  );
});

describe('a slip of many things', () => {
  it('keeps twenty of them on one sheet, every code on both halves', async () => {
    const codes = Array.from({ length: 20 }, (_, index) => `K-0${String(index + 10)}`);
    const { lending } = await mustAnswer(clerk, 'loans.lend', {
      codes,
      borrower: CONTRACTOR,
      purpose: '检查消防',
    });
    for (const on of ['a5', 'carbon-241'] as const) {
      const pages = pagesOf('loan', { numbers: [lending], things: [] }, on);
      expect(pages).toHaveLength(1);
      const [page] = await readPdf(await drawing.toPdf(pages));
      for (const code of codes) expect(page?.text.split(code)).toHaveLength(3);
    }
  });
});

describe('what is no longer at the desk', () => {
  it('prints its number and says where it went instead of failing', async () => {
    const about = { numbers: ['A261101-L0009'], things: [] };
    const slips = (['loan', 'deposit-tag', 'custody-list'] as const).flatMap((slip) =>
      PAPERS.map((on) => pagesOf(slip, about, on)),
    );
    const read = await readPdf(await drawing.toPdf(slips.flat()));
    expect(read).toHaveLength(slips.flat().length);
    for (const { text } of read) expect(withoutWhite(text)).toContain('A261101-L0009已归档');
  });

  it('is shown in full from history', async () => {
    const { lending, slip } = await mustAnswer(clerk, 'loans.lend', {
      codes: ['K-003'],
      borrower: CONTRACTOR,
    });
    await mustAnswer(clerk, 'loans.return', { items: [{ code: 'K-003' }] });
    for (let day = 0; day < 3; day += 1) {
      hand.forward(24 * 60);
      await mustAnswer(clerk, 'log.write', { text: '早' });
    }
    expect(await until(() => desk.store.book.desk.custody[lending] === undefined, 10_000)).toBe(true);
    const { pages } = await mustAnswer(clerk, 'slips.preview', { job: slip });
    const text = pages.map(({ svg }) => svg.replace(/<[^>]*>/gu, '')).join('');
    expect(text).toContain('K-0033&#xa0;栋水表井');
  });
});
