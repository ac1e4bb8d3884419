import { describe, expect, it } from 'vitest';
import { dueStandingFacts } from '../../../../shared/domain/clock/due-standing.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import { bookWith, minutesLater, tell } from '../../../builders.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** What falls due by a minute since Sunday 08:00, as `task minute`; it is written into the book. */
function look(book: Book, minute: number): string[] {
  const facts = dueStandingFacts(book.desk, Date.parse(minutesLater(minute)));
  tell(book, facts, minutesLater(minute));
  return facts.flatMap((fact) =>
    fact.type === 'standing-due'
      ? [`${fact.task} ${(Date.parse(fact.dueAt) - Date.parse(minutesLater(0))) / 60_000}`]
      : [],
  );
}

describe('the tasks of the calendar', () => {
  it('fall due once a day, however often one looks', () => {
    const book = bookWith();
    expect(look(book, 9 * HOUR - 1)).toEqual([]);
    expect(look(book, 9 * HOUR)).toEqual([`daily-count ${9 * HOUR}`]);
    expect(look(book, 9 * HOUR + 1)).toEqual([]);
    expect(look(book, 10 * HOUR)).toEqual([`day-end ${10 * HOUR}`]);
  });

  it('of days with the desk closed are written later, each with its own time', () => {
    const book = bookWith();
    look(book, 10 * HOUR);
    expect(look(book, 2 * DAY)).toEqual([
      `weekly-digest ${DAY + HOUR}`,
      `daily-count ${DAY + 9 * HOUR}`,
      `day-end ${DAY + 10 * HOUR}`,
    ]);
  });

  it('fall due once although the clock was set back behind them', () => {
    const book = bookWith();
    look(book, 9.5 * HOUR);
    const setBack: Fact = {
      type: 'clock-set-back',
      from: minutesLater(9.5 * HOUR),
      to: minutesLater(8.5 * HOUR),
    };
    tell(book, [setBack], minutesLater(8.5 * HOUR));
    expect(look(book, 9 * HOUR)).toEqual([]);
    expect(look(book, 10 * HOUR)).toEqual([`day-end ${10 * HOUR}`]);
  });

  it('are owed by nobody from before the desk was opened, or from long ago', () => {
    const book = bookWith();
    tell(
      book,
      [{ type: 'desk-opened', centre: desk(book), settings: book.desk.settings }],
      minutesLater(9.5 * HOUR),
    );
    expect(look(book, 9.6 * HOUR)).toEqual([]);
    expect(look(book, 60 * DAY).filter((line) => line.startsWith('daily-count'))).toHaveLength(14);
  });

  it('are not set any more when their row is put out of use', () => {
    const book = bookWith();
    const rule = book.desk.clockRules.find(({ id }) => id === 'daily-count');
    if (!rule) throw new Error('The clock table has lost a row');
    tell(book, [{ type: 'rule-changed', rule: { ...rule, isActive: false } }]);
    expect(look(book, 10 * HOUR)).toEqual([`day-end ${10 * HOUR}`]);
  });
});

function desk({ desk: { centre } }: Book): NonNullable<Book['desk']['centre']> {
  if (!centre) throw new Error('The desk is not open');
  return centre;
}
