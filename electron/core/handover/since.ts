import type { OutputOf } from '../../../shared/contract.ts';
import type { DeskState } from '../../../shared/domain/book.ts';
import { isSerious } from '../../../shared/domain/clock/select-wall.ts';
import { deskDay } from '../../../shared/domain/decision.ts';
import { selectOpenItems } from '../../../shared/domain/shift/open-items.ts';
import { headOf } from '../../../shared/domain/shift/select-handover.ts';
import { figuresSince } from '../../../shared/domain/shift/shift-figures.ts';
import type { Visit } from '../handlers/handler.ts';

const NOTHING_BEFORE = '0000-01-01T00:00:00.000Z';
const DAY_MS = 86_400_000;
const MOST_LINES = 50;

/** What happened at the desk since somebody was last here, or since a moment that was asked for. */
export async function since(
  { store, staffId, clock, watch }: Visit,
  asked: string | undefined,
): Promise<OutputOf<'shifts.since'>> {
  await watch.look();
  const now = clock.now();
  return store.read((book) => {
    const from = asked ?? (staffId === null ? null : (book.access.here[staffId]?.before ?? null));
    const after = from ?? NOTHING_BEFORE;
    const { desk } = book;
    const today = deskDay(book, now);
    const daysAway = from === null ? 0 : (Date.parse(today) - Date.parse(deskDay(book, from))) / DAY_MS;
    return { since: from, daysAway, ...newsOf(desk, after, staffId, Date.parse(now)) };
  });
}

function newsOf(desk: DeskState, after: string, staffId: string | null, now: number) {
  const open = selectOpenItems(desk, now);
  const telling = new Set(['notice', 'incident']);
  return {
    figures: figuresSince(desk, after),
    grave: Object.values(desk.orders)
      .filter((order) => order.registeredAt > after && isSerious(order))
      .toReversed()
      .slice(0, MOST_LINES),
    mine: open.filter(
      ({ owner, about }) =>
        owner === staffId && 'order' in about && cameTo(desk, about.order, staffId, after),
    ),
    handovers: Object.values(desk.handovers)
      .filter(({ closedAt }) => closedAt !== null && closedAt > after)
      .map(headOf)
      .toReversed(),
    log: desk.log
      .filter((entry) => entry.at > after && (entry.forNext || telling.has(entry.category)))
      .toReversed()
      .slice(0, MOST_LINES),
    overdue: open.filter(({ group, mood }) => group === 'out' && mood === 'late').length,
  };
}

/** Whether an order, or its callback, came to somebody after a moment. */
function cameTo(desk: DeskState, number: string, staffId: string | null, after: string): boolean {
  const timeline = desk.orders[number]?.timeline ?? [];
  return timeline.some(
    ({ at, act, detail }) =>
      at > after &&
      ((act === 'owner-taken' && detail['to'] === staffId) ||
        (act === 'callback-accepted' && detail['by'] === staffId)),
  );
}
