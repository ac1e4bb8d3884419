import type { DeskState } from '../book.ts';
import { entryOf } from '../entry-of.ts';
import { countRows, type CountedDesk } from './count-rows.ts';
import type { Handover, HandoverHead, HandoverLine, LineMark } from './handover.ts';
import { selectOpenItems, type OpenDesk } from './open-items.ts';
import { isStillHere } from './move-items.ts';
import type { OpenItem } from './open-item.ts';

/** The part of a desk that a running handover is read from. */
export type HandoverDesk = OpenDesk & CountedDesk & Pick<DeskState, 'carried' | 'staff'>;

/** How a line stands: not told yet, told, in question, or told before it changed. */
export type LineState = 'untold' | 'told' | 'question' | 'changed';

/** Whether a callback goes to the incoming person unless the outgoing one says otherwise. */
function isEntrusted(
  { staff }: Pick<DeskState, 'staff'>,
  { group, owner, key }: OpenItem,
  { from, notes }: Handover,
): boolean {
  if (group !== 'callbacks') return false;
  // Nobody comes back for what somebody promised who works here no more.
  if (owner !== null && !isStillHere(staff, owner)) return true;
  const said = entryOf(notes, key)?.entrust ?? null;
  // "在交班时要委托其他同事进行" (001): what the outgoing person has to call about cannot wait until he is here again.
  return said ?? owner === from;
}

/** The lines of a running handover as they stand now, in the order in which they are told. */
export function handoverLines(desk: HandoverDesk, handover: Handover, now: number): HandoverLine[] {
  return linesOf(desk, selectOpenItems(desk, now), handover);
}

/** Open matters with what was written and said to each in a handover. */
export function linesOf(
  desk: Pick<HandoverDesk, 'staff' | 'carried'>,
  items: readonly OpenItem[],
  handover: Handover,
): HandoverLine[] {
  return items.map((item) => ({
    ...item,
    note: entryOf(handover.notes, item.key)?.text ?? '',
    entrust: isEntrusted(desk, item, handover),
    mark: entryOf(handover.marks, item.key) ?? null,
    carried: entryOf(desk.carried, item.key) ?? 0,
  }));
}

/** How a line stands between the two. */
export function lineState({
  mark,
  print,
}: {
  readonly mark: Pick<LineMark, 'as' | 'print'> | null;
  readonly print: string;
}): LineState {
  if (mark === null) return 'untold';
  if (mark.print !== print) return 'changed';
  return mark.as === 'question' ? 'question' : 'told';
}

/** What still stands between a handover and its seal. */
export interface Unfinished {
  /** Lines that nobody has told, or that changed since. */
  readonly lines: readonly string[];
  /** Questions without an accepted answer. */
  readonly questions: readonly string[];
  /** Rows that nobody has counted, or whose figure in the book has changed since. */
  readonly counts: readonly string[];
  /** Differences without a reason. */
  readonly reasons: readonly string[];
  /** Callbacks that stay with the outgoing person and say nothing about it. */
  readonly callbacks: readonly string[];
}

/** What has to be done before a handover can be sealed; nothing can be skipped. */
export function unfinishedOf(desk: HandoverDesk, handover: Handover, now: number): Unfinished {
  return unfinishedAmong(desk, handoverLines(desk, handover, now), handover);
}

/** The same of lines that were read already. */
export function unfinishedAmong(
  desk: CountedDesk,
  lines: readonly HandoverLine[],
  handover: Handover,
): Unfinished {
  const rows = countRows(desk).map((row) => ({ ...row, count: entryOf(handover.counts, row.row) }));
  const states = lines.map((line) => ({ line, state: lineState(line) }));
  return {
    lines: states
      .filter(({ state }) => state === 'untold' || state === 'changed')
      .map(({ line }) => line.key),
    questions: states.filter(({ state }) => state === 'question').map(({ line }) => line.key),
    counts: rows.filter(({ count, expected }) => count?.expected !== expected).map(({ row }) => row),
    reasons: rows
      .filter(({ count }) => count !== undefined && differs(count) && count.reason.trim() === '')
      .map(({ row }) => row),
    callbacks: lines
      .filter(
        ({ group, owner, entrust, note }) =>
          group === 'callbacks' && owner === handover.from && !entrust && note.trim() === '',
      )
      .map(({ key }) => key),
  };
}

/** Whether a count differs from the book. */
export function differs({ counted, expected, missing, extra }: Handover['counts'][string]): boolean {
  return counted !== expected || missing.length > 0 || extra.length > 0;
}

/** Whether nothing stands in the way any more. */
export function isFinished({ lines, questions, counts, reasons, callbacks }: Unfinished): boolean {
  return lines.length + questions.length + counts.length + reasons.length + callbacks.length === 0;
}

/** A handover as one line of a list. */
export function headOf(each: Handover): HandoverHead {
  const { number, shift, from, to, state, preparedAt, closedAt, words, refusal, next, repeats } = each;
  return {
    ...{ number, shift, from, to, state, preparedAt, closedAt, words, refusal, next, repeats },
    lines: each.lines.length,
    questions: each.lines.filter(({ mark }) => (mark?.question ?? '') !== '').length,
    differences: Object.values(each.counts).filter(differs).length,
    longestCarried: Math.max(0, ...each.lines.map(({ carried }) => carried)),
    supplements: each.supplements.length,
  };
}
