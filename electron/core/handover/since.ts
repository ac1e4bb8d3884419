import type { OutputOf } from '../../../shared/contract.ts';
import type { DeskState } from '../../../shared/domain/book.ts';
import { isSerious } from '../../../shared/domain/clock/select-wall.ts';
import { dayOf } from '../../../shared/domain/numbers.ts';
import { selectOpenItems } from '../../../shared/domain/shift/open-items.ts';
import { headOf } from '../../../shared/domain/shift/select-handover.ts';
import { figuresSince } from '../../../shared/domain/shift/shift-figures.ts';
import { DAYS_AT_THE_DESK } from '../../../shared/rules/filing.ts';
import { dayAfter, instantOf } from '../../../shared/rules/local-days.ts';
import type { Visit } from '../handlers/handler.ts';
import { isTelling, newsOfDays, type News } from './news-of-days.ts';

const DAY_MS = 86_400_000;
const MOST_LINES = 50;
/** Longer away than this nobody reads day by day: what still matters is open, and stands in the lists. */
const MOST_DAYS_BACK = 14;

/** What happened at the desk since somebody was last here, or since a moment that was asked for. */
export async function since(
  { store, history, staffId, clock, watch }: Visit,
  asked: string | undefined,
): Promise<OutputOf<'shifts.since'>> {
  await watch.look();
  const now = clock.now();
  const span = await store.read(({ desk, access }) => {
    const from = asked ?? (staffId === null ? null : (access.here[staffId]?.before ?? null));
    return spanOf(from, now, desk.centre?.timeZone ?? 'Asia/Shanghai');
  });
  const isLiving = (id: string): boolean => {
    const { orders, handovers, log } = store.book.desk;
    return Object.hasOwn(orders, id) || Object.hasOwn(handovers, id) || log.some((entry) => entry.id === id);
  };
  const past = await newsOfDays(history, { ...span, isLiving });
  return store.read(({ desk }) => {
    const news = merged(livingNews(desk, span.after), past);
    const { from, countedFrom, daysAway, days } = span;
    return {
      ...news,
      ...pressing(desk, staffId, span.after, Date.parse(now)),
      since: from,
      daysAway,
      countedFrom,
      readFrom: days.at(-1) ?? dayOf(countedFrom, span.timeZone),
      figures: figuresSince(desk, countedFrom),
    };
  });
}

/** What is looked at: from which moment on, and the days that only history knows. */
interface Span {
  readonly from: string | null;
  /** Nothing before this is told. */
  readonly after: string;
  readonly countedFrom: string;
  readonly daysAway: number;
  /** Newest first. */
  readonly days: readonly string[];
  readonly timeZone: string;
}

function spanOf(from: string | null, now: string, timeZone: string): Span {
  const today = dayOf(now, timeZone);
  const firstAtHand = dayAfter(today, -DAYS_AT_THE_DESK);
  const atHandFrom = new Date(instantOf(firstAtHand, 0, timeZone)).toISOString();
  const after = from ?? atHandFrom;
  const began = dayOf(after, timeZone);
  const daysAway = Math.max(0, (Date.parse(today) - Date.parse(began)) / DAY_MS);
  const furthest = Math.min(daysAway, MOST_DAYS_BACK);
  const days = Array.from({ length: furthest }, (_none, index) => dayAfter(today, -1 - index));
  return {
    from,
    after,
    countedFrom: after > atHandFrom ? after : atHandFrom,
    daysAway,
    days: days.filter((day) => day < firstAtHand),
    timeZone,
  };
}

/** What was registered, sealed and written since, as far as the desk still has it. */
function livingNews(desk: DeskState, after: string): News {
  return {
    grave: Object.values(desk.orders).filter((order) => order.registeredAt > after && isSerious(order)),
    handovers: Object.values(desk.handovers).filter(({ closedAt }) => closedAt !== null && closedAt > after),
    log: desk.log.filter((entry) => entry.at > after && isTelling(entry)),
  };
}

function merged(living: News, past: News) {
  // Of two of the same moment the one that was written later comes first.
  const newest = <T>(records: readonly T[], at: (record: T) => string): T[] =>
    records.toReversed().toSorted((a, b) => at(b).localeCompare(at(a)));
  return {
    grave: newest([...living.grave, ...past.grave], ({ registeredAt }) => registeredAt).slice(0, MOST_LINES),
    handovers: newest([...living.handovers, ...past.handovers], ({ closedAt }) => closedAt ?? '')
      .slice(0, MOST_LINES)
      .map(headOf),
    log: newest([...living.log, ...past.log], ({ happenedAt }) => happenedAt).slice(0, MOST_LINES),
  };
}

/** What is open now: what came to the person meanwhile, and what should be back. */
function pressing(desk: DeskState, staffId: string | null, after: string, now: number) {
  const open = selectOpenItems(desk, now);
  return {
    mine: open.filter(
      ({ owner, about }) =>
        owner === staffId && 'order' in about && cameTo(desk, about.order, staffId, after),
    ),
    overdue: open.filter(({ group, mood }) => group === 'out' && mood === 'late'),
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
