import jsqr from 'jsqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bitmap } from '../../electron/core/printing/raster.ts';
import type { Order } from '../../shared/domain/order/order.ts';
import { decodeEscPos } from '../printing/escpos-decoder.ts';
import { withoutWhite } from '../printing/corpus.ts';
import { startVirtualPrinter, type VirtualPrinter } from '../printing/virtual-printer.ts';
import { scan } from '../renderer/wedge.ts';
import { openSampleWindow, type SampleWindow } from './open-window.ts';

const ORDERS = 30;
const rooms = ['3-1203', '9-2401', '8-0502', '4-0202', '7-1801', '2-0311'];
const matters = [
  '厨房水管爆裂，已关总阀',
  '入户门锁卡，钥匙转不动',
  '客厅空调内机滴水',
  '阳台推拉门脱轨',
  '卫生间灯不亮，跳闸',
  '主卧天花板渗水',
];
const workers = ['吴永强', '郭磊', '何志强', '周建平'];

let desk: SampleWindow;
let printer: VirtualPrinter;
beforeAll(async () => {
  printer = await startVirtualPrinter();
  desk = await openSampleWindow({ signedInAs: '1002' });
  await desk.ask('printers.save', {
    printer: {
      id: 'front',
      name: '热敏 80',
      transport: { kind: 'tcp', host: '127.0.0.1', port: printer.port },
      paper: 'thermal-80',
      chinese: 'built-in',
      offsetXmm: 0,
      offsetYmm: 0,
      cut: 'each',
      prints: ['work-order', 'complaint', 'message'],
      fallback: null,
    },
  });
});
afterAll(async () => {
  await desk.close();
  await printer.close();
});

const textOf = (index: number) => `${matters[index % matters.length] ?? ''}，第 ${index + 1} 件`;

async function orders(): Promise<Order[]> {
  return (await desk.ask('orders.list', { view: 'all' })).orders.toSorted((a, b) =>
    a.number.localeCompare(b.number),
  );
}

/** Takes one call by keyboard and waits until its slip has arrived. */
async function takeCall(index: number): Promise<void> {
  const { page } = desk;
  await desk.press('F2');
  await page.keyboard.type(rooms[index % rooms.length] ?? '', { delay: 50 });
  await desk.press('Enter');
  await page.getByRole('button', { name: '换人' }).waitFor();
  await page.keyboard.insertText(textOf(index));
  await desk.press('Alt+r');
  await desk.press('Control+Enter');
  await page.getByText('还有其他需要吗').waitFor();
  await desk.press('Escape');
  while (printer.slips().length < index + 1) await page.waitForTimeout(10);
}

/** The pixels of a printed picture as the QR reader wants them: 4 bytes a pixel, black on white. */
function rgba({ width, height, bits }: Bitmap): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  const row = Math.ceil(width / 8);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isBlack = ((bits[y * row + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      if (isBlack) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return pixels;
}

/** A picture with a white margin, which the paper would give it. */
function framed(bitmap: Bitmap, margin = 32): { width: number; height: number; data: Uint8ClampedArray } {
  const inner = rgba(bitmap);
  const [width, height] = [bitmap.width + 2 * margin, bitmap.height + 2 * margin];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < bitmap.height; y += 1) {
    data.set(
      inner.subarray(y * bitmap.width * 4, (y + 1) * bitmap.width * 4),
      ((y + margin) * width + margin) * 4,
    );
  }
  return { width, height, data };
}

describe('thirty orders by keyboard and scanner', () => {
  it('are taken, sent and printed', { timeout: 400_000 }, async () => {
    for (let index = 0; index < ORDERS; index += 1) await takeCall(index);
    expect((await orders()).map(({ state }) => state)).toEqual(
      Array.from({ length: ORDERS }, () => 'dispatched'),
    );
  });

  it('each gave the printer one slip, once, with its Chinese text and its number as QR and as bars', async () => {
    const all = await orders();
    expect(printer.slips()).toHaveLength(ORDERS);
    for (const [index, order] of all.entries()) {
      const receipt = decodeEscPos(printer.slips()[index] ?? Buffer.alloc(0));
      const text = withoutWhite(receipt.lines.join(''));
      expect(text).toContain(withoutWhite(textOf(index)));
      expect(text).toContain(order.number);
      expect(text).toContain(withoutWhite(order.place.name));
      expect(receipt.barcodes).toEqual([order.number, order.number]);
      const codes = receipt.pictures.map((picture) => {
        const { data, width, height } = framed(picture);
        return jsqr(data, width, height)?.data;
      });
      expect(codes.filter((code) => code !== undefined)).toEqual([order.number, order.number]);
    }
  });

  it('are picked up by a scan and a key, and reported done', { timeout: 300_000 }, async () => {
    for (const { number } of await orders()) {
      await scan(desk.page, number);
      await desk.page.getByRole('dialog', { name: /取单/ }).waitFor();
      await desk.press('Enter');
      await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    const picked = await orders();
    expect(picked.map(({ state }) => state)).toEqual(Array.from({ length: ORDERS }, () => 'picked-up'));
    expect(picked.every(({ signer }) => workers.includes(signer))).toBe(true);
  });

  it('come back by a scan, three keys and Enter', { timeout: 300_000 }, async () => {
    for (const { number } of await orders()) {
      await scan(desk.page, number);
      await desk.page.getByRole('dialog', { name: /回单核对/ }).waitFor();
      for (const [index, key] of ['1', '2', '3'].entries()) {
        await desk.press(key);
        await expect.poll(() => desk.page.getByText('还没按').count()).toBe(2 - index);
      }
      await desk.press('Enter');
      await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    const back = await orders();
    expect(back.map(({ state }) => state)).toEqual(Array.from({ length: ORDERS }, () => 'awaiting-callback'));
    expect(back.every(({ doneAt, slipCheck }) => doneAt !== null && slipCheck?.signed === true)).toBe(true);
  });

  it('are called back with three scores and closed', { timeout: 300_000 }, async () => {
    const { page } = desk;
    await desk.press('Control+3');
    for (let view = 0; view < 4; view += 1) await desk.press(']');
    await desk.press('Enter');
    for (let index = 0; index < ORDERS; index += 1) {
      await page.getByRole('radiogroup').first().waitFor();
      for (const key of ['5', '4', '5']) await desk.press(key);
      await desk.press('Control+Enter');
      await page.getByRole('button', { name: /关闭/ }).waitFor();
      await desk.press('Enter');
      await page.waitForTimeout(150);
    }
    const closed = await orders();
    expect(closed.map(({ state }) => state)).toEqual(Array.from({ length: ORDERS }, () => 'closed'));
    expect(closed.every(({ callback }) => callback?.scores?.timeliness === 4)).toBe(true);
    expect(printer.slips()).toHaveLength(ORDERS);
  });
});
