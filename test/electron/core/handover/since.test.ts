import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../../../electron/core/desk.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  mustOpen,
  openSampleDesk,
  tempFolder,
} from '../../../temp-desk.ts';
import { handOver } from './hand-over.ts';

let temp: Awaited<ReturnType<typeof tempFolder>>;
let clock: ReturnType<typeof createHand>;
let desk: OpenDesk;
beforeEach(async () => {
  temp = await tempFolder();
  clock = createHand();
  desk = await openSampleDesk(deskOptions(temp.folder, clock));
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

const seat = (staff: string) => desk.connectAs(staff, () => undefined);
const write = (text: string, more: object = {}) => mustAnswer(seat('1002'), 'log.write', { text, ...more });

/** Somebody sits down with the PIN, and goes again. */
async function signIn(): Promise<() => Promise<unknown>> {
  const own = desk.connect(() => undefined);
  await mustAnswer(own, 'session.signIn', { staff: '1001', pin: '482917' });
  return () => mustAnswer(own, 'session.lock', {});
}

const since = (more: object = {}) => mustAnswer(seat('1001'), 'shifts.since', more);

async function complaint(text: string): Promise<string> {
  const call = { kind: 'complaint', channel: 'phone', place: '3-1203', text, severity: 'S1', readBack: true };
  return (await mustAnswer(seat('1002'), 'calls.take', { ...call, print: false })).order ?? '';
}

/** Lets days pass and waits until the desk has put its papers away. */
async function passDays(days: number): Promise<void> {
  clock.forward(days * 24 * 60);
  await write('一天开始');
  await desk.close();
  desk = await mustOpen(deskOptions(temp.folder, clock));
}

describe('what happened since somebody was last here', () => {
  it('says nothing of before to somebody who is here for the first time', async () => {
    await complaint('电梯困人');
    clock.forward(10);
    await signIn();
    expect(await since()).toMatchObject({ since: null, daysAway: 1 });
  });

  it('begins where the person left, not where the person sits down again', async () => {
    const leave = await signIn();
    await write('走之前的通知', { category: 'notice' });
    clock.forward(30);
    await leave();
    const left = clock.now();
    clock.forward(60);
    const grave = await complaint('电梯困人');
    await write('明早电梯年检', { category: 'notice' });
    await write('随手记的一句');
    await write('会所钥匙留给下一班', { forNext: true });
    clock.forward(60);
    await signIn();
    clock.forward(5);
    const told = await since();
    expect(told).toMatchObject({ since: left, daysAway: 0, countedFrom: left, overdue: [] });
    expect(told.grave.map(({ number }) => number)).toEqual([grave]);
    expect(told.log.map(({ text }) => text)).toEqual(['会所钥匙留给下一班', '明早电梯年检']);
    expect(told.figures).toMatchObject({ calls: 1, complaints: 1, orders: 1 });
  });

  it('names what came to the person with a handover, and the handover with its question', async () => {
    const leave = await signIn();
    await leave();
    await mustAnswer(seat('1003'), 'shifts.open', {});
    const call = { kind: 'repair', channel: 'phone', place: '3-1203', text: '渗水', dispatch: true };
    const { order } = await mustAnswer(seat('1003'), 'calls.take', { ...call, print: false });
    clock.forward(20);
    const handover = await handOver(desk, { from: '1003', to: '1001', question: '谁去看过' });
    const told = await since();
    expect(told.handovers).toMatchObject([{ number: handover, from: '1003', to: '1001', questions: 1 }]);
    expect(told.mine).toMatchObject([{ number: order, owner: '1001' }]);
  });

  it('reads on in history for the days away and counts only what is at hand', async () => {
    const leave = await signIn();
    clock.forward(10);
    await leave();
    clock.forward(10);
    await mustAnswer(seat('1003'), 'shifts.open', {});
    const handover = await handOver(desk, { from: '1003', to: '1004' });
    const grave = await complaint('电梯困人');
    await mustAnswer(seat('1005'), 'orders.void', { order: grave, reason: '报错楼' });
    await write('水箱清洗改到周五', { category: 'notice' });
    await write('随手记的一句');
    await mustAnswer(seat('1004'), 'shifts.close', { reason: '夜里没人' });
    await passDays(5);
    expect(Object.keys(desk.store.book.desk.handovers)).toEqual([]);
    expect(desk.store.book.desk.orders).not.toHaveProperty(grave);
    await signIn();
    const told = await since();
    expect(told.daysAway).toBe(5);
    expect(told.readFrom).toBe('2026-11-22');
    expect(told.countedFrom).toBe('2026-11-25T16:00:00.000Z');
    expect(told.grave.map(({ number }) => number)).toEqual([grave]);
    expect(told.handovers.map(({ number }) => number)).toEqual([handover]);
    expect(told.log.map(({ text }) => text)).toEqual(['水箱清洗改到周五']);
    expect(told.figures.calls).toBe(0);
    // The same again once the record lives at the desk: each stands there once.
    await mustAnswer(seat('1005'), 'orders.note', { order: grave, text: '又来了' });
    expect(desk.store.book.desk.orders).toHaveProperty(grave);
    expect((await since()).grave.map(({ number }) => number)).toEqual([grave]);
  });

  it('reads at most a fortnight back and says so', async () => {
    const leave = await signIn();
    await write('很久以前的通知', { category: 'notice' });
    clock.forward(10);
    await leave();
    clock.forward(10);
    await write('也太早的通知', { category: 'notice' });
    await passDays(30);
    await signIn();
    expect(await since()).toMatchObject({ daysAway: 30, readFrom: '2026-12-08', log: [] });
    expect(await since({ since: clock.now() })).toMatchObject({ daysAway: 0, figures: { calls: 0 } });
  });
});
