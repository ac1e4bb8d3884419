import { describe, expect, it } from 'vitest';
import { noPast, withAnswer, withHits } from '../../../../renderer/features/search/past-finding.ts';
import { pastOrder } from './past-hits.ts';

const [a, b, c] = [pastOrder('A251122-0003'), pastOrder('A251122-0002'), pastOrder('A251121-0001')];
const running = { ...noPast, text: '下水', search: 'find 1' };

describe('a search in the past', () => {
  it('shows each record once, though the answer repeats what was told', () => {
    const told = withHits(withHits(running, [a], '2025-11-22'), [b], '2025-11-21');
    const past = withAnswer(told, {
      hits: [a, b, c],
      reachedOn: '2025-11-20',
      next: null,
      isCancelled: false,
      unreadDays: [],
    });
    expect(past.hits).toEqual([a, b, c]);
    expect(past).toMatchObject({ search: null, reachedOn: '2025-11-20', isDone: true });
  });

  it('names the days that could not be read, from every part of it', () => {
    const next = { day: '2025-11-21', after: 'x' };
    const end = { hits: [], reachedOn: null, next: null, isCancelled: false };
    const first = withAnswer(running, { ...end, next, unreadDays: ['2025-11-22'] });
    expect(withAnswer(first, { ...end, unreadDays: ['2025-11-22', '2025-10-01'] }).unreadDays).toEqual([
      '2025-11-22',
      '2025-10-01',
    ]);
  });

  it('can be continued where there is more, and keeps what it has', () => {
    const next = { day: '2025-11-21', after: 'x' };
    const first = withAnswer(running, {
      hits: [a],
      reachedOn: '2025-11-21',
      next,
      isCancelled: false,
      unreadDays: [],
    });
    expect(first).toMatchObject({ isDone: false, next });
    const more = withAnswer(
      { ...first, search: 'find 2' },
      { hits: [b], reachedOn: null, next: null, isCancelled: false, unreadDays: [] },
    );
    expect(more.hits).toEqual([a, b]);
    expect(more).toMatchObject({ isDone: true, reachedOn: '2025-11-21' });
  });
});
