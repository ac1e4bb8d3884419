import type { Book, DeskState } from '../book.ts';
import type { Fact } from '../facts.ts';
import { numberId } from '../../rules/numbers.ts';
import { presentRules } from '../rules/decide-rules.ts';
import { changed, sameRecord } from './same-record.ts';
import { shiftFactsBetween } from './shift-facts-between.ts';

const numberIds = numberId.options;

/**
 * The facts that lead from one book to another, for a journal that has lost what the checkpoint still knows.
 *
 * After them a replay of the journal gives the living state again. What only counts (calls of a place, wrong PINs) is not
 * brought back.
 */
export function factsBetween(from: Book, to: Book): Fact[] {
  return [
    ...deskFacts(from.desk, to.desk),
    ...tableFacts(from.desk, to.desk),
    ...ruleFacts(from.desk, to.desk),
    ...recordFacts(from.desk, to.desk),
    ...custodyFacts(from.desk, to.desk),
    ...paperFacts(from.desk, to.desk),
    ...shiftFactsBetween(from.desk, to.desk),
    ...receiptFacts(from.desk, to.desk),
    ...directoryFacts(from, to),
    ...pinFacts(from, to),
  ];
}

function deskFacts(from: DeskState, to: DeskState): Fact[] {
  const facts: Fact[] = [];
  if (to.centre && !from.centre)
    facts.push({ type: 'desk-opened', centre: to.centre, settings: to.settings });
  else if (to.centre && !sameRecord(from.centre, to.centre))
    facts.push({ type: 'centre-changed', centre: to.centre });
  if (!sameRecord(from.settings, to.settings))
    facts.push({ type: 'settings-changed', settings: to.settings });
  if (from.backupFolder !== to.backupFolder)
    facts.push({ type: 'backup-folder-set', folder: to.backupFolder });
  if (!sameSchedule(from.bundleSchedule, to.bundleSchedule))
    facts.push({ type: 'bundle-schedule-set', schedule: withoutStamp(to.bundleSchedule) });
  if (from.moved && !to.moved) facts.push({ type: 'desk-arrived', move: from.moved.move });
  return facts;
}

function withoutStamp(schedule: DeskState['bundleSchedule']) {
  if (!schedule) return null;
  const { setAt: _setAt, ...rest } = schedule;
  return rest;
}

function sameSchedule(from: DeskState['bundleSchedule'], to: DeskState['bundleSchedule']): boolean {
  return from === null || to === null ? from === to : sameRecord(withoutStamp(from), withoutStamp(to));
}

function tableFacts(from: DeskState, to: DeskState): Fact[] {
  const byCode = (desk: DeskState) => Object.fromEntries(desk.problems.map((entry) => [entry.code, entry]));
  const byKind = (desk: DeskState) => Object.fromEntries(desk.retention.map((rule) => [rule.kind, rule]));
  return [
    ...changed(from.staff, to.staff).map((staff) => ({ type: 'staff-saved', staff }) as const),
    ...changed(from.departments, to.departments).map(
      (department) => ({ type: 'department-saved', department }) as const,
    ),
    ...changed(from.routes, to.routes).map((route) => ({ type: 'route-saved', route }) as const),
    ...changed(byCode(from), byCode(to)).map((problem) => ({ type: 'problem-saved', problem }) as const),
    ...changed(byKind(from), byKind(to)).map((rule) => ({ type: 'retention-saved', rule }) as const),
    ...changed(from.printers, to.printers).map((printer) => ({ type: 'printer-saved', printer }) as const),
  ];
}

/** The tables of clocks and scripts; a row that has several versions comes with its last one. */
function ruleFacts(from: DeskState, to: DeskState): Fact[] {
  const byId = (desk: DeskState) => Object.fromEntries(presentRules(desk).map((rule) => [rule.id, rule]));
  const days = changed(from.workdays.days, to.workdays.days);
  const { years } = to.workdays;
  const isCalendarNew = days.length > 0 || !sameRecord(from.workdays.years, years);
  const calendar: Fact[] = isCalendarNew
    ? [{ type: 'calendar-loaded', source: 'repair', years: [...years], days }]
    : [];
  return [
    ...changed(byId(from), byId(to)).map((rule) => ({ type: 'rule-changed', rule }) as const),
    ...numberIds.flatMap((number): Fact[] => {
      const value = to.numbers[number];
      return value === undefined || value === from.numbers[number]
        ? []
        : [{ type: 'number-changed', number, value }];
    }),
    ...changed(from.dutyPeople, to.dutyPeople).map(
      (person) => ({ type: 'duty-person-saved', person }) as const,
    ),
    ...changed(from.snippets, to.snippets).map((snippet) => ({ type: 'snippet-saved', snippet }) as const),
    ...changed(from.cases, to.cases).map((article) => ({ type: 'case-written', article }) as const),
    ...calendar,
  ];
}

function recordFacts(from: DeskState, to: DeskState): Fact[] {
  const known = new Set(from.log.map(({ id }) => id));
  return [
    ...changed(from.calls, to.calls).map((call) => ({ type: 'call-taken', call }) as const),
    // Jobs first: queueing one writes into its order, which then comes whole.
    ...changed(from.slipJobs, to.slipJobs).map((job) => ({ type: 'slip-queued', job }) as const),
    ...changed(from.orders, to.orders).map((order) => ({ type: 'order-recalled', order }) as const),
    ...to.log.filter(({ id }) => !known.has(id)).map((entry) => ({ type: 'log-written', entry }) as const),
  ];
}

/** Registers and what is in them; each record comes as it is, so that nothing of it is counted or moved a second time. */
function custodyFacts(from: DeskState, to: DeskState): Fact[] {
  const things = changed(from.things, to.things);
  const known = new Map(from.stocktakes.map((count) => [count.id, count]));
  const counts = to.stocktakes.filter((count) => !sameRecord(known.get(count.id), count));
  return [
    ...changed(from.registers, to.registers).map(
      (register) => ({ type: 'register-saved', register }) as const,
    ),
    ...(things.length === 0 ? [] : [{ type: 'things-recalled', things } as const]),
    ...changed(from.borrowers, to.borrowers).map(
      (borrower) => ({ type: 'borrower-saved', borrower }) as const,
    ),
    ...changed(from.custody, to.custody).map((custody) => ({ type: 'custody-recalled', custody }) as const),
    ...(counts.length === 0 ? [] : [{ type: 'stocktakes-recalled', stocktakes: counts } as const]),
  ];
}

/** Blanks come whole: what became of one must not be asked a second time. */
function paperFacts(from: DeskState, to: DeskState): Fact[] {
  return sameRecord(from.emergency, to.emergency)
    ? []
    : [{ type: 'blanks-recalled', emergency: to.emergency }];
}

/** What was exported, bundled and sampled comes whole. */
function receiptFacts(from: DeskState, to: DeskState): Fact[] {
  const of = ({ exports, quality, bundles }: DeskState) => ({
    exports: [...exports],
    quality: [...quality],
    bundles: [...bundles],
  });
  return sameRecord(of(from), of(to)) ? [] : [{ type: 'receipts-recalled', ...of(to) }];
}

function directoryFacts(from: Book, to: Book): Fact[] {
  const places = changed(from.directory.places, to.directory.places);
  const people = changed(from.directory.people, to.directory.people);
  return places.length + people.length === 0 ? [] : [{ type: 'directory-imported', places, people }];
}

function pinFacts(from: Book, to: Book): Fact[] {
  return Object.entries(to.access.pins).flatMap(([staff, pin]): Fact[] =>
    sameRecord(from.access.pins[staff], pin) ? [] : [{ type: 'pin-set', staff, ...pin }],
  );
}
