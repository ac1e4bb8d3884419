import { decideRecordCallback } from '../../../shared/domain/callback/decide-callback.ts';
import { aroundUsual, type Chances } from './chances.ts';
import type { DeskStep } from './duty-log-course.ts';
import type { Sentences } from './sentences.ts';
import type { Shifts } from './shifts.ts';

const USUAL_MS = 3 * 3_600_000;

/** Keeps a promise to get in touch some hours after it was made, for example the visit to a VIP on the same day (T24). */
export function keepPromise(
  promise: { order: string; followUp: string; at: number },
  { sentences, shifts }: { sentences: Sentences; shifts: Shifts },
  chances: Chances,
): DeskStep {
  const at = promise.at + aroundUsual(chances, USUAL_MS);
  const { order, followUp } = promise;
  const wish = { order, followUp, outcome: 'reached', text: sentences.said('content') } as const;
  return {
    at,
    change: (moment) => ({
      command: 'callbacks.record',
      by: shifts.clerk(at),
      at: moment,
      decide: (book, actor) => decideRecordCallback(book, { ...wish, refusesFuture: false }, actor),
    }),
  };
}
