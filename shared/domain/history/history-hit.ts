import { z } from 'zod';
import { kind } from '../call/call.ts';
import { slug } from '../custody/register.ts';
import { logEntry } from '../duty-log/log-entry.ts';
import { orderState } from '../order/order.ts';
import { localDay, moment } from '../primitives.ts';
import { handoverHead } from '../shift/handover.ts';

/** A record of the past that a search found. */
export const historyHit = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('order'),
    number: z.string(),
    of: kind,
    state: orderState,
    place: z.string(),
    who: z.string(),
    text: z.string(),
    registeredAt: moment,
    closedAt: moment.nullable(),
  }),
  z.strictObject({
    kind: z.literal('call'),
    number: z.string(),
    of: kind,
    order: z.string().nullable(),
    place: z.string(),
    who: z.string(),
    text: z.string(),
    at: moment,
  }),
  z.strictObject({ kind: z.literal('log'), entry: logEntry }),
  z.strictObject({
    kind: z.literal('custody'),
    number: z.string(),
    of: z.enum(['loan', 'deposit', 'visit']),
    register: slug,
    /** The code and name of a thing, what was deposited, where a visitor went. */
    what: z.string(),
    who: z.string(),
    firm: z.string(),
    state: z.string(),
    openedAt: moment,
    closedAt: moment.nullable(),
  }),
  z.strictObject({ kind: z.literal('handover'), number: z.string(), head: handoverHead }),
]);
export type HistoryHit = z.output<typeof historyHit>;

/** Where a search goes on: everything filed under this day and behind this record was looked through. */
export const historyCursor = z.strictObject({ day: localDay, after: z.string().max(80) });
export type HistoryCursor = z.output<typeof historyCursor>;
