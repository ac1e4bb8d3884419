import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plansOf, readPlan, readStopped } from '../../../shared/rules/clock-reading.ts';
import { minutesLater, orderWith, shippedTables } from '../../builders.ts';

const minute = fc.integer({ min: 0, max: 20_000 });

it('says of a clock that has stopped what the whole reading says of it', () => {
  let read = 0;
  fc.assert(
    fc.property(
      fc.constantFrom('repair' as const, 'complaint' as const, 'cleaning' as const),
      fc.array(minute, { minLength: 6, maxLength: 6 }),
      fc.array(fc.tuple(minute, minute), { maxLength: 3 }),
      (kind, times, rests) => {
        const [sent, ...later] = times.toSorted((a, b) => a - b).map(minutesLater);
        const [pickedUpAt, arrivedAt, doneAt, slipBackAt, closedAt] = later as [
          string,
          string,
          string,
          string,
          string,
        ];
        const order = orderWith({
          ...{
            kind,
            severity: kind === 'complaint' ? 'S2' : null,
            state: 'closed',
            dispatchedAt: sent ?? null,
          },
          ...{ pickedUpAt, arrivedAt, doneAt, slipBackAt, closedAt, calledBackAt: closedAt },
          pauses: rests.map(([from, to]) => ({
            ...{ reason: 'absent' as const, until: null, note: '', fromInstant: null, toInstant: null },
            ...{ from: minutesLater(Math.min(from, to)), to: minutesLater(Math.max(from, to)) },
          })),
        });
        for (const plan of plansOf(order, shippedTables)) {
          const { stop } = plan.run;
          if (stop === null) continue;
          read += 1;
          const whole = readPlan(plan, Date.parse(minutesLater(30_000)), shippedTables);
          expect(whole).toMatchObject(readStopped(order, { ...plan.run, stop }, shippedTables));
        }
      },
    ),
  );
  expect(read).toBeGreaterThan(200);
});
