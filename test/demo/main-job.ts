import { scan } from '../renderer/wedge.ts';
import type { VirtualPrinter } from '../printing/virtual-printer.ts';
import type { Hand } from './journey.ts';

/** What one run of the main job measured. */
export interface MainJob {
  readonly order: string;
  /** From the first key of the call until the printer had the whole slip. */
  readonly slipSeconds: number;
  readonly keystrokes: number;
  /** From the scan until the form of what it asks for stood on the screen. */
  readonly pickUpScanMs: number;
  readonly returnScanMs: number;
}

const said = {
  'zh-CN': '主卧卫生间天花板渗水，今天一早开始往下滴，地板已经湿了一片，业主在家',
  en: 'Water coming through the ceiling of the main bathroom since this morning, the owner is at home',
} as const;

async function arrived(printer: VirtualPrinter, slips: number): Promise<void> {
  while (printer.slips().length < slips) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Plays the main job once: a call becomes an order, a slip, a returned slip, a callback and a closed order. */
export async function playMainJob(
  hand: Hand,
  printer: VirtualPrinter,
  language: 'zh-CN' | 'en',
): Promise<MainJob> {
  const { page } = hand;
  const printedBefore = printer.slips().length;
  hand.startCounting();
  const begun = performance.now();
  await hand.press('F2');
  await hand.press('1', '2', '0', '3');
  await hand.look('caller-box');
  await hand.press('Enter');
  await hand.press('s', 'l', 'Enter');
  await hand.write(said[language]);
  await hand.look('call-written');
  await hand.press('Enter', 'Enter', 'Enter', 'Enter', 'Space', 'Enter');
  await arrived(printer, printedBefore + 1);
  const slipSeconds = (performance.now() - begun) / 1000;
  const keystrokes = hand.keystrokes();
  await hand.look('registered');

  const { orders } = await hand.ask('orders.list', { view: 'today' });
  const order =
    orders
      .map(({ number }) => number)
      .sort()
      .at(-1) ?? '';
  await hand.press('Escape');
  await hand.press('Control+1');
  await hand.look('today');
  await hand.press('Control+3');
  await hand.look('orders');

  const pickUpScanMs = await scanUntilDialog(hand, order);
  await hand.look('pick-up');
  await hand.press('Enter');
  await hand.ask('orders.arrive', { order });
  await hand.ask('orders.complete', { order, result: language === 'en' ? 'Valve replaced' : '换角阀一只' });
  await hand.press('Control+k');
  await hand.write(said[language].slice(0, 14));
  await page.getByRole('dialog').getByText(order.slice(-4)).first().waitFor();
  await hand.look('find');
  await hand.press('Enter');
  await page.getByRole('main').getByText(order).first().waitFor();
  await hand.look('order');

  const returnScanMs = await scanUntilDialog(hand, order);
  await hand.press('1', '2', '3');
  await hand.look('return-check');
  await hand.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await callBack(hand);
  return { order, slipSeconds, keystrokes, pickUpScanMs, returnScanMs };
}

async function scanUntilDialog({ page }: Hand, order: string): Promise<number> {
  const begun = performance.now();
  await scan(page, order);
  await page.getByRole('dialog').waitFor();
  return performance.now() - begun;
}

/** Rings the caller, writes three scores down and closes the order. */
async function callBack(hand: Hand): Promise<void> {
  const { page } = hand;
  await hand.press('Control+3', ']', ']', ']', ']', 'ArrowDown', 'Enter');
  await page.getByRole('radiogroup').first().waitFor();
  await hand.press('5', '4', '5');
  await hand.look('callback');
  await hand.press('Control+Enter');
  await page.getByRole('button', { name: /关闭|Close/ }).waitFor();
  await hand.look('callback-saved');
  await hand.press('Enter');
}
