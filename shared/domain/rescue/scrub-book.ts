import type { Book } from '../book.ts';
import type { Fact } from '../facts.ts';
import { checklistName } from '../shift/pattern.ts';
import { changeTexts, mapKept } from './change-texts.ts';
import { sameRecord } from './same-record.ts';
import { scrubCustody, scrubStocktake, scrubThing } from './scrub-custody.ts';
import { scrubLogEntry } from './scrub-log.ts';
import { scrubBorrower } from './scrub-party.ts';
import { scrubReason, scrubReceipts } from './scrub-receipts.ts';
import {
  scrubCall,
  scrubCase,
  scrubOrder,
  scrubPerson,
  scrubSlipJob,
  type Scrubbing,
} from './scrub-records.ts';
import { scrubHandover, scrubOpenRound, scrubRound, scrubShift } from './scrub-shifts.ts';

/** The living records that a scope changes, as they are without it. */
export function scrubbedLiving(
  { desk }: Pick<Book, 'desk'>,
  scrubbing: Scrubbing,
): Pick<
  Extract<Fact, { type: 'data-erased' }>,
  'orders' | 'calls' | 'log' | 'custody' | 'things' | 'borrowers'
> {
  const queued = new Set(changedJobs(desk.slipJobs, scrubbing).map(({ order }) => order));
  return {
    // An order comes along with its slip: the fact of the slip would otherwise leave an entry in its timeline.
    orders: Object.values(desk.orders).flatMap((order) => {
      const left = scrubOrder(order, scrubbing);
      return left === order && !queued.has(order.number) ? [] : [left];
    }),
    calls: changed(Object.values(desk.calls), (call) => scrubCall(call, scrubbing)),
    log: changed(desk.log, (entry) => scrubLogEntry(entry, scrubbing)),
    custody: changed(Object.values(desk.custody), (each) => scrubCustody(each, scrubbing)),
    things: changed(Object.values(desk.things), (thing) => scrubThing(thing, scrubbing)),
    // The person's own entries go altogether with the fact.
    borrowers: changed(others(desk.borrowers, scrubbing.borrowers), (each) => scrubBorrower(each, scrubbing)),
  };
}

/**
 * What has to be told before the fact of the erasure: slips, the tables of the desk, and places and other people whose
 * notes name the person.
 *
 * The fact of the erasure follows in the same change and puts the orders of the slips right again.
 */
export function scrubbedBeside(
  { desk, directory }: Pick<Book, 'desk' | 'directory'>,
  scrubbing: Scrubbing,
): Fact[] {
  const { people, texts } = scrubbing;
  return [
    ...changedJobs(desk.slipJobs, scrubbing).map((job) => ({ type: 'slip-queued', job }) as const),
    ...changedTables(desk, scrubbing),
    ...changedCounts(desk, scrubbing),
    ...changedShifts(desk, scrubbing),
    ...changedBlanks(desk, scrubbing),
    ...changedReceipts(desk, scrubbing),
    ...changedErasures(desk, scrubbing),
    ...changed(Object.values(directory.places), (place) => changeTexts(place, texts.anywhere)).map(
      (place) => ({ type: 'place-saved', place }) as const,
    ),
    ...changed(others(directory.people, people), (person) => scrubPerson(person, scrubbing)).map(
      (person) => ({ type: 'person-saved', person }) as const,
    ),
  ];
}

/** Rows of tables in which somebody may have written the telephone of the person. */
function changedTables(
  { cases, snippets, dutyPeople, shiftPatterns, checklists }: Book['desk'],
  scrubbing: Scrubbing,
): Fact[] {
  const { anywhere } = scrubbing.texts;
  return [
    ...changed(Object.values(cases), (article) => scrubCase(article, scrubbing)).map(
      (article) => ({ type: 'case-written', article }) as const,
    ),
    ...changed(Object.values(snippets), (snippet) => changeTexts(snippet, anywhere)).map(
      (snippet) => ({ type: 'snippet-saved', snippet }) as const,
    ),
    ...changed(Object.values(dutyPeople), (person) => changeTexts(person, anywhere)).map(
      (person) => ({ type: 'duty-person-saved', person }) as const,
    ),
    ...changed(Object.values(shiftPatterns), (pattern) => changeTexts(pattern, anywhere)).map(
      (pattern) => ({ type: 'shift-pattern-saved', pattern }) as const,
    ),
    ...checklistName.options.flatMap((list): Fact[] => {
      const items = changeTexts([...checklists[list]], anywhere);
      return sameRecord(items, checklists[list]) ? [] : [{ type: 'checklist-saved', list, items }];
    }),
  ];
}

function changedCounts({ stocktakes }: Book['desk'], scrubbing: Scrubbing): Fact[] {
  const left = changed(stocktakes, (count) => scrubStocktake(count, scrubbing));
  return left.length === 0 ? [] : [{ type: 'stocktakes-recalled', stocktakes: left }];
}

/** Shifts, handovers and rounds come as they are without it; the ones that nothing is taken from stay away. */
function changedShifts(desk: Book['desk'], scrubbing: Scrubbing): Fact[] {
  const open = Object.values(desk.openRounds);
  const openRounds = mapKept(open, (round) => scrubOpenRound(round, scrubbing));
  const left = {
    shifts: changed(Object.values(desk.shifts), (shift) => scrubShift(shift, scrubbing)),
    handovers: changed(Object.values(desk.handovers), (handover) => scrubHandover(handover, scrubbing)),
    rounds: changed(desk.rounds, (round) => scrubRound(round, scrubbing)),
    openRounds: openRounds === open ? null : openRounds,
  };
  const isNone = left.shifts.length + left.handovers.length + left.rounds.length === 0;
  return isNone && left.openRounds === null
    ? []
    : [{ type: 'shifts-recalled', ...left, carried: null, handedOver: {} }];
}

/** Reasons of exports and bundles and notes of samples, in which somebody may have been named. */
function changedReceipts({ exports, quality, bundles }: Book['desk'], scrubbing: Scrubbing): Fact[] {
  const whole = { exports: [...exports], quality: [...quality], bundles: [...bundles] };
  const left = scrubReceipts(whole, scrubbing);
  return left === whole ? [] : [{ type: 'receipts-recalled', ...left }];
}

/** Reasons of earlier erasures, in which somebody may have been named. */
function changedErasures({ erasures }: Book['desk'], scrubbing: Scrubbing): Fact[] {
  const left = changed(erasures, (each) => scrubReason(each, scrubbing));
  const reasons = left.map(({ id, reason }) => ({ erasure: id, reason }));
  return reasons.length === 0 ? [] : [{ type: 'erasures-recalled', reasons }];
}

/** The reason why a blank was spoiled, in which somebody may have written a telephone. */
function changedBlanks({ emergency }: Book['desk'], { texts }: Scrubbing): Fact[] {
  const left = changeTexts(emergency, texts.anywhere);
  return left === emergency ? [] : [{ type: 'blanks-recalled', emergency: left }];
}

function others<T extends { readonly id: string }>(
  table: Readonly<Record<string, T>>,
  own: ReadonlySet<string>,
): T[] {
  return Object.values(table).filter(({ id }) => !own.has(id));
}

function changedJobs(
  jobs: Book['desk']['slipJobs'],
  scrubbing: Scrubbing,
): Book['desk']['slipJobs'][string][] {
  return changed(Object.values(jobs), (job) => scrubSlipJob(job, scrubbing));
}

function changed<T>(records: readonly T[], scrub: (record: T) => T): T[] {
  return records.flatMap((record) => {
    const left = scrub(record);
    return left === record ? [] : [left];
  });
}
