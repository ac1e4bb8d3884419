import { describe, expect, it } from 'vitest';
import { clockTables } from '../../../../shared/domain/clock/clock-tables.ts';
import {
  decideMarkComplex,
  decideSnooze,
  decideStandingDone,
  decideTell,
} from '../../../../shared/domain/clock/decide-clocks.ts';
import { dueStepFacts } from '../../../../shared/domain/clock/due-facts.ts';
import { selectEscalations } from '../../../../shared/domain/clock/escalation-line.ts';
import { selectClocks } from '../../../../shared/domain/clock/select-clocks.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import type { Decision } from '../../../../shared/domain/decision.ts';
import { readClocks } from '../../../../shared/rules/read-clocks.ts';
import { actorAt, bookWith, minutesLater, orderWith, tell } from '../../../builders.ts';

const order = 'A261122-0001';
const instant = (minute: number) => Date.parse(minutesLater(minute));

function sent(): Book {
  const one = orderWith({ state: 'dispatched', dispatchedAt: minutesLater(0) });
  return bookWith({ type: 'order-registered', order: one });
}

function happen(book: Book, minute: number, decision: Decision<unknown>): void {
  if (!decision.ok) throw new Error(JSON.stringify(decision.error));
  tell(book, decision.value.facts, minutesLater(minute));
}

describe('a snooze', () => {
  it('silences a clock that runs, is a fact, and does not stop it', () => {
    const book = sent();
    happen(book, 16, decideSnooze(book, { order, clock: 'pick-up', minutes: 5 }, actorAt(minutesLater(16))));
    const line = selectClocks(book.desk, instant(18)).find(({ clock }) => clock === 'pick-up');
    expect(line).toMatchObject({ snoozedUntil: minutesLater(21), state: 'late', usedMinutes: 18 });
    expect(book.desk.orders[order]?.timeline.at(-1)?.act).toBe('clock-snoozed');
  });

  it('is refused for a clock that does not run', () => {
    const wish = { order, clock: 'slip-back', minutes: 5 } as const;
    expect(decideSnooze(sent(), wish, actorAt())).toMatchObject({ error: { kind: 'clock-unknown' } });
  });
});

describe('the calling list', () => {
  it('gets everybody whom a step names, and remembers who was told how', () => {
    const book = sent();
    tell(book, dueStepFacts(book.desk, instant(15), 100), minutesLater(15), null);
    const list = selectEscalations(book.desk, { all: false });
    expect(list.map(({ level, name, why, percent }) => [level, name, why, percent])).toEqual([
      ['supervisor', '刘敏', 'pick-up', 80],
      ['head', '周建平', 'pick-up', 100],
      ['supervisor', '刘敏', 'pick-up', 100],
    ]);
    const notice = list[1]?.id ?? '';
    const wish = { order, notice, how: 'radio', note: '马上派人' } as const;
    happen(book, 17, decideTell(book, wish, actorAt(minutesLater(17))));
    expect(selectEscalations(book.desk, { all: false })).toHaveLength(2);
    expect(selectEscalations(book.desk, { all: true }).find(({ id }) => id === notice)?.told).toEqual({
      ...{ at: minutesLater(17), by: '1001', to: '周建平', how: 'radio', note: '马上派人' },
    });
    expect(decideTell(book, wish, actorAt())).toMatchObject({ error: { kind: 'notice-told-already' } });
    expect(decideTell(book, { ...wish, notice: 'x' }, actorAt())).toMatchObject({
      error: { kind: 'notice-unknown' },
    });
  });
});

describe('a complex matter', () => {
  it('starts the clock of its escalation', () => {
    const book = sent();
    happen(book, 3, decideMarkComplex(book, { order, reason: '说不清' }, actorAt()));
    const found = book.desk.orders[order];
    const clocks = found ? readClocks(found, clockTables(book.desk), instant(4)) : [];
    expect(clocks.find(({ rule }) => rule.id === 'escalation')?.dueAt).toBe(minutesLater(33));
  });
});

describe('a task of the calendar', () => {
  it('is signed for today with how much is open', () => {
    const book = sent();
    const done = decideStandingDone(book, { task: 'daily-count', note: '' }, actorAt(minutesLater(540)));
    happen(book, 540, done);
    expect(done).toMatchObject({ value: { value: { on: '2026-11-22', open: 1 } } });
    expect(book.desk.standing['daily-count']).toMatchObject({ doneOn: '2026-11-22', doneBy: '1001' });
  });
});
