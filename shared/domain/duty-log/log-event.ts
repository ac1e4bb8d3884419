import { z } from 'zod';
import { custodyNumber } from '../custody/thing.ts';
import { id, localDay, moment, orderNumber } from '../primitives.ts';
import { slipKind } from '../printing/printer.ts';
import { chaseOutcome, dndMeans, dndOutcome } from '../request/request.ts';
import { handoverNumber, shiftNumber } from '../shift/shift.ts';

const name = z.string().max(120);
const note = z.string().max(500);

/** What the desk itself did, or what an act somewhere else leaves in the log; the screens own the words. */
export const logEvent = z.discriminatedUnion('kind', [
  /** A clock called people. */
  z.strictObject({
    kind: z.literal('escalated'),
    clock: z.string().max(40),
    percent: z.number(),
    told: z.array(name),
  }),
  z.strictObject({
    kind: z.literal('overdue'),
    custody: custodyNumber,
    percent: z.number(),
    told: z.array(name),
  }),
  z.strictObject({
    kind: z.literal('slip-stuck'),
    slip: slipKind,
    printer: name,
    state: z.enum(['failed', 'unknown']),
  }),
  z.strictObject({ kind: z.literal('backup-made'), backup: z.string().max(200) }),
  z.strictObject({ kind: z.literal('backup-stuck'), detail: z.string().max(500) }),
  z.strictObject({ kind: z.literal('bundle-stuck'), detail: z.string().max(500) }),
  z.strictObject({ kind: z.literal('clock-set-back'), from: moment, to: moment }),
  z.strictObject({ kind: z.literal('clock-set-forward'), from: moment, to: moment }),
  /** T8: each chase of a guest's request stands in the log. */
  z.strictObject({ kind: z.literal('chased'), outcome: chaseOutcome, note }),
  z.strictObject({ kind: z.literal('dnd-tried'), means: dndMeans, outcome: dndOutcome, note }),
  z.strictObject({
    kind: z.literal('shift-opened'),
    shift: shiftNumber,
    owner: id,
    tookOverFrom: id.nullable(),
    reason: note,
  }),
  z.strictObject({
    kind: z.literal('shift-ended'),
    shift: shiftNumber,
    end: z.enum(['closed', 'taken-over']),
    reason: note,
  }),
  z.strictObject({ kind: z.literal('list-done'), list: z.enum(['opening', 'daily', 'closing']) }),
  z.strictObject({
    kind: z.literal('list-skipped'),
    list: z.enum(['opening', 'daily', 'closing']),
    reason: note,
  }),
  z.strictObject({
    kind: z.literal('handover-signed'),
    handover: handoverNumber,
    from: id,
    to: id,
    lines: z.int(),
    questions: z.int(),
    differences: z.int(),
  }),
  z.strictObject({ kind: z.literal('handover-refused'), handover: handoverNumber, by: id, reason: note }),
  z.strictObject({ kind: z.literal('handover-missed'), shift: shiftNumber, owner: id }),
  z.strictObject({
    kind: z.literal('handover-supplemented'),
    handover: handoverNumber,
    text: z.string().max(2_000),
  }),
  z.strictObject({
    kind: z.literal('round-signed'),
    task: z.enum(['daily-count', 'day-end']),
    on: localDay,
    lines: z.int(),
    stuck: z.int(),
  }),
]);
export type LogEvent = z.output<typeof logEvent>;

/** A record that a line names; `text` is how it stands in the line. */
export const logLink = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('order'), order: orderNumber, text: z.string().max(60) }),
  z.strictObject({ kind: z.literal('custody'), custody: custodyNumber, text: z.string().max(60) }),
  z.strictObject({ kind: z.literal('thing'), thing: id, text: z.string().max(60) }),
  z.strictObject({ kind: z.literal('place'), placeId: id, text: z.string().max(60) }),
  z.strictObject({ kind: z.literal('staff'), staff: id, text: z.string().max(60) }),
  z.strictObject({ kind: z.literal('borrower'), borrower: id, text: z.string().max(60) }),
  /** By telephone, which is masked in `text`. */
  z.strictObject({ kind: z.literal('person'), personId: id, text: z.string().max(60) }),
]);
export type LogLink = z.output<typeof logLink>;
