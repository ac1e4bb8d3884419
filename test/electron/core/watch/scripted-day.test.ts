import { canonical } from '../../../fingerprint.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minutesLater } from '../../../builders.ts';
import { naiveRuns } from '../../../shared/domain/clock/naive-clock.ts';
import type { Subject } from '../../../shared/domain/clock/naive-order.ts';
import type { Happened } from '../../../shared/domain/clock/play-history.ts';
import { MINUTE, type Act } from '../../../shared/domain/clock/random-history.ts';
import { mustOpen, deskOptions, createHand, tempFolder } from '../../../temp-desk.ts';
import { drawSample } from '../../../../shared/rules/sampling.ts';
import { followUpsOf, openDayDesk } from './day-desk.ts';
import { readDay, type DayJournal } from './day-journal.ts';
import { MONDAY_22, MONDAY_7, planDay, TUESDAY_8, TUESDAY_9 } from './day-plan.ts';

const HOUR = 60;
/** Nearly an hour, so that no two moments of an order have the same name. */
const AN_HOUR_MS = HOUR * MINUTE - 7_000;

interface Day {
  /** Minutes between which nobody is at the PC, and it is off. */
  readonly closed: { readonly from: number; readonly to: number } | null;
  readonly setBackAt: number | null;
}

/** An order as the test itself remembers it. */
interface Remembered {
  readonly subject: Subject;
  readonly happened: Happened[];
}

/** What the day led to, and what it should have led to. */
interface Outcome {
  readonly written: DayJournal;
  /** The orders as they lived in memory at the end. */
  readonly book: Readonly<Record<string, Order>>;
  readonly expected: ReadonlyMap<string, number>;
  readonly orders: ReadonlyMap<string, Remembered>;
}

/** Plays the whole day minute by minute, and counts beside it what has to fall due. */
async function playDay(folder: string, { closed, setBackAt }: Day): Promise<Outcome> {
  const desk = await openDayDesk(folder, MONDAY_7 - 5);
  const plan = planDay('a day at the desk');
  const orders = new Map<string, Remembered>();
  const expected = new Map<string, number>();
  let backMs = 0;

  // What fell due while the order stood as it stands, before something changes it.
  function expectDue(number: string, { subject, happened }: Remembered, minute: number): void {
    const { runs, isWatched } = naiveRuns(subject, happened, { now: minute, backMs, isForSteps: true });
    if (!isWatched) return;
    for (const { rule, start, due } of runs)
      for (const [percent, at] of due) {
        const key = `${number} ${rule}@${start}:${percent}`;
        if (!expected.has(key)) expected.set(key, at);
      }
  }

  function note(number: string, minute: number, acts: readonly Act[]): void {
    for (const act of acts) orders.get(number)?.happened.push({ at: minute, backMs, act });
  }

  const whenOpen = (minute: number): number =>
    closed && minute >= closed.from && minute < closed.to ? closed.to : minute;
  const agenda = Map.groupBy(
    plan.flatMap((call) => [
      { minute: call.minute, call, act: null },
      ...call.acts.map((each) => ({ ...each, call })),
    ]),
    ({ minute }) => whenOpen(minute),
  );
  const numbers = new Map<unknown, string>();

  async function work(minute: number): Promise<void> {
    for (const { call, act } of agenda.get(minute) ?? []) {
      if (act === null) {
        const number = await desk.take(call);
        const { kind, severity } = call;
        orders.set(number, {
          subject: { kind, severity, days: [], rules: [], registered: { at: minute, backMs } },
          happened: [],
        });
        note(
          number,
          minute,
          followUpsOf(call).map((reason) => ({ do: 'plan', reason })),
        );
        numbers.set(call, number);
        continue;
      }
      const number = numbers.get(call) ?? '';
      const remembered = orders.get(number);
      if (remembered) expectDue(number, remembered, minute);
      note(number, minute, await desk.act(number, act));
    }
  }

  async function live(from: number, to: number): Promise<void> {
    for (let minute = from; minute < to; minute += 1) {
      if (minute === closed?.from) {
        await desk.close();
        await desk.open(closed.to);
      }
      if (closed && minute >= closed.from && minute < closed.to) continue;
      await desk.goTo(minute);
      if (minute === setBackAt) {
        for (const [number, remembered] of orders) expectDue(number, remembered, minute);
        backMs += AN_HOUR_MS;
        await desk.setBack(AN_HOUR_MS);
      }
      await work(minute);
      // The watch looks every second, so also once more within this minute.
      await desk.goTo(minute);
    }
  }

  await live(MONDAY_7, MONDAY_22);
  // The night: the PC is off.
  await desk.close();
  await desk.open(TUESDAY_8);
  await live(TUESDAY_8, TUESDAY_9);
  for (const [number, remembered] of orders) expectDue(number, remembered, TUESDAY_9 - 1);
  const book = structuredClone(desk.desk().store.book.desk.orders);
  await desk.close();
  return { written: await readDay(folder), book, expected, orders };
}

const days: readonly (readonly [name: string, day: Day])[] = [
  ['an ordinary day', { closed: null, setBackAt: null }],
  [
    'a day with the desk closed for six hours',
    { closed: { from: 27 * HOUR, to: 33 * HOUR }, setBackAt: null },
  ],
  ['a day with the clock set back an hour at 15:00', { closed: null, setBackAt: 31 * HOUR }],
  ['a day with both', { closed: { from: 24.5 * HOUR, to: 30.5 * HOUR }, setBackAt: 31 * HOUR }],
];

describe.each(days)('%s, 600 calls', (_name, day) => {
  let temp: Awaited<ReturnType<typeof tempFolder>>;
  let outcome: Outcome;
  beforeAll(async () => {
    temp = await tempFolder();
    outcome = await playDay(temp.folder, day);
  }, 300_000);
  afterAll(async () => {
    await temp.remove();
  });

  it('has 600 calls with 40 complaints, and more than a thousand steps that fall due', () => {
    const kinds = [...outcome.orders.values()].map(({ subject }) => subject.kind);
    expect([kinds.length, kinds.filter((kind) => kind === 'complaint').length]).toEqual([600, 40]);
    expect(outcome.expected.size).toBeGreaterThan(1_000);
  });

  it('lets every step fall due exactly once, at its true time', () => {
    const { expected, written } = outcome;
    const keys = written.steps.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect([...expected.keys()].filter((key) => !keys.includes(key))).toEqual([]);
    expect(written.steps.filter(({ key, dueMs }) => expected.get(key) !== dueMs)).toEqual([]);
  });

  it('writes every step in its minute, or as soon as somebody opens the desk', () => {
    const { closed } = day;
    const late = outcome.written.steps.filter(({ key, dueMs, minute }) => {
      const { happened = [] } = outcome.orders.get(key.slice(0, key.indexOf(' '))) ?? {};
      // Work that was said to be done and was not: whoever did not ask after an hour has to ask now.
      const restarts = happened
        .filter(({ act, at }) => act.do === 'start' && at <= minute)
        .map(({ at }) => at);
      let wanted = Math.ceil(Math.max(dueMs / MINUTE, ...(key.includes('completion-query') ? restarts : [])));
      if (closed && wanted >= closed.from && wanted < closed.to) wanted = closed.to;
      if (wanted >= MONDAY_22) wanted = Math.max(wanted, TUESDAY_8);
      return minute !== wanted;
    });
    expect(late).toEqual([]);
  });

  it('sets each task of the calendar once, at the hour that the wall shows', () => {
    const tasks = outcome.written.tasks.map(({ task, dueAt }) => `${task} ${dueAt}`).sort();
    expect(tasks).toEqual([
      `daily-count ${minutesLater(33 * HOUR)}`,
      `day-end ${minutesLater(34 * HOUR)}`,
      `weekly-digest ${minutesLater(25 * HOUR)}`,
    ]);
  });

  it('draws once for the survey, and the same again from the same seed', () => {
    const { draws } = outcome.written;
    expect(draws).toHaveLength(1);
    const { sample, followUps } = draws[0] ?? { sample: null, followUps: [] };
    const from = Object.values(outcome.book)
      .filter(({ state, calledBackAt }) => state === 'closed' && calledBackAt === null)
      .map(({ number }) => number)
      .sort();
    expect(sample?.of).toBe(from.length);
    expect(drawSample(from, 10, sample?.seed ?? 0)).toEqual(sample?.orders);
    expect(followUps.map(({ order }) => order)).toEqual(sample?.orders);
  });

  it('notices once that the clock was set back', () => {
    expect(outcome.written.setBacks).toEqual(day.setBackAt === null ? [] : [AN_HOUR_MS]);
  });

  it('has the same orders in the book when it is read from the disk again', async () => {
    const again = await mustOpen(deskOptions(temp.folder, createHand(minutesLater(TUESDAY_9 - 70))));
    try {
      const { orders } = again.store.book.desk;
      expect(Object.keys(orders)).toEqual(Object.keys(outcome.book));
      expect(
        Object.values(orders).filter((each) => canonical(each) !== canonical(outcome.book[each.number])),
      ).toEqual([]);
    } finally {
      await again.close();
    }
  });
});
