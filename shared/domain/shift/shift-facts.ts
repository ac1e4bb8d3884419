import { z } from 'zod';
import { notice, tellingWay } from '../clock/notice.ts';
import { fact } from '../fact.ts';
import { id, localDay, moment, optionalText } from '../primitives.ts';
import { anchor, handover, handoverCount, handoverLine, shiftFigures } from './handover.ts';
import { checklistItem, checklistName, rosterEntry, shiftPattern } from './pattern.ts';
import { openRound, round, roundMark, roundTask } from './round.ts';
import { handoverNumber, shift, shiftNumber, shiftTick } from './shift.ts';

const reason = z.string().max(500);
const key = z.string().max(160);
const ofHandover = { handover: handoverNumber };

/** Everything that can happen to a shift, its roster and lists, a handover and a round. */
export const shiftFacts = [
  fact('shift-pattern-saved', { pattern: shiftPattern }),
  fact('roster-set', rosterEntry.shape),
  fact('checklist-saved', { list: checklistName, items: z.array(checklistItem).max(40) }),
  fact('shift-opened', { shift }),
  fact('shift-ticked', { shift: shiftNumber, tick: shiftTick, isDone: z.boolean() }),
  fact('shift-list-skipped', { shift: shiftNumber, list: checklistName, reason }),
  fact('shift-ended', { shift: shiftNumber, end: z.enum(['closed', 'taken-over']), reason }),
  /** Nobody came; the shift stays open. */
  fact('handover-missed', { shift: shiftNumber, dueAt: moment, notices: z.array(notice) }),
  fact('shift-notice-told', {
    shift: shiftNumber,
    notice: notice.shape.id,
    to: z.string().max(120),
    how: tellingWay,
    note: reason,
  }),
  fact('handover-prepared', { handover }),
  fact('handover-noted', { ...ofHandover, key, text: reason, entrust: z.boolean().nullable() }),
  fact('handover-worded', { ...ofHandover, text: optionalText }),
  fact('handover-met', { ...ofHandover, to: id, approvedBy: id.nullable() }),
  fact('handover-marked', {
    ...ofHandover,
    marks: z.array(
      z.strictObject({
        key,
        as: z.enum(['told', 'question', 'accepted']),
        question: reason,
        print: z.string().max(200),
      }),
    ),
  }),
  fact('handover-answered', { ...ofHandover, key, answer: reason }),
  fact('handover-counted', { ...ofHandover, count: handoverCount }),
  /** The counter, and with it what the rule says, belongs to the incoming person from here on. */
  fact('handover-signed', {
    ...ofHandover,
    lines: z.array(handoverLine),
    figures: shiftFigures,
    next: shift,
  }),
  fact('handover-refused', {
    ...ofHandover,
    by: id,
    reason,
    lines: z.array(handoverLine),
    notices: z.array(notice),
  }),
  fact('handover-withdrawn', { ...ofHandover, reason }),
  fact('handover-supplemented', { ...ofHandover, id, by: id, text: z.string().max(2_000) }),
  fact('handover-anchored', { ...ofHandover, anchor }),
  fact('round-marked', {
    task: roundTask,
    on: localDay,
    marks: z.array(roundMark.pick({ as: true, note: true, print: true }).extend({ key })),
  }),
  fact('round-signed', { round }),
  /** Records as they are, for a journal that has lost them or for an erasure. */
  fact('shifts-recalled', {
    shifts: z.array(shift),
    handovers: z.array(handover),
    rounds: z.array(round),
    /** All that are under way, and all that stayed open; null for as they are. */
    openRounds: z.array(openRound).nullable(),
    carried: z.record(z.string(), z.int()).nullable(),
    /** Lines of the log that a handover told, by id. */
    handedOver: z.record(z.string(), handoverNumber),
  }),
] as const;
