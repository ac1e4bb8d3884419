import { expect, it } from 'vitest';
import { addTally, noSums } from '../../../../shared/domain/report/sums.ts';
import { orderWith } from '../../../builders.ts';
import { foldedRecords } from './folded.ts';

it('keeps of the worst clocks nothing that somebody said or where', () => {
  const order = orderWith({
    state: 'dispatched',
    dispatchedAt: '2026-11-22T00:05:00.000Z',
    text: '找王秀兰',
  });
  const { tallies } = foldedRecords([{ kind: 'order', order }]);
  const sums = noSums();
  for (const tally of tallies) addTally(sums, tally);
  expect(sums.worst.length).toBeGreaterThan(0);
  expect(JSON.stringify(tallies)).toContain('王秀兰');
  expect(JSON.stringify(sums.worst)).not.toMatch(/王秀兰|3-1203/u);
});
