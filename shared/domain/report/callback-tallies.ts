import type { StoppedReading } from '../../rules/clock-reading.ts';
import { numberOf } from '../../rules/numbers.ts';
import type { CallbackScores, FollowUp } from '../callback/follow-up.ts';
import { followUpReason } from '../callback/follow-up.ts';
import type { Order } from '../order/order.ts';
import { isDecided, isLate } from './order-reading.ts';
import { tally, type Around, type Base, type Tally } from './tally.ts';

const MINUTE_MS = 60_000;

/** Calls somebody was promised; an address is sent, not told. */
const calledReasons: ReadonlySet<string> = new Set(
  followUpReason.options.filter((reason) => reason !== 'address'),
);

/** The callbacks of an order, and what the customers said in them. */
export function callbackTallies(
  order: Order,
  readings: readonly StoppedReading[],
  base: Base,
  around: Around,
): Tally[] {
  const made = readings
    .filter((reading) => reading.rule.clock === 'callback' || calledReasons.has(reading.rule.clock))
    .filter(isDecided)
    .map((reading) => callbackTally(order, reading, base, around));
  const asked = [order.callback, ...order.followUps].flatMap((each) =>
    each?.scores ? [scoreTally(each, each.scores, base, around)] : [],
  );
  return [...made, ...asked];
}

/** It was made within its time; an order that was closed without a call was not called back (R7). */
function callbackTally(order: Order, reading: StoppedReading, base: Base, around: Around): Tally {
  const { followUp } = reading.run;
  const tries = followUp ? followUp.tries : (order.callback?.tries ?? []);
  const wasGivenUp = tries.at(-1)?.outcome === 'given-up';
  const wasCalled = followUp ? followUp.settledAt !== null && !wasGivenUp : order.calledBackAt !== null;
  return tally('callbacks-made', base, around, {
    at: reading.startedAt,
    // Whose it is: who called last, and before that who has to call.
    staff: tries.at(-1)?.by ?? order.owner,
    value: Math.round(reading.usedMs / MINUTE_MS),
    unit: 'minutes',
    isMissed: isLate(reading) || !wasCalled,
  });
}

/** The mean of the three questions of R4 (维修质量、服务及时性、服务态度). */
export function meanScore({ quality, timeliness, attitude }: CallbackScores): number {
  return (quality + timeliness + attitude) / 3;
}

function scoreTally(
  { tries }: Pick<FollowUp, 'tries'>,
  scores: CallbackScores,
  base: Base,
  around: Around,
): Tally {
  const value = meanScore(scores);
  const last = tries.at(-1);
  return tally('satisfaction', base, around, {
    ...(last && { at: last.at, staff: last.by }),
    // Not rounded: the mean of many rounded scores is another than theirs.
    value,
    unit: 'points',
    isMissed: value < numberOf(around.numbers, 'satisfied-from'),
  });
}
