import type { Role } from '../desk/staff.ts';
import { openShift, runningHandover } from '../apply-shifts.ts';
import type { Book } from '../book.ts';
import type { TellingWay } from '../clock/notice.ts';
import { decided, deskDay, refused, type Actor, type Decide } from '../decision.ts';
import { eventEntry } from '../duty-log/event-entry.ts';
import { entryOf } from '../entry-of.ts';
import type { Fact } from '../facts.ts';
import { nextShiftNumber } from '../numbers.ts';
import { ownershipFacts } from './move-items.ts';
import { newShift } from './new-shift.ts';
import type { ChecklistName } from './pattern.ts';
import type { Shift } from './shift.ts';
import { plannedNow, plannedOn, type PlannedShift } from './shift-times.ts';

const done = { done: true } as const;
type Done = typeof done;

const mayTakeOver: ReadonlySet<Role> = new Set(['supervisor', 'manager']);

/** Whether somebody is so high that a shift of somebody else may be ended. */
export function isSupervisor({ desk }: Pick<Book, 'desk'>, staff: string): boolean {
  const role = entryOf(desk.staff, staff)?.role;
  return role !== undefined && mayTakeOver.has(role);
}

/** The shift that a wish names by its pattern, or the one of the plan at this hour. */
function planned(
  book: Book,
  pattern: string | undefined,
  { at }: Pick<Actor, 'at'>,
): PlannedShift | undefined {
  const now = Date.parse(at);
  if (pattern === undefined) return plannedNow(book.desk, now);
  const named = entryOf(book.desk.shiftPatterns, pattern);
  return named && plannedOn(book.desk, named, deskDay(book, at));
}

/**
 * Opens the counter: from now on it belongs to the one who acts.
 *
 * A shift that is open is only ended without a handover by a supervisor, with a reason. What the last owner left open goes to
 * the new one, so that nothing is nobody's. Source: R9 [D] "nobody arrives ⇒ outgoing stays, shift stays open".
 */
export const decideOpenShift: Decide<
  { pattern?: string | undefined; takeOver?: string | undefined },
  { shift: string; pattern: string | null; until: string | null }
> = (book, { pattern, takeOver }, actor) => {
  const letter = book.desk.centre?.letter;
  if (letter === undefined) return refused({ kind: 'not-opened-yet' });
  if (pattern !== undefined && !entryOf(book.desk.shiftPatterns, pattern))
    return refused({ kind: 'pattern-unknown', what: pattern });
  const before = openShift(book.desk);
  if (before && (takeOver === undefined || !isSupervisor(book, actor.by)))
    return refused({ kind: 'shift-open', owner: before.owner, since: before.openedAt });
  const shift = newShift({
    number: nextShiftNumber(book.desk, letter, deskDay(book, actor.at), 'shift'),
    desk: letter,
    owner: actor.by,
    at: actor.at,
    planned: planned(book, pattern, actor),
    tookOver: before ? { from: before.owner, reason: takeOver ?? '' } : null,
  });
  const facts: Fact[] = [
    ...(before ? endingFacts(book, before, { end: 'taken-over', reason: takeOver ?? '' }, actor) : []),
    { type: 'shift-opened', shift },
    ...leftFacts(book, before, actor),
    openingEntry(shift, actor),
  ];
  return decided(facts, { shift: shift.number, pattern: shift.pattern, until: shift.until });
};

function leftFacts(book: Book, before: Shift | undefined, { by }: Actor): Fact[] {
  const last = before ?? lastShift(book);
  return last ? ownershipFacts(book, last.owner, by) : [];
}

function lastShift({ desk }: Book): Shift | undefined {
  return Object.values(desk.shifts)
    .toSorted((a, b) => a.openedAt.localeCompare(b.openedAt))
    .at(-1);
}

/** The line of the log that tells of a shift that was opened. */
function openingEntry({ number, owner, tookOver }: Shift, actor: Actor): Fact {
  const event = {
    kind: 'shift-opened',
    shift: number,
    owner,
    tookOverFrom: tookOver?.from ?? null,
    reason: tookOver?.reason ?? '',
  } as const;
  return eventEntry({ shift: number }, { event, category: 'shift' }, actor);
}

/** The facts that end a shift without a handover: a handover that runs ends with it. */
function endingFacts(
  book: Book,
  { number }: Shift,
  { end, reason }: { end: 'closed' | 'taken-over'; reason: string },
  actor: Actor,
): Fact[] {
  const running = runningHandover(book.desk);
  return [
    ...(running ? [{ type: 'handover-withdrawn', handover: running.number, reason } as const] : []),
    { type: 'shift-ended', shift: number, end, reason },
    eventEntry(
      book.desk,
      { event: { kind: 'shift-ended', shift: number, end, reason }, category: 'shift' },
      actor,
    ),
  ];
}

/** Closes the counter without somebody to hand over to: for the night, for a holiday. */
export const decideCloseShift: Decide<{ reason: string }, { shift: string }> = (book, { reason }, actor) => {
  const shift = openShift(book.desk);
  if (!shift) return refused({ kind: 'no-shift' });
  if (shift.owner !== actor.by && !isSupervisor(book, actor.by))
    return refused({ kind: 'not-your-shift', owner: shift.owner });
  return decided(endingFacts(book, shift, { end: 'closed', reason }, actor), { shift: shift.number });
};

/** Ticks a point of a list, or takes the tick back; the last point of a list is a line of the log. */
export const decideTick: Decide<
  { list: ChecklistName; item: string; isDone: boolean; note: string },
  { left: number }
> = (book, { list, item, isDone, note }, actor) => {
  const shift = openShift(book.desk);
  if (!shift) return refused({ kind: 'no-shift' });
  if (!book.desk.checklists[list].some(({ id }) => id === item))
    return refused({ kind: 'checklist-item-unknown', what: item });
  const on = deskDay(book, actor.at);
  const tick = { list, item, on, at: actor.at, by: actor.by, note };
  const left = book.desk.checklists[list].filter(
    ({ id }) => id !== item && !isTicked(book, list, id, on),
  ).length;
  const facts: Fact[] = [{ type: 'shift-ticked', shift: shift.number, tick, isDone }];
  const isLast = isDone && left === 0 && !isTicked(book, list, item, on);
  if (isLast)
    facts.push(eventEntry(book.desk, { event: { kind: 'list-done', list }, category: 'shift' }, actor));
  return decided(facts, { left: isDone ? left : left + 1 });
};

/** Whether a point is ticked: for the open shift, or, of what is logged once a day, by any shift of that day. */
export function isTicked(
  { desk }: Pick<Book, 'desk'>,
  list: ChecklistName,
  item: string,
  on: string,
): boolean {
  const shifts = list === 'daily' ? Object.values(desk.shifts) : [openShift(desk)];
  return shifts.some((shift) =>
    shift?.ticks.some(
      (tick) => tick.list === list && tick.item === item && (list !== 'daily' || tick.on === on),
    ),
  );
}

/** Passes a list over; it is allowed, and written down. Source: ux 6.1 "skipping it is allowed and logged". */
export const decideSkipList: Decide<{ list: ChecklistName; reason: string }, Done> = (
  book,
  { list, reason },
  actor,
) => {
  const shift = openShift(book.desk);
  if (!shift) return refused({ kind: 'no-shift' });
  return decided(
    [
      { type: 'shift-list-skipped', shift: shift.number, list, reason },
      eventEntry(book.desk, { event: { kind: 'list-skipped', list, reason }, category: 'shift' }, actor),
    ],
    done,
  );
};

/** Notes that somebody was told of a refused or missed handover. */
export const decideTellOfShift: Decide<
  { shift: string; notice: string; to?: string | undefined; how: TellingWay; note: string },
  Done
> = (book, { shift: number, notice: id, to, how, note }) => {
  const shift = entryOf(book.desk.shifts, number);
  const notice = shift?.notices.find((each) => each.id === id);
  if (!notice) return refused({ kind: 'notice-unknown', what: id });
  if (notice.told) return refused({ kind: 'notice-told-already', what: notice.told.to });
  return decided(
    [
      {
        type: 'shift-notice-told',
        shift: number,
        notice: id,
        to: to ?? (notice.name || notice.level),
        how,
        note,
      },
    ],
    done,
  );
};
