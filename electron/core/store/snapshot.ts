import type { Book, PersonActivity } from '../../../shared/domain/book.ts';
import type { Call } from '../../../shared/domain/call/call.ts';
import type { Borrower } from '../../../shared/domain/custody/borrower.ts';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import type { Thing } from '../../../shared/domain/custody/thing.ts';
import type { LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Handover } from '../../../shared/domain/shift/handover.ts';
import type { SlipJob } from '../../../shared/domain/printing/slip-job.ts';
import type { Person } from '../../../shared/domain/directory/person.ts';
import type { Place } from '../../../shared/domain/directory/place.ts';
import type { Activity } from '../../../shared/domain/book.ts';
import type { Answers } from './answers.ts';
import { tableInTurns } from './table-in-turns.ts';

/** The living state at one moment, by reference. */
export interface Snapshot {
  /** Everything short, and the long parts as lists. */
  readonly short: {
    readonly desk: Omit<
      Book['desk'],
      'orders' | 'calls' | 'slipJobs' | 'log' | 'things' | 'borrowers' | 'custody' | 'handovers'
    >;
    readonly access: Book['access'];
    readonly vouchers: Book['vouchers'];
  };
  readonly orders: readonly Order[];
  readonly calls: readonly Call[];
  readonly slipJobs: readonly SlipJob[];
  readonly log: readonly LogEntry[];
  readonly things: readonly Thing[];
  readonly borrowers: readonly Borrower[];
  readonly custody: readonly Custody[];
  readonly handovers: readonly Handover[];
  readonly placeActivity: readonly (readonly [string, Activity])[];
  readonly personActivity: readonly (readonly [string, PersonActivity])[];
  readonly answers: Answers;
  /** Null when the directory has not changed since it was last written. */
  readonly directory: { readonly places: readonly Place[]; readonly people: readonly Person[] } | null;
}

/**
 * Takes hold of the living state in one go.
 *
 * It copies lists and tables, not records: records are never changed, only replaced, so the snapshot stays what it is
 * while the desk goes on.
 */
export function takeSnapshot(book: Book, answers: Answers, withDirectory: boolean): Snapshot {
  const { orders, calls, slipJobs, log, things, borrowers, custody, handovers, ...tables } = book.desk;
  const { pins, wrong, here } = book.access;
  return {
    short: {
      desk: {
        ...tables,
        staff: { ...tables.staff },
        departments: { ...tables.departments },
        routes: { ...tables.routes },
        printers: { ...tables.printers },
        registers: { ...tables.registers },
        shiftPatterns: { ...tables.shiftPatterns },
        roster: { ...tables.roster },
        shifts: { ...tables.shifts },
        days: { ...tables.days },
      },
      access: { pins: { ...pins }, wrong: { ...wrong }, here: { ...here } },
      vouchers: { ...book.vouchers },
    },
    orders: Object.values(orders),
    calls: Object.values(calls),
    slipJobs: Object.values(slipJobs),
    log: [...log],
    things: Object.values(things),
    borrowers: Object.values(borrowers),
    custody: Object.values(custody),
    handovers: Object.values(handovers),
    placeActivity: Object.entries(book.activity.places),
    personActivity: Object.entries(book.activity.people),
    answers: [...answers],
    directory: withDirectory
      ? { places: Object.values(book.directory.places), people: Object.values(book.directory.people) }
      : null,
  };
}

/** Builds the living state, but for the directory, from a snapshot that was read from disk; gives way in between. */
export async function bookOf(snapshot: Omit<Snapshot, 'directory'>): Promise<Omit<Book, 'directory'>> {
  const { short } = snapshot;
  return {
    desk: {
      ...short.desk,
      orders: await tableInTurns(snapshot.orders, (order) => [order.number, order]),
      calls: await tableInTurns(snapshot.calls, (call) => [call.number, call]),
      slipJobs: await tableInTurns(snapshot.slipJobs, (job) => [job.id, job]),
      log: [...snapshot.log],
      things: await tableInTurns(snapshot.things, (thing) => [thing.id, thing]),
      borrowers: await tableInTurns(snapshot.borrowers, (borrower) => [borrower.id, borrower]),
      custody: await tableInTurns(snapshot.custody, (each) => [each.number, each]),
      handovers: await tableInTurns(snapshot.handovers, (each) => [each.number, each]),
    },
    activity: {
      places: await tableInTurns(snapshot.placeActivity, (entry) => entry),
      people: await tableInTurns(snapshot.personActivity, (entry) => entry),
    },
    access: short.access,
    vouchers: short.vouchers,
  };
}
