import { describe, expect, it } from 'vitest';
import type { RoundLine } from '../../../../shared/domain/shift/decide-round.ts';
import type { Round } from '../../../../shared/domain/shift/round.ts';
import { keptTogether } from '../../../../renderer/features/rounds/kept-together.ts';

const kept = (key: string, more: Partial<RoundLine> = {}): RoundLine => ({
  key,
  group: 'kept',
  about: { kind: 'custody', custody: 'A261122-D0001' },
  number: key,
  title: '高志强',
  text: '行李箱',
  kind: null,
  severity: null,
  state: 'kept',
  pause: null,
  owner: null,
  clock: null,
  dueAt: null,
  mood: 'running',
  since: '2026-11-20T01:00:00.000Z',
  tries: 0,
  order: null,
  print: 'kept||0',
  found: null,
  isChanged: false,
  ...more,
});

const last: Round = {
  id: 'r-1',
  task: 'daily-count',
  on: '2026-11-21',
  at: '2026-11-21T09:00:00.000Z',
  by: '1001',
  note: '',
  lines: ['a', 'b', 'c', 'd', 'e'].map((key) => ({
    key,
    group: 'kept',
    number: key,
    title: '高志强',
    state: 'kept',
    as: 'on-course',
    note: '',
  })),
};

describe('deposits in one breath', () => {
  it('are those that stood in the last round as they stand now', () => {
    expect(keptTogether([kept('a'), kept('b')], last).map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('leave out what is new, moved, late, already seen, or no deposit', () => {
    const seen = { as: 'on-course', note: '', at: last.at, by: '1001', print: 'kept||0' } as const;
    const lines = [
      kept('new'),
      kept('a', { state: 'released' }),
      kept('b', { mood: 'late' }),
      kept('c', { found: seen }),
      kept('d', { group: 'out' }),
      kept('e', { found: seen, isChanged: true }),
    ];
    expect(keptTogether(lines, last).map(({ key }) => key)).toEqual(['e']);
  });

  it('are none before a round was ever signed', () => {
    expect(keptTogether([kept('a')], undefined)).toEqual([]);
  });
});
