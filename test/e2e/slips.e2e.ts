import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Printer } from '../../shared/domain/printing/printer.ts';
import {
  startVirtualPrinter,
  type PrinterCondition,
  type PrinterMode,
  type VirtualPrinter,
} from '../printing/virtual-printer.ts';
import { openSampleWindow, type SampleWindow } from './open-window.ts';

let desk: SampleWindow;
let printers: VirtualPrinter[];

beforeEach(async () => {
  printers = [];
  desk = await openSampleWindow({ signedInAs: '1002' });
});
afterEach(async () => {
  await desk.close();
  await Promise.all(printers.map((printer) => printer.close()));
});

async function addPrinter(
  id: string,
  name: string,
  prints: Printer['prints'],
  mode: PrinterMode = { kind: 'normal' },
  condition: PrinterCondition = null,
) {
  const virtual = await startVirtualPrinter(mode, condition);
  printers.push(virtual);
  const printer: Printer = {
    id,
    name,
    transport: { kind: 'tcp', host: '127.0.0.1', port: virtual.port },
    paper: 'thermal-80',
    chinese: 'built-in',
    offsetXmm: 0,
    offsetYmm: 0,
    cut: 'each',
    prints,
    fallback: null,
  };
  await desk.ask('printers.save', { printer });
  return virtual;
}

/** Registers a repair whose slip goes to the printer of work orders; answers the number. */
async function dispatchRepair(text: string): Promise<string> {
  const { order } = await desk.ask('calls.take', {
    kind: 'repair',
    channel: 'phone',
    place: '8-0502',
    text,
    dispatch: true,
  });
  if (order === null) throw new Error('A repair leaves an order');
  return order;
}

async function goToSlips(): Promise<void> {
  await desk.page.getByTitle('打印机').click();
  await desk.page.getByRole('heading', { name: '单据', level: 1 }).waitFor();
}

async function slipStates(): Promise<string[]> {
  const { desk: state } = (await desk.ask('desk.snapshot', {})) as {
    desk: { slipJobs: Record<string, { state: string; queuedAt: string }> };
  };
  return Object.values(state.slipJobs)
    .sort((a, b) => a.queuedAt.localeCompare(b.queuedAt))
    .map((job) => job.state);
}

describe('the queue', () => {
  it('says in a sentence why a printer stopped; Alt P from another screen prints everything once and in order', async () => {
    const { page } = desk;
    const virtual = await addPrinter('printer-1', '热敏 80', ['work-order']);
    const { port } = virtual;
    await virtual.close();
    await dispatchRepair('厨房水管爆裂');
    await dispatchRepair('卫生间渗漏');
    await goToSlips();
    await page.getByText('热敏 80 不接单据。看看开没开机，端口和纸对不对，2 张在等。').waitFor();
    expect(await slipStates()).toEqual(['failed', 'queued']);
    const back = await startVirtualPrinter({ kind: 'normal' }, null, port);
    printers.push(back);
    await desk.press('Control+1');
    await desk.press('Alt+P');
    await expect.poll(slipStates).toEqual(['sent', 'sent']);
    expect(back.slips()).toHaveLength(2);
  });

  it('asks about a slip that may have printed and sends no second one by itself', async () => {
    const { page } = desk;
    const virtual = await addPrinter('printer-1', '热敏 80', ['work-order'], {
      kind: 'die-after',
      bytes: 100,
    });
    await dispatchRepair('厨房水管爆裂');
    await goToSlips();
    await page.getByText('不知道这张打出来没有。纸在手里吗？').waitFor();
    const before = virtual.connections();
    await desk.press('Enter');
    await desk.press('Alt+P');
    await page.getByText('先答纸在不在手里').waitFor();
    expect(virtual.connections()).toBe(before);
    await desk.press('1');
    await expect.poll(slipStates).toEqual(['confirmed']);
    expect(virtual.connections()).toBe(before);
  });

  it('sends the same copy again when the paper is not in the hand', async () => {
    const { page } = desk;
    const virtual = await addPrinter('printer-1', '热敏 80', ['work-order'], {
      kind: 'die-after',
      bytes: 100,
    });
    const { port } = virtual;
    await dispatchRepair('厨房水管爆裂');
    await goToSlips();
    await page.getByText('纸在手里吗？').waitFor();
    await virtual.close();
    const back = await startVirtualPrinter({ kind: 'normal' }, null, port);
    printers.push(back);
    await desk.press('2');
    await expect.poll(slipStates).toEqual(['sent']);
    expect(back.slips()).toHaveLength(1);
  });

  it('sends a held slip to another printer, and only there', async () => {
    const { page } = desk;
    const empty = await addPrinter('printer-1', '三联 241', ['work-order'], { kind: 'normal' }, 'paper-out');
    const other = await addPrinter('printer-2', '热敏 80', []);
    await dispatchRepair('厨房水管爆裂');
    await goToSlips();
    await page.getByText('三联 241 缺纸，1 张在等。').waitFor();
    await desk.press('1');
    await expect.poll(slipStates).toEqual(['cancelled', 'sent']);
    expect(other.slips()).toHaveLength(1);
    expect(empty.slips()).toEqual([]);
  });
});

describe('the chosen slip', () => {
  it('is printed again by Enter and a reason, numbered, and the reason stands at the order', async () => {
    const { page, ask } = desk;
    const virtual = await addPrinter('printer-1', '热敏 80', ['work-order']);
    const order = await dispatchRepair('厨房水管爆裂');
    await goToSlips();
    await page.getByRole('row', { name: /已送打印机 热敏 80 维修单/u }).waitFor();
    await page.getByRole('img', { name: /维修单 .* 业主/u }).waitFor();
    await desk.press('Enter');
    await page.getByRole('heading', { name: '为什么补打？' }).waitFor();
    expect(virtual.slips()).toHaveLength(1);
    await desk.press('2');
    await page.getByRole('row', { name: /补打 2/u }).waitFor();
    await expect.poll(() => virtual.slips().length).toBe(2);
    const { order: printed } = await ask('orders.get', { order });
    expect(printed.timeline.at(-1)).toMatchObject({
      act: 'slip-queued',
      detail: { copy: 2, reason: '丢了' },
    });
  });

  it('asks for no copy when the reason is left by Esc', async () => {
    const { page } = desk;
    const virtual = await addPrinter('printer-1', '热敏 80', ['work-order']);
    await dispatchRepair('厨房水管爆裂');
    await goToSlips();
    await page.getByRole('row', { name: /已送打印机/u }).waitFor();
    await desk.press('Enter');
    await page.getByRole('heading', { name: '为什么补打？' }).waitFor();
    await desk.press('Escape');
    await page.getByRole('heading', { name: '选中的这张' }).waitFor();
    expect(await slipStates()).toEqual(['sent']);
    expect(virtual.slips()).toHaveLength(1);
  });

  it('becomes a PDF where there is no printer, and says where it lies', async () => {
    const { page } = desk;
    const order = await dispatchRepair('厨房水管爆裂');
    await goToSlips();
    await page.getByText('没有打印机，单据都存成 PDF').waitFor();
    await page.getByText(new RegExp(`^在账簿旁：slips/.*${order}-1\\.pdf$`, 'u')).waitFor();
    expect(await slipStates()).toEqual(['sent']);
  });
});

describe('the screen', () => {
  it.each([
    { language: 'zh-CN', title: '打印机', heading: '单据' },
    { language: 'en', title: 'Printers', heading: 'Slips' },
  ] as const)('has nothing for axe to find in $language', async ({ language, title, heading }) => {
    const { page } = desk;
    await addPrinter('printer-1', '热敏 80', ['work-order'], { kind: 'normal' }, 'paper-out');
    await dispatchRepair('厨房水管爆裂');
    await page.evaluate((chosen) => window.localStorage.setItem('counterbook-language', chosen), language);
    await page.reload();
    await page.getByTitle(title).click();
    await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await page
      .getByRole('img', { name: /A\d{6}-0001/u })
      .first()
      .waitFor();
    expect(await desk.faults('main')).toEqual([]);
  });
});
