import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import type { Seat } from '../../../../electron/core/ports.ts';
import { slipToPages } from '../../../../electron/core/printing/page.ts';
import { documentOf } from '../../../../electron/core/printing/slip-document.ts';
import { diskFiles } from '../../../../electron/core/store/files.ts';
import { verifyBook } from '../../../../electron/core/store/verify/verify-book.ts';
import type { Paper } from '../../../../shared/domain/printing/printer.ts';
import { readAnchor } from '../../../../shared/slips/anchor-text.ts';
import { openChromiumDrawing, type OpenDrawing } from '../../../printing/chromium-drawing.ts';
import { withoutWhite } from '../../../printing/corpus.ts';
import { decodeEscPos } from '../../../printing/escpos-decoder.ts';
import { readPdf, scanPdf, whiteMargins } from '../../../printing/pdf.ts';
import { until } from '../../../printing/private-cups.ts';
import { thermalPrinter } from '../../../printing/sample-documents.ts';
import { scanBitmap } from '../../../printing/scan.ts';
import { startVirtualPrinter } from '../../../printing/virtual-printer.ts';
import { aHandover, manyLines } from '../../../shared/slips/a-handover.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  openSampleDesk,
  tempFolder,
  type Hand,
} from '../../../temp-desk.ts';
import { handOver } from '../handover/hand-over.ts';

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

async function open(language: 'zh-CN' | 'en'): Promise<void> {
  temp = await tempFolder();
  hand = createHand();
  desk = await openSampleDesk(deskOptions(temp.folder, hand, { drawing }), language);
  clerk = desk.connectAs('1001', () => undefined);
  await mustAnswer(clerk, 'shifts.open', {});
}

beforeEach(() => open('zh-CN'));
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

/** What nobody may read on paper: what K-055 opens, whose it is, and telephones in full. */
const SECRETS = ['王秀兰', '13812345521', '儿子来取', '13900001111', '13812340000'];
const CONTRACTOR = { kind: 'contractor', name: '赵大力', firm: '宏远装饰', phone: '13900001111' };

/** A shift of which something of every sort is left: an order, an entrusted key, a deposit, a line of the log. */
async function work(): Promise<void> {
  await mustAnswer(clerk, 'calls.take', {
    ...{ kind: 'repair', channel: 'phone', place: '8-0502', text: '厨房水管爆裂，回电 13812340000' },
  });
  await mustAnswer(clerk, 'loans.lend', {
    ...{ codes: ['K-055', 'K-003'], borrower: CONTRACTOR, purpose: '查水泵' },
    consent: { from: '王秀兰', way: 'phone', note: '儿子来取', untilOn: null },
    second: { staff: '1002', pin: '730264' },
  });
  await mustAnswer(clerk, 'deposits.receive', {
    ...{ what: '纸箱', class: 'parcel', told: true, shelf: '乙-3', pieces: 2 },
    owner: { name: '李四', firm: '某某公司', phone: '13812340000' },
  });
  await mustAnswer(clerk, 'log.write', {
    text: '电梯年检，联系 13900001111',
    category: 'notice',
    forNext: true,
  });
}

function handingOver(): Promise<string> {
  return handOver(desk, {
    ...{ from: '1001', to: '1003', words: '明早九点年检，打 13900001111', question: '谁去？' },
    short: { row: 'keys/site', by: 1, reason: '在工程部' },
  });
}

async function slipFile(id: string): Promise<Buffer> {
  expect(await until(() => desk.store.book.desk.slipJobs[id]?.state === 'sent', 20_000)).toBe(true);
  return readFile(join(temp.folder, desk.store.book.desk.slipJobs[id]?.file ?? ''));
}

function jobsOf(number: string) {
  return Object.values(desk.store.book.desk.slipJobs).filter(({ about }) => about?.numbers.includes(number));
}

function lastJob(number: string): string {
  return jobsOf(number).at(-1)?.id ?? '';
}

/** The text of a PDF, without white. */
async function textOf(pdf: Uint8Array): Promise<string> {
  return withoutWhite((await readPdf(pdf)).map((page) => page.text).join(''));
}

async function verify(anchor: string) {
  const printed = readAnchor(anchor);
  expect(printed).not.toBeNull();
  return verifyBook(diskFiles, temp.folder, { progress: () => undefined, anchor: printed });
}

describe('a sealed handover', () => {
  it('prints its sheet by itself, whose codes a scanner reads and whose anchor the book bears out', async () => {
    await work();
    const number = await handingOver();
    const pdf = await slipFile(lastJob(number));
    const text = await textOf(pdf);
    for (const each of ['交接单', number, '陈静→张蕾', '练习', '问：谁去？', '答：问过了', '少1', '在工程部'])
      expect(text).toContain(each);
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    const codes = (await scanPdf(pdf, 300)).flat();
    expect(codes).toContainEqual({ symbology: 'CODE-128', text: number });
    expect(codes).toContainEqual({ symbology: 'QR-Code', text: number });
    const qr = codes.find((code) => code.symbology === 'QR-Code' && code.text !== number)?.text ?? '';
    const typed = /A\d{6}-H\d{4}·序号\d+·(?:[0-9a-f]{4}){4}/.exec(text)?.[0] ?? '';
    for (const anchor of [qr, typed.replaceAll('·', ' · ')]) {
      const { trouble, anchored } = await verify(anchor);
      expect(trouble).toEqual([]);
      expect(anchored).toMatchObject({ ...readAnchor(qr), on: '2026-11-22', provenFrom: 1 });
    }
  });

  it('comes out of a receipt printer with the same codes', async () => {
    const paper = await startVirtualPrinter();
    const printer = thermalPrinter({
      id: 'front',
      transport: { kind: 'tcp', host: '127.0.0.1', port: paper.port },
    });
    const manager = desk.connectAs('1005', () => undefined);
    await mustAnswer(manager, 'printers.save', { printer: { ...printer, prints: ['handover'] } });
    await work();
    const number = await handingOver();
    expect(await until(() => paper.slips().length > 0, 20_000)).toBe(true);
    const receipt = decodeEscPos(paper.slips()[0] ?? Buffer.alloc(0));
    expect(receipt.barcodes).toEqual([number]);
    const codes = (await Promise.all(receipt.pictures.map((picture) => scanBitmap(picture)))).flat();
    const anchor = desk.store.book.desk.handovers[number]?.anchor;
    expect(codes.map(({ text }) => text)).toEqual([
      number,
      `${number} ${String(anchor?.seq)}:${anchor?.hash.toUpperCase() ?? ''}`,
    ]);
    const text = withoutWhite(receipt.lines.join(''));
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    await paper.close();
  });

  it('is reprinted with a number, while it runs it is a list', async () => {
    await work();
    await mustAnswer(clerk, 'handover.prepare', {});
    const running = await mustAnswer(clerk, 'handover.get', {});
    const list = await mustAnswer(clerk, 'handover.print', { handover: running.handover?.number });
    const listed = await textOf(await slipFile(list.slip));
    expect(listed).toContain('未封存');
    expect(listed).toContain('厨房水管爆裂');
    expect(listed).toContain('只当清单看');
    const number = await handingOver();
    expect(await textOf(await slipFile(lastJob(number)))).not.toContain('补打');
    const incoming = desk.connectAs('1003', () => undefined);
    const { slip, copy } = await mustAnswer(incoming, 'handover.print', { handover: number });
    expect(copy).toBe(2);
    expect(await textOf(await slipFile(slip))).toContain('补打2');
  });

  it('is reprinted and shown from history, with what was added to it', async () => {
    await work();
    const number = await handingOver();
    const incoming = desk.connectAs('1003', () => undefined);
    await mustAnswer(incoming, 'handover.supplement', { handover: number, text: '纸箱取走了' });
    // As long as the shift runs that began with it, it stays at hand.
    await mustAnswer(incoming, 'shifts.close', { reason: '夜里没人' });
    for (let day = 0; day < 3; day += 1) {
      hand.forward(24 * 60);
      await mustAnswer(incoming, 'log.write', { text: '早' });
    }
    expect(await until(() => desk.store.book.desk.handovers[number] === undefined, 10_000)).toBe(true);
    const first = await mustAnswer(incoming, 'handover.print', { handover: number });
    const again = await mustAnswer(incoming, 'handover.print', { handover: number });
    expect([first.copy, again.copy]).toEqual([2, 3]);
    const text = await textOf(await slipFile(again.slip));
    for (const each of ['补打3', '陈静→张蕾', '问：谁去？', '后补11-22', '纸箱取走了'])
      expect(text).toContain(each);
    const { pages } = await mustAnswer(incoming, 'slips.preview', { job: again.slip });
    const shown = pages.map(({ svg }) => svg.replace(/<[^>]*>/gu, '')).join('');
    expect(shown).toContain('纸箱取走了');
  });
});

const PAPERS: readonly Paper[] = ['thermal-58', 'thermal-80', 'a5', 'carbon-241'];

describe.each(['zh-CN', 'en'] as const)('a sheet in %s', (language) => {
  beforeEach(async () => {
    await desk.close();
    await temp.remove();
    await open(language);
  });

  it.each(PAPERS)('on %s can be scanned and has no line cut off', async (on) => {
    await work();
    const number = await handingOver();
    const wish = { slip: 'handover', order: null, copy: 1, at: hand.now(), days: null } as const;
    const about = { numbers: [number], things: [] };
    const printer = thermalPrinter({ paper: on });
    const pages = slipToPages(documentOf(desk.store.book.desk, { ...wish, about, printer }), printer);
    const pdf = await drawing.toPdf(pages);
    const codes = (await scanPdf(pdf, 300)).flat().map(({ text }) => text);
    const anchor = codes.find((text) => text.includes(':')) ?? '';
    expect(new Set(codes)).toEqual(new Set([number, anchor]));
    expect((await verify(anchor)).trouble).toEqual([]);
    const text = await textOf(pdf);
    for (const { number: each } of desk.store.book.desk.handovers[number]?.lines ?? [])
      expect(text).toContain(each);
    for (const secret of SECRETS) expect(text).not.toContain(secret);
    for (const [left = 0, , right = 0] of await whiteMargins(pdf))
      expect(Math.min(left, right)).toBeGreaterThan(1);
  });
});

describe('a long list', () => {
  it.each(['a5', 'carbon-241'] as const)('flows over numbered pages of %s, every line once', async (on) => {
    const { desk: state } = desk.store.book;
    const lines = manyLines(200);
    state.handovers['A261122-H0002'] = aHandover(lines);
    const printer = thermalPrinter({ paper: on });
    const about = { numbers: ['A261122-H0002'], things: [] };
    const wish = {
      slip: 'handover',
      order: null,
      copy: 1,
      at: hand.now(),
      days: null,
      about,
      printer,
    } as const;
    const began = performance.now();
    const pages = slipToPages(documentOf(state, wish), printer);
    console.log(`200 lines on ${on}: ${pages.length} pages in ${Math.round(performance.now() - began)} ms`);
    const read = await readPdf(await drawing.toPdf(pages));
    expect(read).toHaveLength(pages.length);
    const texts = read.map((page) => withoutWhite(page.text));
    for (const [index, text] of texts.entries())
      expect(text).toContain(`${String(index + 1)}/${String(pages.length)}`);
    const all = texts.join('');
    for (const { number } of lines) expect(all.split(number)).toHaveLength(2);
  });
});

describe('a page of the duty log', () => {
  it('is printed for a day that is long past, with what was added to it later', async () => {
    await mustAnswer(clerk, 'log.write', { text: '1 号梯异响', category: 'equipment' });
    const [entry] = (await mustAnswer(clerk, 'log.list', { limit: 1 })).entries;
    hand.forward(24 * 60);
    await mustAnswer(clerk, 'log.supplement', { entry: entry?.id, text: '换了滚轮' });
    await mustAnswer(clerk, 'log.write', {
      ...{ text: '前一天的事', category: 'note', happenedAt: '2026-11-22T06:00:00.000Z' },
    });
    for (let day = 0; day < 3; day += 1) {
      hand.forward(24 * 60);
      await mustAnswer(clerk, 'log.write', { text: '早' });
    }
    expect(await until(() => !desk.store.book.desk.log.some(({ id }) => id === entry?.id), 10_000)).toBe(
      true,
    );
    const { slip } = await mustAnswer(clerk, 'log.print', { on: '2026-11-22' });
    const pdf = await slipFile(slip);
    expect(desk.store.book.desk.slipJobs[slip]?.file).toMatch(/duty-log-2026-11-22-1\.pdf$/);
    const text = await textOf(pdf);
    for (const each of ['客服中心值班记录表', 'QR-KF-02', '2026-11-22', '1号梯异响', '陈静开班'])
      expect(text).toContain(each);
    expect(text).toContain('后补11-2308:00陈静：换了滚轮');
    expect(text).toMatch(/14:00.*前一天的事.*补录11-2308:00|14:00.*补录11-2308:00.*前一天的事/);
    expect(text).not.toContain('早');
    const { pages } = await mustAnswer(clerk, 'slips.preview', { job: slip });
    expect(pages.map(({ svg }) => svg).join('')).toContain('换了滚轮');
  });
});
