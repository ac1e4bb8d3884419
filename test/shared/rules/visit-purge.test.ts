import { describe, expect, it } from 'vitest';
import type { Visit } from '../../../shared/domain/custody/custody.ts';
import { decideExpect } from '../../../shared/domain/custody/decide-visits.ts';
import { nextPurge, purgeDays, purgeDue, visitEndedOn } from '../../../shared/rules/visit-purge.ts';
import { actorAt, bookWith, tell } from '../../builders.ts';
import { aVisit } from '../domain/custody/counter.ts';

const ZONE = 'Asia/Shanghai';
const registers = { visits: { purgeAfterDays: 30 }, release: { purgeAfterDays: null } };
const ended = (number: string, endedOn: string, register = 'visits') => ({ number, register, endedOn });

function visitWith(overrides: Partial<Visit>): Visit {
  const book = bookWith();
  const decision = decideExpect(book, aVisit(), actorAt());
  if (!decision.ok) throw new Error(decision.error.kind);
  tell(book, [...decision.value.facts]);
  const [visit] = Object.values(book.desk.custody);
  if (visit?.kind !== 'visit') throw new Error('No visit');
  return { ...visit, ...overrides };
}

describe('the day on which a visit was over', () => {
  it('is the local day of leaving', () => {
    const left = visitWith({ state: 'left', closedAt: '2026-11-22T17:00:00.000Z' });
    expect(visitEndedOn(left, ZONE)).toBe('2026-11-23');
  });

  it('is none while somebody is inside', () => {
    expect(visitEndedOn(visitWith({ state: 'in' }), ZONE)).toBe(null);
  });

  it('is the last day that was meant for who never came or may come no more', () => {
    const waiting = visitWith({ expectedAt: '2026-11-25T02:00:00.000Z' });
    expect(visitEndedOn(waiting, ZONE)).toBe('2026-11-25');
    expect(visitEndedOn({ ...waiting, permitUntil: '2026-12-31' }, ZONE)).toBe('2026-12-31');
  });

  it('is the day of the end when a permit is ended before its day', () => {
    const over = { state: 'ended', closedAt: '2026-12-01T02:00:00.000Z', permitUntil: '2026-12-31' } as const;
    expect(visitEndedOn(visitWith(over), ZONE)).toBe('2026-12-01');
  });
});

describe('the days on which names go', () => {
  const visits = [ended('a', '2026-11-22'), ended('b', '2026-11-22'), ended('c', '2026-11-24')];

  it('come after as many whole days as the register says', () => {
    expect(purgeDays(visits, registers, '2026-12-01')).toEqual([
      { on: '2026-12-23', visits: 2 },
      { on: '2026-12-25', visits: 1 },
    ]);
    expect(purgeDue(visits, registers, '2026-12-22')).toEqual([]);
    expect(purgeDue(visits, registers, '2026-12-23')).toHaveLength(2);
  });

  it('are today for what is overdue, and none for what its register keeps', () => {
    expect(nextPurge(visits, registers, '2027-03-01')).toEqual({ on: '2027-03-01', visits: 3 });
    expect(nextPurge([ended('d', '2020-01-01', 'release')], registers, '2027-03-01')).toBe(null);
    expect(nextPurge([ended('e', '2020-01-01', 'unknown')], registers, '2027-03-01')).toBe(null);
  });
});
