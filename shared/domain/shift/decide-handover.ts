import { openShift, runningHandover } from '../apply-shifts.ts';
import type { Book } from '../book.ts';
import { decided, deskDay, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import { nextShiftNumber } from '../numbers.ts';
import { isSupervisor } from './decide-shift.ts';
import { findRunning, nowOf } from './find-handover.ts';
import type { Handover } from './handover.ts';
import { handoverLines, lineState } from './select-handover.ts';
import { plannedAfter } from './shift-times.ts';

interface Named {
  readonly handover: string;
}

/**
 * Begins the handover of the open shift; its lines are built from the book at every look from then on.
 *
 * Asked again while one runs it answers with that one. What was written to the lines of a refused one before it comes along.
 * Source: R9 [D] "(1) prepare: list built by the system".
 */
export const decidePrepare: Decide<object, Named & { lines: number }> = (book, _input, actor) => {
  const { desk } = book;
  const letter = desk.centre?.letter;
  if (letter === undefined) return refused({ kind: 'not-opened-yet' });
  const shift = openShift(desk);
  if (!shift) return refused({ kind: 'no-shift' });
  if (shift.owner !== actor.by && !isSupervisor(book, actor.by))
    return refused({ kind: 'not-your-shift', owner: shift.owner });
  const running = runningHandover(desk);
  const repeated = running ? undefined : refusedBefore(book, shift.number);
  const handover: Handover = running ?? {
    number: nextShiftNumber(desk, letter, deskDay(book, actor.at), 'handover'),
    desk: letter,
    shift: shift.number,
    from: shift.owner,
    to: null,
    approvedBy: null,
    state: 'prepare',
    preparedAt: actor.at,
    plannedEnd: shift.until,
    metAt: null,
    closedAt: null,
    before: shift.cameBy,
    repeats: repeated?.number ?? null,
    words: repeated?.words ?? '',
    notes: repeated?.notes ?? {},
    marks: {},
    counts: {},
    lines: [],
    figures: null,
    refusal: null,
    next: null,
    anchor: null,
    supplements: [],
    copies: 0,
  };
  const lines = handoverLines(desk, handover, nowOf(actor)).length;
  return decided(running ? [] : [{ type: 'handover-prepared', handover }], {
    handover: handover.number,
    lines,
  });
};

function refusedBefore({ desk }: Book, shift: string): Handover | undefined {
  return Object.values(desk.handovers)
    .filter((each) => each.shift === shift && each.state === 'refused')
    .toSorted((a, b) => a.preparedAt.localeCompare(b.preparedAt))
    .at(-1);
}

/** Writes a note to a line, and whether its callback goes to the incoming person; an empty note takes it away. */
export const decideNote: Decide<{ key: string; text: string; entrust?: boolean | undefined }, Named> = (
  book,
  { key, text, entrust },
  actor,
) => {
  const found = findRunning(book);
  if (!found.ok) return found;
  const handover = found.value;
  if (!handoverLines(book.desk, handover, nowOf(actor)).some((line) => line.key === key))
    return refused({ kind: 'line-unknown', what: key });
  const before = entryOf(handover.notes, key)?.entrust ?? null;
  return decided(
    [{ type: 'handover-noted', handover: handover.number, key, text, entrust: entrust ?? before }],
    { handover: handover.number },
  );
};

/** The outgoing person's own words to the next shift: 班里的话. */
export const decideWords: Decide<{ text: string }, Named> = (book, { text }) => {
  const found = findRunning(book);
  if (!found.ok) return found;
  const { number } = found.value;
  return decided([{ type: 'handover-worded', handover: number, text }], { handover: number });
};

/**
 * The incoming person is here: from now on line by line. Who is not on the roster needs a supervisor, whose PIN was
 * checked before.
 *
 * A shift that nobody entered in the roster may be taken by any colleague.
 */
export const decideMeet: Decide<{ to: string; approvedBy: string | null }, Named> = (
  book,
  { to, approvedBy },
) => {
  const found = findRunning(book);
  if (!found.ok) return found;
  const handover = found.value;
  const incoming = entryOf(book.desk.staff, to);
  if (!incoming) return refused({ kind: 'staff-unknown', what: to });
  if (!incoming.isActive) return refused({ kind: 'staff-inactive', what: to });
  if (incoming.role === 'admin')
    return refused({ kind: 'needs-role', roles: ['clerk', 'supervisor', 'manager'] });
  if (to === handover.from) return refused({ kind: 'handover-to-self' });
  if (approvedBy !== null && !isSupervisor(book, approvedBy))
    return refused({ kind: 'needs-role', roles: ['supervisor', 'manager'] });
  if (needsApproval(book, to) && approvedBy === null)
    return refused({ kind: 'not-on-roster', name: incoming.name });
  return decided([{ type: 'handover-met', handover: handover.number, to, approvedBy }], {
    handover: handover.number,
  });
};

/** Whether somebody may take the next shift only when a supervisor agrees; supervisors agree with themselves. */
export function needsApproval(book: Pick<Book, 'desk'>, to: string): boolean {
  const until = openShift(book.desk)?.until ?? null;
  const next = until === null ? undefined : plannedAfter(book.desk, Date.parse(until));
  const isPlanned = next !== undefined && next.staff.length > 0;
  return isPlanned && !next.staff.includes(to) && !isSupervisor(book, to);
}

/** One press of the incoming person on lines: told, a question, or content with the answer. */
export interface MarkWish {
  readonly keys: readonly string[];
  readonly as: 'told' | 'question' | 'accepted';
  readonly question: string;
  /** The print of each line as it was shown; what is left out was shown as it is. */
  readonly seen?: Readonly<Record<string, string>>;
}

/** Writes down what the incoming person says to lines, with the state in which they were told. */
export const decideMark: Decide<MarkWish, Named & { left: number }> = (
  book,
  { keys, as, question, seen = {} },
  actor,
) => {
  const found = findRunning(book, ['face']);
  if (!found.ok) return found;
  const handover = found.value;
  const lines = handoverLines(book.desk, handover, nowOf(actor));
  const named = keys.map((key) => ({ key, line: lines.find((line) => line.key === key) }));
  const strange = named.find(({ line }) => !line);
  if (strange) return refused({ kind: 'line-unknown', what: strange.key });
  const unasked = named.find(({ line }) => as === 'accepted' && (line?.mark?.answer ?? '') === '');
  if (unasked) return refused({ kind: 'no-answer', what: unasked.key });
  const marks = named.flatMap(({ key, line }) =>
    line ? [{ key, as, question, print: entryOf(seen, key) ?? line.print }] : [],
  );
  const said = new Map(marks.map((mark) => [mark.key, mark]));
  const left = lines.filter(
    ({ key, print, mark }) => lineState({ print, mark: said.get(key) ?? mark }) !== 'told',
  );
  return decided([{ type: 'handover-marked', handover: handover.number, marks }], {
    handover: handover.number,
    left: left.length,
  });
};

/** The outgoing person answers a question; it counts when the incoming one accepts it. */
export const decideAnswer: Decide<{ key: string; answer: string }, Named> = (book, { key, answer }) => {
  const found = findRunning(book, ['face']);
  if (!found.ok) return found;
  const { number, marks } = found.value;
  if (entryOf(marks, key)?.as !== 'question') return refused({ kind: 'no-question', what: key });
  return decided([{ type: 'handover-answered', handover: number, key, answer }], { handover: number });
};
