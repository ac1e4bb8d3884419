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
  await mustAnswer(seat('1001'), 'shifts.open', {});
});
afterEach(async () => {
  await desk.close();
  await temp.remove();
});

const seat = (staff: string) => desk.connectAs(staff, () => undefined);
const list = (wish: object = {}) => mustAnswer(seat('1005'), 'handover.list', wish);
const numbers = async (wish: object = {}) => (await list(wish)).handovers.map(({ number }) => number);
const take = async (text: string) => {
  const call = { kind: 'repair', channel: 'phone', place: '3-1203', text, dispatch: true, print: false };
  return (await mustAnswer(seat('1001'), 'calls.take', call)).order ?? '';
};

/** Lets days pass and waits until the desk has put its papers away. */
async function passDays(days: number): Promise<void> {
  clock.forward(days * 24 * 60);
  await mustAnswer(seat('1005'), 'log.write', { text: '一天开始' });
  await desk.close();
  desk = await mustOpen(deskOptions(temp.folder, clock));
}

async function courseOfThree(): Promise<[string, string, string]> {
  const order = await take('主卧天花板渗水');
  const first = await handOver(desk, {
    from: '1001',
    to: '1003',
    words: '明早电梯年检',
    question: '谁去看过',
  });
  await passDays(2);
  await take('门锁打不开');
  const second = await handOver(desk, {
    from: '1003',
    to: '1004',
    short: { row: 'keys/site', by: 1, reason: '郭磊拿着没登记' },
  });
  await passDays(1);
  await mustAnswer(seat('1002'), 'orders.void', { order, reason: '误报' });
  clock.forward(30);
  const third = await handOver(desk, { from: '1004', to: '1001' });
  return [first, second, third];
}

describe('the list of handovers', () => {
  it('goes from the desk on into history, newest first, each once and with its figures', async () => {
    const [first, second, third] = await courseOfThree();
    const { handovers } = desk.store.book.desk;
    expect(Object.keys(handovers)).toEqual([second, third]);
    const found = await list();
    expect(found.isComplete).toBe(true);
    expect(found.handovers).toMatchObject([
      { number: third, from: '1004', to: '1001', state: 'signed', questions: 0, differences: 0 },
      { number: second, from: '1003', to: '1004', questions: 0, differences: 1, longestCarried: 1 },
      { number: first, from: '1001', to: '1003', questions: 1, differences: 0, longestCarried: 0 },
    ]);
  });

  it('is read in parts, also across the border of history', async () => {
    const [first, second, third] = await courseOfThree();
    const part = await list({ limit: 2 });
    expect(part).toMatchObject({ isComplete: false, handovers: [{ number: third }, { number: second }] });
    const before = part.handovers.at(-1)?.preparedAt;
    expect(await list({ limit: 2, before })).toMatchObject({
      isComplete: true,
      handovers: [{ number: first }],
    });
    expect(await numbers({ before: part.handovers[0]?.preparedAt })).toEqual([second, first]);
  });

  it('finds words, lines and people, at the desk and in history by the same rule', async () => {
    const [first, second, third] = await courseOfThree();
    expect(await numbers({ text: '电梯年检' })).toEqual([first]);
    expect(await numbers({ text: '谁去看过' })).toEqual([first]);
    expect(await numbers({ text: '渗水' })).toEqual([second, first]);
    expect(await numbers({ text: '门锁' })).toEqual([third, second]);
    expect(await numbers({ text: first.toLowerCase() })).toEqual([first]);
    // Who was in it, in either writing and by the number.
    expect(await numbers({ text: '陈静' })).toEqual([third, first]);
    expect(await numbers({ text: 'chen jing' })).toEqual([third, first]);
    expect(await numbers({ text: '1003' })).toContain(second);
    expect(await numbers({ text: '陈静 电梯' })).toEqual([first]);
    expect(await numbers({ text: '没有这回事' })).toEqual([]);
  });
});

describe('a handover beside the one before it', () => {
  it('says what stayed and for how long, what was settled and what is new', async () => {
    const [first, second, third] = await courseOfThree();
    const compare = (handover: string) => mustAnswer(seat('1001'), 'handover.compare', { handover });
    const titles = (lines: readonly { text: string }[]) => lines.map(({ text }) => text);

    const opening = await compare(first);
    expect(opening.before).toBeNull();
    expect(opening.stayed).toEqual([]);
    expect(titles(opening.added)).toContain('主卧天花板渗水');

    const middle = await compare(second);
    expect(middle.before).toBe(first);
    expect(middle.stayed.find(({ text }) => text === '主卧天花板渗水')?.carried).toBe(1);
    expect(titles(middle.added)).toContain('门锁打不开');
    expect(middle.settled).toEqual([]);

    const last = await compare(third);
    expect(last.before).toBe(second);
    expect(titles(last.settled)).toContain('主卧天花板渗水');
    expect(last.stayed.find(({ text }) => text === '门锁打不开')?.carried).toBe(1);
    expect(titles(last.added)).not.toContain('门锁打不开');
  });

  it('compares one that still runs with its lines as they stand', async () => {
    const order = await take('主卧天花板渗水');
    const first = await handOver(desk, { from: '1001', to: '1003' });
    await mustAnswer(seat('1003'), 'handover.prepare', {});
    const { handover: running } = await mustAnswer(seat('1003'), 'handover.get', {});
    const compare = () => mustAnswer(seat('1003'), 'handover.compare', { handover: running?.number });
    expect(await compare()).toMatchObject({ before: first, stayed: [{ number: order }], settled: [] });
    await mustAnswer(seat('1002'), 'orders.void', { order, reason: '误报' });
    expect(await compare()).toMatchObject({ before: first, stayed: [], settled: [{ number: order }] });
  });

  it('goes past a night in which the counter was closed', async () => {
    const order = await take('主卧天花板渗水');
    const first = await handOver(desk, { from: '1001', to: '1003' });
    await mustAnswer(seat('1003'), 'shifts.close', { reason: '夜里没人' });
    await passDays(3);
    await mustAnswer(seat('1004'), 'shifts.open', {});
    const second = await handOver(desk, { from: '1004', to: '1001' });
    const compared = await mustAnswer(seat('1001'), 'handover.compare', { handover: second });
    expect(compared).toMatchObject({ before: first, stayed: [{ number: order, carried: 1 }] });
    // The daily tasks nobody did meanwhile are all that is new.
    expect(new Set(compared.added.map(({ group }) => group))).toEqual(new Set(['tasks']));
  });

  it('refuses a number that the book has not', async () => {
    const reply = await seat('1001').invoke('handover.compare', { handover: 'A261122-H0099' });
    expect(reply).toMatchObject({ ok: false, error: { kind: 'handover-unknown' } });
  });
});
