import { openShift } from '../apply-shifts.ts';
import type { Book } from '../book.ts';
import { isOwed } from '../clock/select-wall.ts';
import { noticesFor } from '../../rules/ladder.ts';
import { decided, deskDay, refused, type Actor, type Decide } from '../decision.ts';
import { eventEntry } from '../duty-log/event-entry.ts';
import { entryOf } from '../entry-of.ts';
import type { Fact } from '../facts.ts';
import { nextShiftNumber } from '../numbers.ts';
import { findRunning, nowOf } from './find-handover.ts';
import type { Handover, HandoverLine } from './handover.ts';
import { isStillHere, ownershipFacts } from './move-items.ts';
import { newShift } from './new-shift.ts';
import { differs, handoverLines, isFinished, unfinishedOf } from './select-handover.ts';
import { figuresSince } from './shift-figures.ts';
import { plannedAfter, plannedNow } from './shift-times.ts';

/** What sealing a handover leads to. */
export interface Signed {
  readonly handover: string;
  readonly shift: string;
  readonly lines: number;
  readonly questions: number;
  readonly differences: number;
}

const KEYS_NAMED = 20;

/**
 * Seals a handover; both PINs were checked before.
 *
 * One change: the document, the end of the old shift, the new one, the callbacks, the ownership. Whatever happens to the
 * PC, either all of it is in the book or nothing, so the counter has exactly one owner. Source: R9 [D] "both PINs → frozen
 * snapshot, number, printable, hash".
 */
export const decideSign: Decide<object, Signed> = (book, _input, actor) => {
  const found = findRunning(book, ['face']);
  if (!found.ok) return found;
  const handover = found.value;
  const { desk } = book;
  const shift = openShift(desk);
  const { to } = handover;
  const letter = desk.centre?.letter;
  if (!shift || to === null || letter === undefined) return refused({ kind: 'no-shift' });
  const gone = [handover.from, to].find((id) => !isStillHere(desk.staff, id));
  if (gone !== undefined) return refused({ kind: 'staff-inactive', what: gone });
  const now = nowOf(actor);
  const unfinished = unfinishedOf(desk, handover, now);
  if (!isFinished(unfinished))
    return refused({
      kind: 'handover-unfinished',
      ...unfinished,
      lines: unfinished.lines.slice(0, KEYS_NAMED),
      left: unfinished.lines.length,
    });
  const lines = handoverLines(desk, handover, now);
  const next = newShift({
    number: nextShiftNumber(desk, letter, deskDay(book, actor.at), 'shift'),
    desk: letter,
    owner: to,
    at: actor.at,
    planned: (shift.until !== null && plannedAfter(desk, Date.parse(shift.until))) || plannedNow(desk, now),
    cameBy: handover.number,
  });
  const answer = {
    handover: handover.number,
    shift: next.number,
    lines: lines.length,
    questions: lines.filter(({ mark }) => (mark?.question ?? '') !== '').length,
    differences: Object.values(handover.counts).filter(differs).length,
  };
  return decided(
    [
      {
        type: 'handover-signed',
        handover: handover.number,
        lines,
        figures: figuresSince(desk, shift.openedAt),
        next,
      },
      ...callbackFacts(lines, to),
      ...ownershipFacts(book, handover.from, to, stayingOrders(lines, handover)),
      ...countFacts(book, lines.length),
      { type: 'signed-out', staff: handover.from, why: 'asked' },
      { type: 'signed-in', staff: to },
      signedEntry(handover, to, answer, actor),
    ],
    answer,
  );
};

function signedEntry(
  { number, from }: Handover,
  to: string,
  { shift, lines, questions, differences }: Signed,
  actor: Actor,
): Fact {
  const event = {
    kind: 'handover-signed',
    handover: number,
    from,
    to,
    lines,
    questions,
    differences,
  } as const;
  return eventEntry({ shift }, { event, category: 'shift' }, actor);
}

/** The orders whose callback the outgoing person keeps: they stay with him altogether. */
function stayingOrders(lines: readonly HandoverLine[], { from }: Handover): Set<string> {
  return new Set(
    lines
      .filter(({ group, entrust, owner }) => group === 'callbacks' && !entrust && owner === from)
      .flatMap(({ about }) => ('order' in about ? [about.order] : [])),
  );
}

function callbackFacts(lines: readonly HandoverLine[], to: string): Fact[] {
  return lines
    .filter(({ group, entrust, owner }) => group === 'callbacks' && entrust && owner !== to)
    .flatMap(({ about, note }): Fact[] => {
      if (about.kind !== 'order' && about.kind !== 'follow-up') return [];
      const which = { order: about.order, followUp: about.kind === 'follow-up' ? about.followUp : null };
      return [
        { type: 'callback-entrusted', ...which, to, reason: note },
        { type: 'callback-accepted', ...which, by: to },
      ];
    });
}

/** "每日须进行信息的盘点" (T21): in a handover every open matter is looked at, so what was owed of the count is done. */
function countFacts({ desk }: Book, open: number): Fact[] {
  const standing = desk.standing['daily-count'];
  if (!isOwed(standing)) return [];
  // Only the one that was owed: a handover in the morning does not stand for the count of that evening.
  return [{ type: 'standing-done', task: 'daily-count', on: standing.dueOn, open, note: '' }];
}

/**
 * Writes down that the incoming person does not take over, and calls the supervisor; the shift stays with its owner.
 *
 * Source: R9 [D] "Incoming may refuse with a reason ⇒ supervisor".
 */
export const decideRefuse: Decide<{ staff: string; reason: string }, { handover: string; shift: string }> = (
  book,
  { staff, reason },
  actor,
) => {
  const found = findRunning(book);
  if (!found.ok) return found;
  const handover = found.value;
  if (!entryOf(book.desk.staff, staff)) return refused({ kind: 'staff-unknown', what: staff });
  if (staff === handover.from) return refused({ kind: 'handover-to-self' });
  const { number, shift, from } = handover;
  const notices = noticesFor(book.desk, { department: '', owner: from }, ['supervisor'], {
    why: 'handover-refused',
    percent: null,
    dueAt: actor.at,
    key: `refused@${number}`,
  });
  const event = { kind: 'handover-refused', handover: number, by: staff, reason } as const;
  return decided(
    [
      {
        type: 'handover-refused',
        handover: number,
        by: staff,
        reason,
        lines: handoverLines(book.desk, handover, nowOf(actor)),
        notices,
      },
      eventEntry(book.desk, { event, category: 'shift' }, actor),
    ],
    { handover: number, shift },
  );
};

/** Takes a handover back that was prepared by mistake; the shift goes on. */
export const decideWithdraw: Decide<{ reason: string }, { handover: string }> = (book, { reason }) => {
  const found = findRunning(book);
  if (!found.ok) return found;
  const { number } = found.value;
  return decided([{ type: 'handover-withdrawn', handover: number, reason }], { handover: number });
};

/** Adds to a sealed or refused handover: 后补, marked as such on screen and paper. */
export const decideSupplement: Decide<{ handover: string; text: string }, { handover: string }> = (
  book,
  { handover: number, text },
  actor,
) => {
  const handover = entryOf(book.desk.handovers, number);
  if (!handover) return refused({ kind: 'handover-unknown', what: number });
  if (handover.closedAt === null) return refused({ kind: 'handover-stage', number, state: handover.state });
  const event = { kind: 'handover-supplemented', handover: number, text } as const;
  return decided(
    [
      { type: 'handover-supplemented', handover: number, id: actor.newId(), by: actor.by, text },
      eventEntry(book.desk, { event, category: 'shift' }, actor),
    ],
    { handover: number },
  );
};
