import type { Book } from '../book.ts';
import type { Fact } from '../facts.ts';
import type { Order } from '../order/order.ts';
import { dayAfter, localTime } from '../../rules/local-days.ts';
import { numberOf } from '../../rules/numbers.ts';
import { drawSample } from '../../rules/sampling.ts';
import { clockTables } from './clock-tables.ts';

/** Closed orders live at the desk today and the day after; older ones cannot be drawn from. */
const DAYS_TO_DRAW = 7;

/** The orders of a day that a survey may ask about: closed, with somebody to call who does not mind, not asked yet. */
function askable(book: Book, on: string, timeZone: string): Order[] {
  return Object.values(book.desk.orders)
    .filter(
      (order) =>
        order.state === 'closed' &&
        order.closedAt !== null &&
        localTime(Date.parse(order.closedAt), timeZone).day === on &&
        order.contact.phone !== '' &&
        order.calledBackAt === null &&
        !isUnwilling(book, order),
    )
    .sort((a, b) => a.number.localeCompare(b.number));
}

function isUnwilling({ directory }: Book, { contact }: Order): boolean {
  return contact.personId !== null && directory.people[contact.personId]?.refusesCallbacks === true;
}

/** The draws of the days that are over and were not drawn yet (T29). */
export function dueSampleFacts(book: Book, now: number, chance: { seed(): number; newId(): string }): Fact[] {
  const { timeZone } = clockTables(book.desk);
  const today = localTime(now, timeZone).day;
  const percent = numberOf(book.desk.numbers, 'sample-percent');
  const last = book.desk.samples.at(-1)?.on ?? '';
  const facts: Fact[] = [];
  for (let on = dayAfter(today, -DAYS_TO_DRAW); on < today; on = dayAfter(on)) {
    if (on <= last) continue;
    const from = askable(book, on, timeZone);
    if (from.length === 0) continue;
    const seed = chance.seed();
    const orders = drawSample(from, percent, seed).map(({ number }) => number);
    facts.push({
      type: 'sample-drawn',
      sample: { on, seed, percent, of: from.length, orders },
      followUps: orders.map((order) => ({ order, id: chance.newId() })),
    });
  }
  return facts;
}
