import { z } from 'zod';
import { call, kind } from './call/call.ts';
import { centre, settings } from './desk/centre.ts';
import { department } from './desk/department.ts';
import { staff } from './desk/staff.ts';
import { person } from './directory/person.ts';
import { place } from './directory/place.ts';
import { logEntry } from './duty-log/log-entry.ts';
import { callbackOutcome, callbackScores, followUp } from './callback/follow-up.ts';
import { clockRule1 } from './clock/clock-rule-1.ts';
import { custodyFacts } from './custody/custody-facts.ts';
import { custodyNumber } from './custody/thing.ts';
import { fact } from './fact.ts';
import { moveFacts } from './move/move-facts.ts';
import { bundleFacts } from './bundle/bundle-facts.ts';
import { exportFacts } from './ledger/export-facts.ts';
import { qualityFacts } from './quality/quality-facts.ts';
import { paperFacts } from './paper/paper-facts.ts';
import { shiftFacts } from './shift/shift-facts.ts';
import { dutyPerson } from './clock/duty-person.ts';
import { notice, tellingWay } from './clock/notice.ts';
import { sample, standingTask } from './clock/standing.ts';
import { complaintEntry } from './complaint/complaint.ts';
import { attachment, order, pauseReason, quote, severity } from './order/order.ts';
import { alternativeAnswer, chaseOutcome, dndMeans, dndOutcome } from './request/request.ts';
import { caseArticle, snippet } from './snippet.ts';
import { id, moment, optionalText, orderNumber, callNumber, localDay } from './primitives.ts';
import { printer } from './printing/printer.ts';
import { slipFacts } from './printing/slip-facts.ts';
import { bookFacts } from './rescue/book-facts.ts';
import { clockName, clockRule } from '../rules/clocks.ts';
import { numberId } from '../rules/numbers.ts';
import { calendarDay } from '../rules/workdays.ts';
import { problem } from '../rules/problems.ts';
import { route } from '../rules/routes.ts';

const reason = z.string().max(500);
const name = z.string().max(120);

/** What changes at a desk's set-up, its staff and its tables. */
const deskFacts = [
  fact('desk-opened', { centre, settings }),
  fact('centre-changed', { centre }),
  fact('settings-changed', { settings }),
  fact('staff-saved', { staff }),
  fact('department-saved', { department }),
  fact('route-saved', { route }),
  fact('problem-saved', { problem }),
  fact('problem-removed', { code: z.string() }),
  fact('clock-rule-saved', { rule: clockRule1 }),
  fact('printer-saved', { printer }),
  fact('printer-removed', { printerId: id }),
] as const;

/** The tables that clocks, callbacks and scripts are read by. */
const ruleFacts = [
  /** A new version of a row; clocks that run keep the version they began with. */
  fact('rule-changed', { rule: clockRule }),
  fact('number-changed', { number: numberId, value: z.number() }),
  fact('duty-person-saved', { person: dutyPerson }),
  fact('duty-person-removed', { id }),
  /** Holidays and days worked instead of them; `years` are known whole from here on. */
  fact('calendar-loaded', {
    source: z.string().max(120),
    years: z.array(z.int()),
    days: z.array(calendarDay),
  }),
  fact('calendar-day-set', { on: localDay, day: calendarDay.nullable() }),
  fact('snippet-saved', { snippet }),
  fact('snippet-removed', { id }),
  fact('case-written', { article: caseArticle }),
  fact('case-removed', { id }),
] as const;

/** What the calendar sets the desk. */
const standingFacts = [
  fact('standing-due', { task: standingTask, on: localDay, dueAt: moment }),
  fact('standing-done', { task: standingTask, on: localDay, open: z.int().nonnegative(), note: reason }),
  fact('sample-drawn', { sample, followUps: z.array(z.strictObject({ order: orderNumber, id })) }),
] as const;

/** Who may sign in, and who tried; never leaves the core. */
const accessFacts = [
  fact('pin-set', { staff: id, salt: z.string(), hash: z.string(), cost: z.int().positive() }),
  fact('signed-in', { staff: id }),
  fact('sign-in-failed', { staff: id }),
  fact('signed-out', { staff: id, why: z.enum(['asked', 'idle', 'closed']) }),
] as const;

/** Places and people. */
const directoryFacts = [
  fact('place-saved', { place }),
  fact('person-saved', { person }),
  fact('people-merged', { kept: person, gone: id }),
  fact('directory-imported', { places: z.array(place), people: z.array(person) }),
  fact('callbacks-refused', { personId: id, refuses: z.boolean() }),
  fact('phone-revealed', {
    personId: id.nullable(),
    order: orderNumber.nullable(),
    borrower: id.nullable().default(null),
    custody: custodyNumber.nullable().default(null),
  }),
] as const;

/** Calls and the orders they leave behind. */
const callFacts = [
  fact('call-taken', { call }),
  fact('order-registered', { order }),
  fact('number-reserved', { order: orderNumber, day: localDay, kind }),
  fact('draft-taken-over', { draft: id, from: id, to: id }),
  fact('draft-discarded', { draft: id, owner: id }),
] as const;

const step = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  fact(type, { order: orderNumber, ...shape });

/** The steps of an order; `rules/order-acts.ts` says which may follow which. */
const orderFacts = [
  step('order-dispatched', {
    department: id,
    assignee: name,
    copyTo: z.array(name),
    toldBy: z.enum(['slip', 'radio', 'phone']),
  }),
  step('order-picked-up', { signer: name }),
  step('order-arrived', { worker: name, arrivedAt: moment }),
  step('order-quoted', { quote }),
  step('order-quote-accepted', {}),
  step('order-started', {}),
  step('order-paused', { reason: pauseReason, until: moment.nullable(), note: reason }),
  step('order-resumed', { to: order.shape.state }),
  step('order-done', { doneAt: moment, result: optionalText, materialsYuan: z.number().nullable() }),
  step('slip-returned', {}),
  step('slip-sent-back', { complete: z.boolean(), done: z.boolean(), signed: z.boolean(), note: reason }),
  step('order-called-back', {
    outcome: callbackOutcome,
    scores: callbackScores.nullable(),
    text: optionalText,
  }),
  step('order-closed', { placeId: id.nullable(), score: z.number().nullable(), reason }),
  step('order-reassigned', { department: id, assignee: name, reason }),
  step('order-escalated', { to: name, reason }),
  step('owner-offered', { to: id, reason }),
  step('owner-taken', { from: id, to: id }),
  step('order-chased', {
    who: name,
    outcome: z.enum(['coming', 'no-answer', 'said-when', 'told']),
    note: reason,
  }),
  step('completion-asked', { answer: z.enum(['done', 'not-yet', 'no-answer']), note: reason }),
  step('caller-told', { note: reason, promisedAt: moment.nullable() }),
  step('order-noted', { text: optionalText }),
  step('file-attached', { attachment }),
  /** `happenedAt` of a back-entry. */
  step('call-joined', { call: callNumber, text: optionalText, happenedAt: moment.optional() }),
  step('order-voided', { reason }),
  step('order-reopened', { reason }),
] as const;

/** Clocks, complaints, callbacks and requests of an order. */
const promiseFacts = [
  /** A step of the ladder fell due, at `dueAt`, whether or not anybody was at the desk; `run` is its clock's start. */
  step('clock-stepped', {
    clock: clockName,
    rule: z.string().max(64),
    run: z.number(),
    percent: z.number(),
    dueAt: moment,
    notices: z.array(notice),
  }),
  step('clock-snoozed', { clock: clockName, until: moment }),
  step('notice-told', { notice: notice.shape.id, to: name, how: tellingWay, note: reason }),
  step('marked-complex', { reason }),
  step('severity-changed', { from: severity, to: severity, reason, notices: z.array(notice) }),
  /** `id` is that of the measure or the letter which the entry adds. */
  step('complaint-recorded', { id, entry: complaintEntry }),
  step('complaint-digested', {}),
  step('relay-confirmed', { way: z.enum(['radio', 'phone']), told: name, confirmedBy: name }),
  step('alternative-offered', { text: optionalText, yuan: z.number(), answer: alternativeAnswer }),
  step('request-chased', { outcome: chaseOutcome, note: reason }),
  step('dnd-tried', { means: dndMeans, outcome: dndOutcome, note: reason }),
  step('follow-up-planned', { followUp }),
  step('follow-up-tried', {
    followUp: id,
    outcome: callbackOutcome,
    scores: callbackScores.nullable(),
    text: optionalText,
  }),
  /** `followUp` is null for the callback that ends a repair or a complaint. */
  step('callback-entrusted', { followUp: id.nullable(), to: id, reason }),
  step('callback-accepted', { followUp: id.nullable(), by: id }),
  /** People who are to be told besides a clock: a low score, an unhappy guest. */
  step('notices-given', { notices: z.array(notice) }),
] as const;

const logFacts = [fact('log-written', { entry: logEntry })] as const;

/** Everything that can happen in a book; a released shape is never edited, a new one is added. */
export const factSchema = z.discriminatedUnion('type', [
  ...deskFacts,
  ...ruleFacts,
  ...standingFacts,
  ...accessFacts,
  ...directoryFacts,
  ...callFacts,
  ...orderFacts,
  ...promiseFacts,
  ...slipFacts,
  ...custodyFacts,
  ...paperFacts,
  ...shiftFacts,
  ...exportFacts,
  ...qualityFacts,
  ...bundleFacts,
  ...moveFacts,
  ...logFacts,
  ...bookFacts,
]);
export type Fact = z.output<typeof factSchema>;
export type FactType = Fact['type'];

/** One fact of a known type. */
export type FactOf<T extends FactType> = Extract<Fact, { type: T }>;

/** Facts that stay in the core: they are neither sent to a window nor exported. */
export const privateFacts: ReadonlySet<FactType> = new Set([
  'pin-set',
  'sign-in-failed',
  'place-saved',
  'person-saved',
  'directory-imported',
  'data-erased',
  'erasures-recalled',
]);

/** When and by whom a change was made; the same for all facts of one journal line. */
export const changeStamp = z.strictObject({ seq: z.int().positive(), at: moment, by: id.nullable() });
export type ChangeStamp = z.output<typeof changeStamp>;
