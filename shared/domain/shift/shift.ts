import { z } from 'zod';
import { notice } from '../clock/notice.ts';
import { slug } from '../custody/register.ts';
import { deskLetter, id, localDay, moment } from '../primitives.ts';
import { checklistName } from './pattern.ts';

/** The number of a shift, for example `A261122-S0001`. */
export const shiftNumber = z.string().regex(/^[A-Z]\d{6}-S\d{4,}$/);

/** The number of a handover, for example `A261122-H0002`; it counts together with the shifts of its day. */
export const handoverNumber = z.string().regex(/^[A-Z]\d{6}-H\d{4,}$/);

/** One point of a list that was ticked, or un-ticked again. */
export const shiftTick = z.strictObject({
  list: checklistName,
  item: slug,
  /** The local day it counts for; what must be logged every day is ticked by one shift for all. */
  on: localDay,
  at: moment,
  by: id,
  note: z.string().max(500),
});
export type ShiftTick = z.output<typeof shiftTick>;

/** How a shift ended: handed over, closed for the night, or taken over without a handover. */
export const shiftEnd = z.enum(['handover', 'closed', 'taken-over']);

/** The counter in one person's hands: from the opening, or a handover, until the next one. */
export const shift = z.strictObject({
  number: shiftNumber,
  desk: deskLetter,
  pattern: slug.nullable(),
  /** When it begins and ends by its pattern; null for a shift without one. */
  from: moment.nullable(),
  until: moment.nullable(),
  /** The one person the counter belongs to. */
  owner: id,
  openedAt: moment,
  /** The handover by which it came; null when the counter was opened. */
  cameBy: handoverNumber.nullable(),
  /** Whose shift was ended without a handover, why and by whom. */
  tookOver: z.strictObject({ from: id, reason: z.string().max(500) }).nullable(),
  ticks: z.array(shiftTick).max(200),
  /** Lists that somebody passed over; it is allowed and written down. */
  skipped: z.array(z.strictObject({ list: checklistName, at: moment, by: id, reason: z.string().max(500) })),
  closedAt: moment.nullable(),
  end: shiftEnd.nullable(),
  endReason: z.string().max(500),
  /** When the handover was given up waiting for: nobody came. */
  missedAt: moment.nullable(),
  /** Who has to be told of a missed or refused handover. */
  notices: z.array(notice),
});
export type Shift = z.output<typeof shift>;
