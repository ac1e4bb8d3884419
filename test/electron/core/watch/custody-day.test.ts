import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskFiles } from '../../../../electron/core/store/files.ts';
import { journalStart, readJournal } from '../../../../electron/core/store/journal-reader.ts';
import { journalFolder } from '../../../../electron/core/store/open-book.ts';
import type { Notice } from '../../../../shared/domain/clock/notice.ts';
import { MINUTE, START } from '../../../shared/domain/clock/random-history.ts';
import { createHand, deskOptions, mustAnswer, openSampleDesk, tempFolder } from '../../../temp-desk.ts';
import { createCustodyDay } from './custody-day-plan.ts';
import { openDayDesk } from './day-desk.ts';
import { MONDAY_22, MONDAY_7, TUESDAY_8, TUESDAY_9 } from './day-plan.ts';

const HOUR = 60;
const AN_HOUR_MS = HOUR * MINUTE - 7_000;

interface Day {
  readonly closed: { readonly from: number; readonly to: number } | null;
  readonly setBackAt: number | null;
}

interface Step {
  readonly key: string;
  /** When it fell due and when it was written, since the start, by a clock that was never set back. */
  readonly dueMs: number;
  readonly minute: number;
  readonly notices: readonly Notice[];
}

async function readSteps(folder: string): Promise<Step[]> {
  const steps: Step[] = [];
  let backMs = 0;
  await readJournal(diskFiles, journalFolder(folder), journalStart, {
    onLine({ at, facts }) {
      for (const fact of facts) {
        if (fact.type === 'clock-set-back') backMs += Date.parse(fact.from) - Date.parse(fact.to);
        if (fact.type !== 'custody-stepped') continue;
        steps.push({
          key: `${fact.custody} ${fact.rule}@${fact.due - START}:${fact.percent}`,
          dueMs: Date.parse(fact.dueAt) + backMs - START,
          minute: (Date.parse(at) + backMs - START) / MINUTE,
          notices: fact.notices,
        });
      }
    },
  });
  return steps;
}

async function playDay(folder: string, { closed, setBackAt }: Day) {
  const desk = await openDayDesk(folder, MONDAY_7 - 5);
  const day = createCustodyDay(desk, 'a day of keys');
  let backMs = 0;

  async function live(from: number, to: number): Promise<void> {
    for (let minute = from; minute < to; minute += 1) {
      if (minute === closed?.from) {
        await desk.close();
        await desk.open(closed.to);
      }
      if (closed && minute >= closed.from && minute < closed.to) continue;
      await desk.goTo(minute);
      if (minute === setBackAt) {
        backMs += AN_HOUR_MS;
        await desk.setBack(AN_HOUR_MS);
      }
      await day.work(minute, backMs);
    }
  }

  await live(MONDAY_7, MONDAY_22);
  await desk.close();
  await desk.open(TUESDAY_8);
  await live(TUESDAY_8, TUESDAY_9);
  day.end(TUESDAY_9 - 1);
  await desk.close();
  return { steps: await readSteps(folder), expected: day.expected, counts: day.counts() };
}

const days: readonly (readonly [name: string, day: Day])[] = [
  ['an ordinary day', { closed: null, setBackAt: null }],
  ['a day with the PC off for six hours', { closed: { from: 27 * HOUR, to: 33 * HOUR }, setBackAt: null }],
  ['a day with the clock set back an hour at 15:00', { closed: null, setBackAt: 31 * HOUR }],
  ['a day with both', { closed: { from: 24.5 * HOUR, to: 30.5 * HOUR }, setBackAt: 31 * HOUR }],
];

describe.each(days)('%s, with things out that are not brought back', (_name, day) => {
  let temp: Awaited<ReturnType<typeof tempFolder>>;
  let outcome: Awaited<ReturnType<typeof playDay>>;
  beforeAll(async () => {
    temp = await tempFolder();
    outcome = await playDay(temp.folder, day);
  }, 300_000);
  afterAll(() => temp.remove());

  it('has enough of everything', () => {
    expect(outcome.counts.loans).toBeGreaterThan(100);
    expect(outcome.counts.extended).toBeGreaterThan(15);
    expect(outcome.expected.size).toBeGreaterThan(80);
  });

  it('lets every step of every ladder fall due exactly once, at its true time', () => {
    const { expected, steps } = outcome;
    const keys = steps.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    expect([...expected.keys()].filter((key) => !keys.includes(key))).toEqual([]);
    expect(steps.filter(({ key, dueMs }) => expected.get(key) !== dueMs)).toEqual([]);
  });

  it('writes it within its minute, or as soon as somebody opens the desk', () => {
    const { closed } = day;
    const late = outcome.steps.filter(({ dueMs, minute }) => {
      let wanted = Math.ceil(dueMs / MINUTE);
      if (closed && wanted >= closed.from && wanted < closed.to) wanted = closed.to;
      if (wanted >= MONDAY_22) wanted = Math.max(wanted, TUESDAY_8);
      return minute !== wanted;
    });
    expect(late).toEqual([]);
  });

  it('names the supervisor when the time is up, and the manager after four times that', () => {
    for (const { key, notices } of outcome.steps)
      expect(notices.map(({ level }) => level)).toEqual([key.endsWith(':100') ? 'supervisor' : 'manager']);
  });
});

describe('what is told up the ladder', () => {
  let temp: Awaited<ReturnType<typeof tempFolder>>;
  beforeAll(async () => {
    temp = await tempFolder();
  });
  afterAll(() => temp.remove());

  it('waits on the list until somebody was told, and is told once', async () => {
    const hand = createHand();
    const desk = await openSampleDesk(deskOptions(temp.folder, hand));
    const clerk = desk.connectAs('1001', () => undefined);
    const { lending } = await mustAnswer(clerk, 'loans.lend', { codes: ['K-003'], borrower: { id: 'b-1' } });
    const noticesOf = () => desk.store.book.desk.custody[lending]?.notices ?? [];
    // 18:00, and half an hour more.
    hand.forward(10 * HOUR + 29);
    await desk.office.watch.look();
    expect(noticesOf()).toEqual([]);
    hand.forward(1);
    await desk.office.watch.look();
    expect(noticesOf()).toMatchObject([{ level: 'supervisor', name: '刘敏', told: null }]);
    const tell = { custody: lending, notice: noticesOf()[0]?.id, how: 'phone' };
    await mustAnswer(clerk, 'custody.tell', tell);
    expect(noticesOf()).toMatchObject([{ told: { by: '1001', to: '刘敏', how: 'phone' } }]);
    expect(await clerk.invoke('custody.tell', tell)).toMatchObject({
      error: { kind: 'notice-told-already' },
    });
    await desk.close();
  });

  it('begins anew for a deposit at each reminder: 7, 30 and 90 days, three days later the supervisor', async () => {
    const { folder, remove } = await tempFolder();
    const hand = createHand();
    const desk = await openSampleDesk(deskOptions(folder, hand));
    const clerk = desk.connectAs('1001', () => undefined);
    const wish = { what: '纸箱', class: 'parcel', told: true, print: false };
    const { deposit } = await mustAnswer(clerk, 'deposits.receive', wish);
    const stepsOf = () => desk.store.book.desk.custody[deposit]?.steps.map(({ dueAt }) => dueAt) ?? [];
    const moodAt = async () => {
      const { lines } = await mustAnswer(clerk, 'deposits.list', { view: 'open' });
      return lines[0]?.mood;
    };
    const nine = (day: string) => `${day}T01:00:00.000Z`;
    const told: string[] = [];
    for (const [due, supervisor] of [
      ['2026-11-29', '2026-12-02'],
      ['2026-12-22', '2026-12-25'],
      ['2027-02-20', '2027-02-23'],
    ] as const) {
      hand.set(nine(due));
      expect(await moodAt()).toBe('soon');
      hand.forward(1);
      expect(await moodAt()).toBe('late');
      hand.set(nine(supervisor));
      await desk.office.watch.look();
      told.push(nine(supervisor));
      expect(stepsOf()).toEqual(told);
      await mustAnswer(clerk, 'deposits.remind', { deposit, outcome: 'no-answer' });
    }
    expect(await moodAt()).toBe('none');
    const { total } = await mustAnswer(clerk, 'deposits.list', { view: 'unclaimed' });
    expect(total).toBe(1);
    await desk.close();
    await remove();
  });
});
