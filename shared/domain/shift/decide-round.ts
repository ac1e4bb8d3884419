import { isOpen } from '../../rules/order-acts.ts';
import { dayOf } from '../numbers.ts';
import type { Book, DeskState } from '../book.ts';
import { decided, deskDay, refused, type Decide } from '../decision.ts';
import { eventEntry } from '../duty-log/event-entry.ts';
import { entryOf } from '../entry-of.ts';
import { nowOf } from './find-handover.ts';
import type { OpenItem } from './open-item.ts';
import { selectOpenItems, type OpenDesk } from './open-items.ts';
import type { Round, RoundMark, RoundTask } from './round.ts';

/** One line of a round that is under way. */
export interface RoundLine extends OpenItem {
  readonly found: RoundMark | null;
  /** It was looked at, and has changed since. */
  readonly isChanged: boolean;
}

/**
 * What a round looks at: everything that is open, or at the end of the day the orders that were dispatched today and are not
 * done.
 *
 * Source: T21 "每日须进行信息的盘点,未关闭信息须记录跟进" (001); T19 "对于当天发出的维修通知,客服前台要确定是否全部完工…未完成的,要在交接班时写明"
 * (001).
 */
export function roundLines(
  desk: OpenDesk & Pick<DeskState, 'openRounds'>,
  task: RoundTask,
  on: string,
  now: number,
): RoundLine[] {
  const round = desk.openRounds[task];
  const marks = round?.on === on ? round.marks : {};
  return (
    selectOpenItems(desk, now)
      // The tasks themselves are what is being done.
      .filter(({ group }) => group !== 'tasks')
      .filter((item) => task === 'daily-count' || isUnfinishedToday(desk, item, on))
      .map((item) => {
        const found = entryOf(marks, item.key) ?? null;
        return { ...item, found, isChanged: found !== null && found.print !== item.print };
      })
  );
}

function isUnfinishedToday({ orders, centre }: OpenDesk, { about }: OpenItem, on: string): boolean {
  if (about.kind !== 'order') return false;
  const order = entryOf(orders, about.order);
  if (!order || !isOpen(order) || order.dispatchedAt === null || order.doneAt !== null) return false;
  return dayOf(order.dispatchedAt, centre?.timeZone ?? 'Asia/Shanghai') === on;
}

/** Writes down how matters were found; each press is on disk, so a call may come in between. */
export const decideMarkRound: Decide<
  {
    task: RoundTask;
    keys: readonly string[];
    as: RoundMark['as'];
    note: string;
    /** The print of each matter as it was shown; what is left out was shown as it is. */
    seen?: Readonly<Record<string, string>>;
  },
  { left: number }
> = (book, { task, keys, as, note, seen = {} }, actor) => {
  const on = deskDay(book, actor.at);
  const lines = roundLines(book.desk, task, on, nowOf(actor));
  const strange = keys.find((key) => !lines.some((line) => line.key === key));
  if (strange !== undefined) return refused({ kind: 'line-unknown', what: strange });
  if (as === 'stuck' && note.trim() === '') return refused({ kind: 'reason-missing' });
  const told = new Set(keys);
  const marks = lines
    .filter(({ key }) => told.has(key))
    .map(({ key, print }) => ({ key, as, note, print: entryOf(seen, key) ?? print }));
  const prints = new Map(marks.map(({ key, print }) => [key, print]));
  const left = lines.filter(({ key, print, found }) => (prints.get(key) ?? found?.print) !== print);
  return decided([{ type: 'round-marked', task, on, marks }], { left: left.length });
};

function unseen(lines: readonly RoundLine[]): RoundLine[] {
  return lines.filter(({ found, isChanged }) => found === null || isChanged);
}

const KEYS_NAMED = 20;

/** Signs a round, for which the PIN was checked before; every matter has to have been looked at as it is now. */
export const decideSignRound: Decide<
  { task: RoundTask; note: string },
  { on: string; lines: number; stuck: number }
> = (book, { task, note }, actor) => {
  const on = deskDay(book, actor.at);
  const lines = roundLines(book.desk, task, on, nowOf(actor));
  const left = unseen(lines);
  if (left.length > 0)
    return refused({
      kind: 'round-unfinished',
      left: left.length,
      keys: left.slice(0, KEYS_NAMED).map(({ key }) => key),
    });
  const round: Round = {
    id: actor.newId(),
    task,
    on,
    at: actor.at,
    by: actor.by,
    note,
    lines: lines.flatMap(({ key, group, number, title, state, found }) =>
      found ? [{ key, group, number, title, state, as: found.as, note: found.note }] : [],
    ),
  };
  const stuck = round.lines.filter(({ as }) => as === 'stuck').length;
  const event = { kind: 'round-signed', task, on, lines: lines.length, stuck } as const;
  return decided(
    [
      { type: 'round-signed', round },
      { type: 'standing-done', task, on, open: openOrders(book), note },
      eventEntry(book.desk, { event, category: 'shift' }, actor),
    ],
    { on, lines: lines.length, stuck },
  );
};

function openOrders({ desk }: Pick<Book, 'desk'>): number {
  return Object.values(desk.orders).filter(isOpen).length;
}
