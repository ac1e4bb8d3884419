import { z } from 'zod';
import { kind } from '../call/call.ts';
import { slug } from '../custody/register.ts';
import { clockName } from '../../rules/clocks.ts';
import { id, localDay, moment, orderNumber } from '../primitives.ts';

/** 周报 from Monday to Sunday, 月报 of a calendar month (T31). */
export const reportKind = z.enum(['week', 'month']);
export type ReportKind = z.output<typeof reportKind>;

/** A report by any day of its period. */
export const reportWish = z.strictObject({ report: reportKind, on: localDay });
export type ReportWish = z.output<typeof reportWish>;

/** What is measured; `shared/rules/figures.ts` says of each what it means, its target and its source. */
export const figureId = z.enum([
  'calls',
  'orders',
  'intake-time',
  'enquiry-time',
  'answered-in-time',
  'first-contact',
  'picked-up-in-time',
  'arrived-in-time',
  'clocks-met',
  'complaints-handled',
  'complaints-answered',
  'callbacks-made',
  'satisfaction',
  'rework',
  'slips-out',
  'keys-overdue',
  'keys-lost',
  'handovers-late',
  'quality-checked',
  'quality-errors',
  'cases',
]);
export type FigureId = z.output<typeof figureId>;

/** What records count for: a figure, or what was open at the end of the period. */
export const talliedId = z.enum([...figureId.options, 'open-orders']);
export type TalliedId = z.output<typeof talliedId>;

export const figureUnit = z.enum(['count', 'percent', 'seconds', 'minutes']);
export type FigureUnit = z.output<typeof figureUnit>;

/** `trend`: there is no target; `below-target` only where a floor stands under the target. */
export const verdict = z.enum(['met', 'below-target', 'missed', 'trend', 'none']);
export type Verdict = z.output<typeof verdict>;

/** A figure of a period; percentages have one decimal place. */
export const figure = z.strictObject({
  id: figureId,
  unit: figureUnit,
  /** Null where there was nothing to measure; percentages are rounded away from the target. */
  value: z.number().nullable(),
  /** Of how many records. */
  of: z.int().nonnegative(),
  /** How many of them count against the target. */
  missed: z.int().nonnegative(),
  target: z.number().nullable(),
  floor: z.number().nullable(),
  verdict,
  /** The same of the period before. */
  before: z.number().nullable(),
});
export type Figure = z.output<typeof figure>;

/** Per cent, seconds or points; null where there was nothing to measure. */
const share = z.number().nullable();

/** How a department did. */
export const departmentLine = z.strictObject({
  department: slug,
  orders: z.int(),
  pickedUpInTime: share,
  arrivedInTime: share,
  slipsOut: z.int(),
  /** Mean of the scores, 1 to 5. */
  score: share,
  rework: z.int(),
});

/** How a person at the desk did; only for those who may see it. */
export const staffLine = z.strictObject({
  staff: id,
  calls: z.int(),
  intakeSeconds: share,
  enquirySeconds: share,
  answeredInTime: share,
  firstContact: share,
  callbacks: z.int(),
  qualityChecked: z.int(),
  qualityErrors: share,
  /** More errors than the limit: extra training (T30). */
  needsTraining: z.boolean(),
  /** Typical cases that the person wrote (T32). */
  cases: z.int(),
});

/** A place or a problem that comes again. */
export const repeated = z.strictObject({
  name: z.string(),
  count: z.int(),
  /** The problems at a place, or the places of a problem, the most frequent first. */
  parts: z.array(z.strictObject({ name: z.string(), count: z.int() })),
  rework: z.int(),
});

/** A report of a week or a month, worked out from the book. */
export const report = z.strictObject({
  report: reportKind,
  /** For example `W2647-A` or `M2611-A`. */
  number: z.string(),
  fromOn: localDay,
  toOn: localDay,
  madeAt: moment,
  /** The period is not over yet. */
  isRunning: z.boolean(),
  figures: z.array(figure),
  /** Calls and visits by hour of the day and by weekday from Monday on, in the zone of the desk. */
  hours: z.array(z.int()).length(24),
  weekdays: z.array(z.int()).length(7),
  days: z.array(z.strictObject({ on: localDay, calls: z.int() })),
  kinds: z.array(z.strictObject({ kind, calls: z.int() })),
  places: z.array(z.strictObject({ name: z.string(), calls: z.int() })),
  /** The ten that missed a clock by the most. */
  worst: z.array(
    z.strictObject({
      order: orderNumber,
      clock: clockName,
      department: slug,
      /** Counted time beyond the limit. */
      overMs: z.number(),
    }),
  ),
  /** What was open at the end of the period, by age in days. */
  ages: z.array(z.strictObject({ fromDays: z.int(), toDays: z.int().nullable(), orders: z.int() })),
  departments: z.array(departmentLine),
  staff: z.array(staffLine).nullable(),
  repeatPlaces: z.array(repeated),
  repeatProblems: z.array(repeated),
  /** What to do first: the missed figure with the most records, where and when most of them were. */
  first: z
    .strictObject({
      figure: figureId,
      missed: z.int(),
      department: slug.nullable(),
      ofDepartment: z.int(),
      fromHour: z.int().nullable(),
      toHour: z.int().nullable(),
    })
    .nullable(),
});
export type Report = z.output<typeof report>;

/** Which records behind a figure, or of what was open, are wanted. */
export const figurePart = z.strictObject({
  figure: talliedId,
  only: z.enum(['all', 'missed']).default('all'),
  department: slug.optional(),
  staff: id.optional(),
  hour: z.int().min(0).max(23).optional(),
  /** From Monday, 1, on. */
  weekday: z.int().min(1).max(7).optional(),
  day: localDay.optional(),
  kind: kind.optional(),
  place: z.string().max(120).optional(),
  /** Of orders: the name of their problem. */
  problem: z.string().max(120).optional(),
  /** Of what was open: the days that its age begins with in the report. */
  age: z.int().nonnegative().optional(),
});
export type FigurePart = z.output<typeof figurePart>;

/** What the value of one record is read in. */
export const recordUnit = z.enum(['seconds', 'minutes', 'days', 'rings', 'points']);
export type RecordUnit = z.output<typeof recordUnit>;

/** One record behind a figure. */
export const figureRecord = z.strictObject({
  /** `check`: a quality check, by the number of its call; `thing` by its code; `case` by its id. */
  kind: z.enum(['call', 'order', 'custody', 'handover', 'check', 'thing', 'case']),
  number: z.string(),
  at: moment,
  title: z.string(),
  isMissed: z.boolean(),
  /** What was measured of it; null where it is only counted. */
  value: z.number().nullable(),
  unit: recordUnit.nullable(),
  /** Which clock it counts for; null where no clock ran. */
  clock: clockName.nullable(),
});
export type FigureRecord = z.output<typeof figureRecord>;
