import { z } from 'zod';
import { id, moment } from '../primitives.ts';

/** Whom a clock tells: the owner of the order, then up the ladder 前台 → 主管 → 经理 → 总经理 (R6). */
export const level = z.enum(['owner', 'head', 'supervisor', 'manager', 'general-manager']);
export type Level = z.output<typeof level>;

/** How somebody was told. */
export const tellingWay = z.enum(['phone', 'radio', 'in-person', 'message']);
export type TellingWay = z.output<typeof tellingWay>;

/** Somebody who has to be told, and whether it has happened: one line of the calling list. */
export const notice = z.strictObject({
  id: z.string().min(1).max(160),
  level,
  /** Who it was at the time it fell due; empty when nobody is named for the level. */
  name: z.string().max(120),
  /** Why: the severity of a complaint, a score of a callback, or the clock with this name. */
  why: z.string().max(40),
  percent: z.number().nullable(),
  dueAt: moment,
  told: z
    .strictObject({ at: moment, by: id, to: z.string().max(120), how: tellingWay, note: z.string().max(500) })
    .nullable(),
});
export type Notice = z.output<typeof notice>;

/** One step of a clock's ladder that has fallen due; `run` is the instant at which the clock began. */
export const clockStep = z.strictObject({
  clock: z.string().max(40),
  rule: z.string().max(64),
  run: z.number(),
  percent: z.number(),
  dueAt: moment,
});
export type ClockStep = z.output<typeof clockStep>;

/** A clock that somebody silenced for a while; it goes on running. */
export const snooze = z.strictObject({ clock: z.string().max(40), until: moment, at: moment, by: id });
export type Snooze = z.output<typeof snooze>;
