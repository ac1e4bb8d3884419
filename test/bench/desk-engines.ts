import { randomUUID } from 'node:crypto';
import type { ChannelName } from '../../shared/contract.ts';
import type { Fact } from '../../shared/domain/facts.ts';
import { ok } from '../../shared/result.ts';
import { openStore } from '../../electron/core/store/open-store.ts';
import type { OpenDesk } from '../../electron/core/desk.ts';
import { mustAnswer, openSampleDesk } from '../temp-desk.ts';
import { benchOptions, openBenchDesk } from './bench-desk.ts';
import { callTogether, type SaveEngine } from './save-engine.ts';
import { clockFrom, standOf } from './share-book.ts';

const realClock = { now: () => new Date().toISOString() };
const TEXT = '主卧卫生间天花板渗水，业主说昨晚开始滴，楼上没有人在家，请先打电话联系再上门';

/** The store alone: seals a line with one note in it, and applies it. */
export async function storeAlone(folder: string): Promise<SaveEngine> {
  const opened = await openStore({
    folder,
    clock: realClock,
    newId: randomUUID,
    log: {
      note: () => undefined,
      bug: (_reference, error) => {
        throw error;
      },
    },
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  const store = opened.value;
  const fact: Fact = { type: 'order-noted', order: 'A260101-0001', text: TEXT };
  const save = async () => {
    const saved = await store.commit({
      command: 'orders.note',
      id: undefined,
      by: '1001',
      decide: () => ok({ facts: [fact], value: null }),
    });
    if (!saved.ok) throw new Error(saved.error.kind);
  };
  return {
    name: 'store alone',
    save,
    burst: (callers, each) => callTogether(callers, each, save),
    close: () => store.close(),
  };
}

interface DeskWithOrders {
  readonly desk: OpenDesk;
  readonly orders: readonly string[];
}

/** A new desk with the sample centre and so many orders that were sent to their department. */
export async function deskWithOrders(folder: string, count: number): Promise<DeskWithOrders> {
  const desk = await openSampleDesk(benchOptions(folder, realClock));
  return { desk, orders: await takeOrders(desk, count) };
}

/** A book that is there already, going on from its last moment, with so many new orders that were sent to their department. */
export async function openBookWithOrders(folder: string, count: number): Promise<DeskWithOrders> {
  const desk = await openBenchDesk(folder, clockFrom((await standOf(folder)).lastAt));
  return { desk, orders: await takeOrders(desk, count) };
}

/** Takes so many calls whose orders are sent to their department, and answers the numbers of the orders. */
export async function takeOrders(desk: OpenDesk, count: number): Promise<string[]> {
  const seat = desk.connectAs('1001', () => undefined);
  const orders: string[] = [];
  await callTogether(16, Math.ceil(count / 16), async () => {
    const { order } = await mustAnswer(seat, 'calls.take', takeInput('3-1203'));
    if (order !== null) orders.push(order);
  });
  return orders;
}

function takeInput(place: string) {
  return {
    kind: 'repair',
    channel: 'phone',
    place,
    text: TEXT,
    problem: 'leak',
    dispatch: true,
    print: false,
  };
}

/** One channel through the whole dispatch, for the same person in the same seat. */
export function throughDispatch(desk: OpenDesk, channel: ChannelName, inputOf: () => unknown): SaveEngine {
  const seat = desk.connectAs('1001', () => undefined);
  const save = async () => {
    const reply = await seat.invoke(channel, inputOf());
    if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`);
  };
  return {
    name: channel,
    save,
    burst: (callers, each) => callTogether(callers, each, save),
    close: () => seat.close(),
  };
}

/** The wishes that are measured: a note, a slip that is fetched, a call that is taken and sent. */
export function wishesOf(
  orders: readonly string[],
): Record<'orders.note' | 'orders.pickUp' | 'calls.take', () => unknown> {
  let noted = 0;
  let fetched = 0;
  return {
    'orders.note': () => ({ order: orders[(noted += 1) % orders.length], text: TEXT }),
    'orders.pickUp': () => ({ order: orders[fetched++], signer: '吴永强' }),
    'calls.take': () => takeInput('3-1203'),
  };
}
