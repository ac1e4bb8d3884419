import { anchorHandovers } from '../../electron/core/handover/anchor.ts';
import { errorCode, type Files } from '../../electron/core/store/files.ts';
import { openStore } from '../../electron/core/store/open-store.ts';
import type { Store } from '../../electron/core/store/store.ts';
import { decideTake } from '../../shared/domain/call/decide-take.ts';
import { decidePlanCallback } from '../../shared/domain/callback/decide-callback.ts';
import { decideLend } from '../../shared/domain/custody/decide-lend.ts';
import { decided, type Decide } from '../../shared/domain/decision.ts';
import { decideWriteLog } from '../../shared/domain/duty-log/decide-log.ts';
import type { Fact } from '../../shared/domain/facts.ts';
import { runningHandover } from '../../shared/domain/apply-shifts.ts';
import { defaultSettings, type Centre } from '../../shared/domain/desk/centre.ts';
import { decideCount } from '../../shared/domain/shift/decide-count.ts';
import * as face from '../../shared/domain/shift/decide-handover.ts';
import { decideOpenShift } from '../../shared/domain/shift/decide-shift.ts';
import { decideSign } from '../../shared/domain/shift/decide-sign.ts';
import { handoverLines } from '../../shared/domain/shift/select-handover.ts';
import { MORNING, orderWith, takeWith } from '../builders.ts';
import { aLending } from '../shared/domain/custody/counter.ts';
import { morning } from '../shared/domain/shift/model/day-desk.ts';
import { createHand } from '../temp-desk.ts';

/** Who hands over and who takes over. */
export const FROM = '1001';
export const TO = '1003';
/** The order whose callback the outgoing person keeps, and those that go with the counter. */
export const KEPT = 'A261122-0102';
export const GOING = ['A261122-0101', 'A261122-0103'];

const centre: Centre = {
  ...{ name: '澄湖苑', letter: 'A', timeZone: 'Asia/Shanghai', phone: '8000' },
  ...{ language: 'zh-CN', isSample: true },
};
const waiting = { state: 'awaiting-callback', slipBackAt: MORNING, owner: FROM } as const;

/** A store with a clock and counted identifiers, and small checkpoints and segments, so that a handover meets several. */
export async function openHandoverStore(folder: string, files: Files): Promise<Store> {
  const clock = createHand(MORNING);
  let made = 0;
  const opened = await openStore({
    ...{ folder, files, clock, checkpointEvery: 3, rotateAtBytes: 9_000 },
    newId: () => `n-${(made += 1)}-${Math.random().toString(36).slice(2, 8)}`,
    log: { note: () => undefined, bug: onlyOfTheDisk },
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

/** What a disk answers is no mistake of the program. */
function onlyOfTheDisk(_reference: string, error: unknown): void {
  if (errorCode(error) === undefined) throw error;
}

/** Does something by a rule of the book, and fails with the refusal. */
export async function act<I, O>(store: Store, decide: Decide<I, O>, wish: I, by = FROM): Promise<O> {
  const done = await store.commit({
    ...{ command: 'test', id: undefined, by },
    decide: (book, actor) => decide(book, wish, actor),
  });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
}

/** A desk with a shift that is open, callbacks, a key that is out, a line for the next shift. */
export async function furnish(store: Store): Promise<void> {
  const facts: Fact[] = [
    { type: 'desk-opened', centre, settings: defaultSettings },
    ...morning,
    ...[...GOING, KEPT].map((number): Fact => ({
      type: 'order-registered',
      order: orderWith({ ...waiting, number }),
    })),
  ];
  await act(store, () => decided(facts, null), null);
  await act(store, decideOpenShift, {});
  const taken = await act(store, decideTake, takeWith({ dispatch: true }));
  await act(store, decidePlanCallback, { order: taken.order ?? '', reason: 'promised', note: '' });
  await act(store, decideLend, aLending({ codes: ['K-001'] }));
  await act(store, decideWriteLog, { text: '电梯停了', category: 'notice', forNext: true });
}

/** One thing that two people do, by the name under which it is acknowledged. */
export type Deed = readonly [string, (store: Store) => Promise<unknown>];

const key = (number: string): string => `order:${number}`;
const mark = (store: Store, keys: readonly string[], as: 'told' | 'question' | 'accepted') =>
  act(store, face.decideMark, { keys, as, question: as === 'question' ? '钥匙呢' : '' }, TO);

/** A handover from its beginning to the anchor of its seal. */
export const deeds: readonly Deed[] = [
  ['prepare', (store) => act(store, face.decidePrepare, {})],
  ['note', (store) => act(store, face.decideNote, { key: key(KEPT), text: '我自己打', entrust: false })],
  ['words', (store) => act(store, face.decideWords, { text: '电梯公司下午来' })],
  ['meet', (store) => act(store, face.decideMeet, { to: TO, approvedBy: null }, TO)],
  ['question', (store) => mark(store, [key(KEPT)], 'question')],
  ['answer', (store) => act(store, face.decideAnswer, { key: key(KEPT), answer: '在抽屉里' })],
  ['accepted', (store) => mark(store, [key(KEPT)], 'accepted')],
  ['told', (store) => mark(store, untoldOf(store), 'told')],
  ['keys', (store) => count(store, 'keys/site', 0, '少一把')],
  ['passes', (store) => count(store, 'passes/pass', 1, '')],
  ['cash', (store) => count(store, 'cash', 500, '')],
  ['sign', (store) => act(store, decideSign, {})],
  ['anchor', (store) => anchorHandovers(store)],
];

/** A seal as it must not be: first the document and the counter, then the callbacks and all the rest. */
export async function signInTwo(store: Store): Promise<void> {
  let rest: readonly Fact[] = [];
  const first: Decide<object, unknown> = (book, wish, actor) => {
    const decision = decideSign(book, wish, actor);
    if (!decision.ok) return decision;
    const { facts, value } = decision.value;
    rest = facts.slice(1);
    return decided(facts.slice(0, 1), value);
  };
  await act(store, first, {});
  await act(store, () => decided(rest, null), null);
}

function count(store: Store, row: string, counted: number, reason: string): Promise<unknown> {
  return act(store, decideCount, { row, counted, reason }, TO);
}

function untoldOf({ book: { desk } }: Store): string[] {
  const running = runningHandover(desk);
  if (!running) throw new Error('Nobody hands over');
  return handoverLines(desk, running, Date.parse(MORNING))
    .filter(({ mark: said }) => said === null)
    .map((line) => line.key);
}
