import { applyToOrders, changeOrder } from './apply-orders.ts';
import { applyToBundles } from './bundle/apply-bundles.ts';
import { applyToExports } from './ledger/apply-exports.ts';
import { applyToQuality } from './quality/apply-quality.ts';
import { applyToCustody, repointCustody } from './apply-custody.ts';
import { applyToKeeping } from './apply-keeping.ts';
import { applyToRules } from './apply-rules.ts';
import { applyToShifts, shiftNumbersOf } from './apply-shifts.ts';
import type { DayCount, DeskState } from './book.ts';
import type { LogEntry } from './duty-log/log-entry.ts';
import { entryOf } from './entry-of.ts';
import type { ChangeStamp, Fact } from './facts.ts';
import { numberDay, numberIndex } from './numbers.ts';
import { applyToPaper } from './paper/apply-paper.ts';
import type { SlipJob } from './printing/slip-job.ts';

/** How many slip jobs stay at hand once they are settled, and how many more may gather before the oldest go. */
const JOBS_AT_HAND = 600;
const JOBS_TO_GATHER = 100;

/**
 * Applies one fact to the desk part of the book, in place.
 *
 * The core calls it on the book itself, a window inside immer's `produce`: one reducer, two processes. Facts of
 * other parts are ignored. It must stay pure in everything but its first argument, and it never changes a record: it
 * puts a new one in its place, because a checkpoint may still be writing the old one.
 */
export function applyToDesk(desk: DeskState, fact: Fact, stamp: ChangeStamp): void {
  desk.seq = stamp.seq;
  applyToSetUp(desk, fact);
  applyToRules(desk, fact, stamp);
  applyToOrders(desk, fact, stamp);
  applyToCounts(desk, fact);
  applyToSlips(desk, fact, stamp);
  applyToCustody(desk, fact, stamp);
  applyToShifts(desk, fact, stamp);
  applyToPaper(desk, fact, stamp);
  applyToKeeping(desk, fact, stamp);
  applyToExports(desk, fact, stamp);
  applyToQuality(desk, fact, stamp);
  applyToBundles(desk, fact, stamp);
  if (fact.type === 'log-written') keepLine(desk, fact.entry);
  if (fact.type === 'people-merged') repoint(desk, fact.gone, fact.kept.id);
}

function keepLine(desk: DeskState, entry: LogEntry): void {
  // A repair may bring a line into the journal again that is here already.
  if (!desk.log.some(({ id }) => id === entry.id)) desk.log.push(entry);
}

function applyToSetUp(desk: DeskState, fact: Fact): void {
  switch (fact.type) {
    case 'desk-opened':
      desk.centre = fact.centre;
      desk.settings = fact.settings;
      return;
    case 'centre-changed':
      desk.centre = fact.centre;
      return;
    case 'settings-changed':
      desk.settings = fact.settings;
      return;
    case 'staff-saved':
      desk.staff[fact.staff.id] = fact.staff;
      return;
    case 'department-saved':
      desk.departments[fact.department.id] = fact.department;
      return;
    case 'route-saved':
      desk.routes[fact.route.kind] = fact.route;
      return;
    case 'problem-saved':
      desk.problems = [...desk.problems.filter((entry) => entry.code !== fact.problem.code), fact.problem];
      return;
    case 'problem-removed':
      desk.problems = desk.problems.filter((entry) => entry.code !== fact.code);
      return;
    case 'printer-saved':
      desk.printers[fact.printer.id] = fact.printer;
      return;
    case 'printer-removed':
      delete desk.printers[fact.printerId];
      return;
    default:
  }
}

function applyToCounts(desk: DeskState, fact: Fact): void {
  if (fact.type === 'call-taken') {
    desk.calls[fact.call.number] = fact.call;
    raise(desk, fact.call.number, 'calls');
  }
  if (fact.type === 'custody-opened' || fact.type === 'custody-recalled')
    raise(desk, fact.custody.number, 'custody');
  // A number that a repair brings back must not be given out again.
  if (fact.type === 'order-registered' || fact.type === 'order-recalled')
    raise(desk, fact.order.number, 'orders');
  if (fact.type === 'number-reserved') raise(desk, fact.order, 'orders');
  for (const number of shiftNumbersOf(fact)) raise(desk, number, 'shifts');
}

const noneUsed = { orders: 0, calls: 0, custody: 0, shifts: 0 } as const;

// The highest index that was used counts, not how many: a reserved number may be registered later than its successor.
function raise(desk: DeskState, number: string, what: keyof DayCount): void {
  const day = numberDay(number);
  const before = desk.days[day] ?? noneUsed;
  desk.days[day] = { ...before, [what]: Math.max(before[what] ?? 0, numberIndex(number)) };
}

function applyToSlips(desk: DeskState, fact: Fact, stamp: ChangeStamp): void {
  if (fact.type === 'slip-queued') {
    desk.slipJobs[fact.job.id] = fact.job;
    if (fact.job.order !== null && ownSlips.has(fact.job.slip))
      noteCopy(desk, fact.job.order, fact.job, stamp);
    if (fact.job.about) noteCopies(desk, fact.job.about.numbers, fact.job);
    forgetSettledJobs(desk);
  }
  if (fact.type !== 'slip-moved') return;
  const job = entryOf(desk.slipJobs, fact.jobId);
  if (!job) return;
  desk.slipJobs[fact.jobId] = {
    ...job,
    attempts: job.attempts + (fact.state === 'sending' ? 1 : 0),
    state: fact.state,
    trouble: fact.trouble,
    changedAt: stamp.at,
    file: fact.file ?? job.file,
  };
}

/** Slips of which every copy is counted; forms and lists are only printed. */
const ownSlips = new Set(['work-order', 'complaint', 'message']);

function noteCopy(desk: DeskState, number: string, { copy, reason }: SlipJob, { at, by }: ChangeStamp): void {
  changeOrder(desk, number, (order) => {
    order.copies = Math.max(order.copies, copy);
    order.timeline.push({ at, by, act: 'slip-queued', detail: { copy, reason } });
  });
}

function noteCopies(desk: DeskState, numbers: readonly string[], { slip, copy }: SlipJob): void {
  // A list of many is no copy of their slips.
  if (slip === 'custody-list') return;
  for (const number of numbers) {
    const handover = entryOf(desk.handovers, number);
    if (handover) desk.handovers[number] = { ...handover, copies: Math.max(handover.copies, copy) };
    const custody = entryOf(desk.custody, number);
    if (custody) desk.custody[number] = { ...custody, copies: Math.max(custody.copies, copy) };
  }
}

const settled = new Set(['sent', 'confirmed', 'cancelled']);

/**
 * How many jobs a table surely has room for before its length has to be looked at again.
 *
 * Looking at every slip is a fifth of a replay; the table is forgotten with its book.
 */
const roomOf = new WeakMap<object, number>();

function forgetSettledJobs({ slipJobs }: DeskState): void {
  const room = roomOf.get(slipJobs) ?? 0;
  if (room > 0) {
    roomOf.set(slipJobs, room - 1);
    return;
  }
  const jobs = Object.values(slipJobs);
  const most = JOBS_AT_HAND + JOBS_TO_GATHER;
  let surplus = jobs.length > most ? jobs.length - JOBS_AT_HAND : 0;
  let left = jobs.length;
  // They lie in the order in which they were queued.
  for (const job of jobs) {
    if (surplus === 0) break;
    if (!settled.has(job.state)) continue;
    delete slipJobs[job.id];
    surplus -= 1;
    left -= 1;
  }
  roomOf.set(slipJobs, Math.max(0, most - left));
}

function repoint(desk: DeskState, gone: string, kept: string): void {
  for (const { number, contact } of Object.values(desk.orders)) {
    if (contact.personId !== gone) continue;
    changeOrder(desk, number, (order) => (order.contact = { ...contact, personId: kept }));
  }
  for (const call of Object.values(desk.calls)) {
    if (call.personId === gone) desk.calls[call.number] = { ...call, personId: kept };
  }
  repointCustody(desk, gone, kept);
}
