import type { BulkBook } from '../../../../electron/core/generate/bulk-book.ts';
import { LOCAL_OFFSET_MS } from '../../../../electron/core/generate/day-plan.ts';
import { apply } from '../../../../shared/domain/apply.ts';
import { emptyBook, type Book } from '../../../../shared/domain/book.ts';
import type { ChangeStamp, Fact } from '../../../../shared/domain/facts.ts';
import { dayDigits, numberDay } from '../../../../shared/domain/numbers.ts';
import { ok } from '../../../../shared/result.ts';

/** A change as it was made. */
export interface MadeChange {
  readonly command: string;
  readonly stamp: ChangeStamp;
  readonly facts: readonly Fact[];
}

/** A book that lives in memory only and tells every change; what closed before the day that is over is let go. */
export function createMemoryBook(newId: () => string, onChange: (change: MadeChange) => void): BulkBook {
  const book = emptyBook();
  return {
    book,
    commit({ command, by, at, decide }) {
      const decision = decide(book, { at, by: by ?? '', newId });
      if (!decision.ok) return decision;
      const { facts, value } = decision.value;
      if (facts.length === 0) return ok(value);
      const stamp = { seq: book.desk.seq + 1, at, by };
      for (const fact of facts) apply(book, fact, stamp);
      onChange({ command, stamp, facts });
      return ok(value);
    },
    endDay(day) {
      letGo(book, day);
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  };
}

function letGo({ desk }: Book, day: string): void {
  for (const { number, closedAt } of Object.values(desk.orders))
    if (closedAt !== null && localDayOf(closedAt) < day) delete desk.orders[number];
  for (const number of Object.keys(desk.calls))
    if (numberDay(number) < dayDigits(day)) delete desk.calls[number];
  for (const { number, closedAt } of Object.values(desk.custody))
    if (closedAt !== null && localDayOf(closedAt) < day) delete desk.custody[number];
  desk.log = desk.log.filter(({ at }) => localDayOf(at) >= day);
}

function localDayOf(at: string): string {
  return new Date(Date.parse(at) + LOCAL_OFFSET_MS).toISOString().slice(0, 10);
}
