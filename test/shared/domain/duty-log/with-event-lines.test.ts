import { describe, expect, it } from 'vitest';
import { withEventLines } from '../../../../shared/domain/duty-log/with-event-lines.ts';
import type { Notice } from '../../../../shared/domain/clock/notice.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import { actorAt, bookWith, minutesLater } from '../../../builders.ts';

const order = 'A261122-0001';
const { desk } = bookWith();
const actor = { ...actorAt(minutesLater(30)), by: null };

function notice(level: Notice['level'], name: string): Notice {
  return { id: level, level, name, why: 'pick-up', percent: 100, dueAt: minutesLater(15), told: null };
}

function step(notices: Notice[]): Fact {
  const dueAt = minutesLater(15);
  return {
    type: 'clock-stepped',
    order,
    clock: 'pick-up',
    rule: 'pick-up',
    run: 0,
    percent: 100,
    dueAt,
    notices,
  };
}

function lines(facts: readonly Fact[]) {
  return withEventLines(desk, facts, actor).flatMap((fact) =>
    fact.type === 'log-written' ? [fact.entry] : [],
  );
}

describe('the lines that the desk writes by itself', () => {
  it('stand behind what they tell, with the true time and the time of writing', () => {
    const facts = withEventLines(desk, [step([notice('supervisor', '刘敏')]), step([])], actor);
    expect(facts.map(({ type }) => type)).toEqual(['clock-stepped', 'log-written', 'clock-stepped']);
    expect(lines(facts.slice(0, 1))).toMatchObject([
      {
        event: { kind: 'escalated', clock: 'pick-up', percent: 100, told: ['刘敏'] },
        happenedAt: minutesLater(15),
        at: minutesLater(30),
        by: null,
        orders: [order],
        category: 'system',
      },
    ]);
  });

  it('name the level where nobody is named for it', () => {
    expect(lines([step([notice('general-manager', ''), notice('manager', '何建国')])])).toMatchObject([
      { event: { told: ['general-manager', '何建国'] } },
    ]);
  });

  it('tell of what is overdue, of a clock that was set, of a chase and of a try at a closed door (T8)', () => {
    const from = minutesLater(60);
    const to = minutesLater(30);
    const told = lines([
      {
        type: 'custody-stepped',
        custody: 'A261122-L0001',
        rule: 'key-back',
        due: 0,
        percent: 150,
        dueAt: minutesLater(9),
        notices: [notice('supervisor', '刘敏')],
      },
      { type: 'clock-set-back', from, to },
      { type: 'clock-set-forward', from: to, to: from, byMs: 1 },
      { type: 'request-chased', order, outcome: 'working', note: '差两把' },
      { type: 'dnd-tried', order, means: 'phone', outcome: 'no-answer', note: '' },
    ]);
    expect(told.map(({ event, category, happenedAt }) => [event?.kind, category, happenedAt])).toEqual([
      ['overdue', 'system', minutesLater(9)],
      ['clock-set-back', 'system', minutesLater(30)],
      ['clock-set-forward', 'system', minutesLater(30)],
      ['chased', 'chase', minutesLater(30)],
      ['dnd-tried', 'chase', minutesLater(30)],
    ]);
  });

  it('leave alone what nobody looks for in a log', () => {
    const facts: Fact[] = [{ type: 'order-noted', order, text: '在等' }];
    expect(withEventLines(desk, facts, actor)).toEqual(facts);
  });
});
