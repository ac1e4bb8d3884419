import { decided, refused, type Decide } from '../decision.ts';
import type { Book } from '../book.ts';
import { entryOf } from '../entry-of.ts';
import { numberDay, numberIndex } from '../numbers.ts';
import type { LogEntry } from './log-entry.ts';

const numberInText = /[A-Z]\d{6}-\d{4,}/g;

/** Writes one line into the duty log; numbers of orders in the text become links. */
export const decideWriteLog: Decide<
  { text: string; category: LogEntry['category']; happenedAt?: string | undefined },
  { id: string }
> = (book, input, actor) => {
  const happenedAt = input.happenedAt ?? actor.at;
  if (Date.parse(happenedAt) > Date.parse(actor.at)) return refused({ kind: 'time-in-future' });
  const orders = [...new Set(input.text.match(numberInText) ?? [])].filter((number) =>
    isGivenOut(book, number),
  );
  const entry: LogEntry = {
    id: actor.newId(),
    happenedAt,
    at: actor.at,
    by: actor.by,
    category: input.category,
    text: input.text,
    orders,
  };
  return decided([{ type: 'log-written', entry }], { id: entry.id });
};

/** Whether this desk has given the number out, on whatever day; its order may be in history by now. */
function isGivenOut({ desk }: Book, number: string): boolean {
  const given = entryOf(desk.days, numberDay(number))?.orders ?? 0;
  return number.startsWith(desk.centre?.letter ?? '?') && numberIndex(number) <= given;
}
