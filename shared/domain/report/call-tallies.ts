import { numberOf } from '../../rules/numbers.ts';
import type { Call } from '../call/call.ts';
import { dayOfNumber } from '../history/filed-record.ts';
import { tally, titleOf, type Around, type Base, type Tally } from './tally.ts';

/** Calls of these kinds are enquiries: "咨询" and "查询" of R1.2. */
const enquiries: ReadonlySet<string> = new Set(['enquiry', 'lookup']);

/** What a call or a visit of the period counts for. */
export function callTallies(call: Call, around: Around): Tally[] {
  const base: Base = {
    kind: 'call',
    number: call.number,
    at: call.at,
    title: titleOf(call),
    day: dayOfNumber(call.number),
    staff: call.by,
    of: call.kind,
    place: call.place.name,
  };
  return [
    tally('calls', base, around),
    ...timeTallies(call, base, around),
    ...ringTallies(call, base, around),
    ...contactTallies(call, base, around),
    ...qualityTallies(call, base, around),
  ];
}

/** Seconds from the first key to the registration, with which an enquiry ends for the desk, order or not (T5, T7). */
function timeTallies(call: Call, base: Base, around: Around): Tally[] {
  const seconds = call.intakeSeconds;
  // What was entered later says nothing of how long the caller waited.
  if (seconds === null || call.backEntry !== null) return [];
  const of = (figure: 'intake-time' | 'enquiry-time', limit: 'intake-seconds' | 'enquiry-seconds') =>
    tally(figure, base, around, {
      value: seconds,
      unit: 'seconds',
      isMissed: seconds > numberOf(around.numbers, limit),
    });
  return [
    of('intake-time', 'intake-seconds'),
    ...(enquiries.has(call.kind) ? [of('enquiry-time', 'enquiry-seconds')] : []),
  ];
}

function ringTallies({ rings }: Call, base: Base, around: Around): Tally[] {
  if (rings === null) return [];
  const isMissed = rings > numberOf(around.numbers, 'answer-rings');
  return [tally('answered-in-time', base, around, { value: rings, unit: 'rings', isMissed })];
}

/** R1.13: what was passed on or turned down was not settled by the desk. */
const settled: ReadonlySet<string | null> = new Set(['answered', 'alternative']);

/**
 * First-contact resolution: the desk settled it on the spot, or its order was closed without ever being sent.
 *
 * An order that is open and not sent is not decided yet, a voided one never was; who calls about an older matter calls again.
 */
function contactTallies(call: Call, base: Base, around: Around): Tally[] {
  if (call.order === null) return settled.has(call.outcome) ? [tally('first-contact', base, around)] : [];
  const order = around.fateOf(call.order);
  if (order?.state === 'voided') return [];
  const wasSent = order === undefined || order.dispatchedAt !== null;
  if (!wasSent && order.state !== 'closed') return [];
  const department = order?.department ?? null;
  return [tally('first-contact', base, around, { isMissed: wasSent, department })];
}

/** T30: of all that a person wrote so much is checked; what was checked is right or wrong. */
function qualityTallies(call: Call, base: Base, around: Around): Tally[] {
  // Nobody knows any more whether it was checked.
  if (around.checksKeptFrom !== null && dayOfNumber(call.number) < around.checksKeptFrom) return [];
  const wrong = around.checks.get(call.number)?.wrong ?? null;
  const checked = tally('quality-checked', base, around, { isMissed: wrong === null });
  if (wrong === null) return [checked];
  return [
    checked,
    tally('quality-errors', base, around, {
      kind: 'check',
      value: wrong.length,
      unit: 'points',
      isMissed: wrong.length > 0,
    }),
  ];
}
