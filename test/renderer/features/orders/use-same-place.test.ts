import { describe, expect, it } from 'vitest';
import { neighboursOf } from '../../../../renderer/features/orders/use-same-place.ts';
import { anOrder } from '../an-order.ts';

const place = { id: 'p1', name: '3-1203' };
const order = anOrder({ number: 'A261124-0005', place });

const matter = (number: string | null, at: string, closedAt: string | null = at) => ({
  call: 'A261001-C0001',
  order: number,
  kind: 'repair' as const,
  text: '以前漏过水',
  at,
  closedAt,
  score: null,
});

describe('what else there is at a place', () => {
  it('puts the living and the filed orders together, newest first, each once and without this one', () => {
    const living = [
      order,
      anOrder({ number: 'A261124-0002', place, registeredAt: '2026-11-24T01:00:00.000Z' }),
      anOrder({ number: 'A261124-0003', place: { id: 'p2', name: '3-1204' } }),
    ];
    const earlier = [
      matter('A261124-0002', '2026-11-24T01:00:00.000Z', null),
      matter(order.number, '2026-11-24T02:00:00.000Z', null),
      matter('A251001-0009', '2025-10-01T01:00:00.000Z'),
      matter(null, '2025-09-01T01:00:00.000Z'),
    ];
    expect(neighboursOf(order, living, earlier).map(({ number, state }) => [number, state])).toEqual([
      ['A261124-0002', 'registered'],
      ['A251001-0009', 'closed'],
    ]);
  });

  it('goes by the name where the place is not in the directory', () => {
    const loose = anOrder({ number: 'A261124-0007', place: { id: null, name: '北门' } });
    const other = anOrder({ number: 'A261124-0008', place: { id: null, name: '北门' } });
    expect(neighboursOf(loose, [loose, other], []).map(({ number }) => number)).toEqual(['A261124-0008']);
  });
});
