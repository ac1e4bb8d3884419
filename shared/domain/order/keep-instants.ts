import { furtherMoment, type Order } from './order.ts';

const ownMoments = [
  'registeredAt',
  'dispatchedAt',
  'pickedUpAt',
  'arrivedAt',
  'completionAskedAt',
  'doneAt',
  'slipBackAt',
  'calledBackAt',
  'closedAt',
] as const satisfies readonly (keyof Order)[];

/**
 * Keeps, beside every moment of an order, the same moment on the desk's own time line.
 *
 * The clock on the wall may be set back; the time line never goes back, so clocks are read on it. `before` is null for a
 * new order. Changes `after` in place: it is the fresh copy of a change.
 */
export function keepInstants(before: Order | null, after: Order, setBackMs: number): void {
  let instants: Record<string, number> | null = null;
  const keep = (moment: string, was: string | null | undefined, is: string | null | undefined): void => {
    if (was === is) return;
    instants ??= { ...after.instants };
    if (is === null || is === undefined) Reflect.deleteProperty(instants, moment);
    else instants[moment] = Date.parse(is) + setBackMs;
  };
  for (const moment of ownMoments) keep(moment, before?.[moment], after[moment]);
  for (const moment of furtherMoment.options) keep(moment, before?.moments[moment], after.moments[moment]);
  if (instants !== null) after.instants = instants;
  keepPauses(after, setBackMs);
}

function keepPauses(after: Order, setBackMs: number): void {
  const last = after.pauses.at(-1);
  if (!last) return;
  // Pauses are only ever added at the end, and only the last one is ended.
  last.fromInstant ??= Date.parse(last.from) + setBackMs;
  if (last.to !== null) last.toInstant ??= Date.parse(last.to) + setBackMs;
}
