import { createChances } from '../../../../electron/core/generate/chances.ts';
import { MINUTE, START } from '../../../shared/domain/clock/random-history.ts';
import { mustAnswer } from '../../../temp-desk.ts';
import type { DayDesk } from './day-desk.ts';

/** Off the minute, so that nothing falls due in the very moment in which somebody acts. */
const A_BIT_MS = 13_000;

/** After how many minutes of being late who is told, by register, once more in the test's own words (R8). */
const ladders: Record<
  string,
  { rule: string; steps: readonly (readonly [percent: number, after: number])[] }
> = {
  keys: { rule: 'give-back-keys', steps: halfAnHour() },
  cards: { rule: 'give-back-keys', steps: halfAnHour() },
  passes: { rule: 'give-back-passes', steps: halfAnHour() },
  equipment: {
    rule: 'give-back',
    steps: [
      [100, 60],
      [400, 240],
    ],
  },
};

function halfAnHour(): readonly (readonly [number, number])[] {
  return [
    [100, 30],
    [400, 120],
  ];
}

/** A loan as the test itself remembers it; times in milliseconds since the start, by a clock that was never set back. */
interface Lent {
  readonly number: string;
  readonly register: string;
  readonly code: string;
  due: number;
  extensions: number;
}

/** Lends, extends and takes back by chance, minute by minute, and counts beside it what has to fall due. */
export function createCustodyDay(desk: DayDesk, seed: string) {
  const chances = createChances(seed);
  const lent = new Map<string, Lent>();
  const expected = new Map<string, number>();
  let loans = 0;
  let extended = 0;

  const seat = () => desk.desk().connectAs('1005', () => undefined);

  /** What falls due of a loan before it is extended, or back, or nobody looks any more. */
  function expectDue({ number, register, due }: Lent, until: number): void {
    const ladder = ladders[register];
    for (const [percent, after] of ladder?.steps ?? []) {
      const at = due + after * MINUTE;
      if (at < until) expected.set(`${number} ${ladder?.rule}@${due}:${percent}`, at);
    }
  }

  async function lend(now: number, backMs: number): Promise<void> {
    const { things } = desk.desk().store.book.desk;
    const free = Object.values(things).filter(
      (each) => each.register in ladders && each.class !== 'entrusted' && each.state === 'in',
    );
    const thing = free[chances.below(Math.max(1, free.length))];
    if (!thing) return;
    const due = now + (chances.below(180) + 10) * MINUTE + A_BIT_MS;
    const { loans: made } = await mustAnswer(seat(), 'loans.lend', {
      codes: [thing.code],
      borrower: { id: `b-${chances.below(6) + 1}` },
      dueAt: wallAt(due, backMs),
      overrule: true,
      print: false,
    });
    const number = made[0]?.number ?? '';
    lent.set(number, { number, register: thing.register, code: thing.code, due, extensions: 0 });
    loans += 1;
  }

  async function extend(loan: Lent, now: number, backMs: number): Promise<void> {
    const due = now + (chances.below(60) + 5) * MINUTE + A_BIT_MS;
    expectDue(loan, now);
    await mustAnswer(seat(), 'loans.extend', { loan: loan.number, dueAt: wallAt(due, backMs) });
    loan.due = due;
    loan.extensions += 1;
    extended += 1;
  }

  async function giveBack(loan: Lent, now: number): Promise<void> {
    expectDue(loan, now);
    lent.delete(loan.number);
    await mustAnswer(seat(), 'loans.return', { items: [{ code: loan.code }] });
  }

  return {
    expected,
    counts: () => ({ loans, extended }),
    /** What happens in a minute; `backMs` is how far the PC's clock was set back by then. */
    async work(minute: number, backMs: number): Promise<void> {
      const now = minute * MINUTE;
      if (chances.chance(0.35)) await lend(now, backMs);
      for (const loan of [...lent.values()]) {
        if (loan.extensions === 0 && chances.chance(0.003)) await extend(loan, now, backMs);
        else if (chances.chance(0.005)) await giveBack(loan, now);
      }
    },
    end(minute: number): void {
      for (const loan of lent.values()) expectDue(loan, minute * MINUTE);
    },
  };
}

function wallAt(ms: number, backMs: number): string {
  return new Date(START + ms - backMs).toISOString();
}
