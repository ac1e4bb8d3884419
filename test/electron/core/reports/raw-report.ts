import type { FigureId, Report } from '../../../../shared/domain/report/report.ts';
import type { RawItem, RawView } from './raw-figures.ts';
import { standing } from './raw-figures.ts';
import { isSettled, rawRuns } from './raw-clocks.ts';
import { hourOf, isOf, weekdayOf } from './raw-period.ts';

type Items = Readonly<Record<FigureId, readonly RawItem[]>>;

const DAY = 86_400_000;
const counts: readonly FigureId[] = ['calls', 'orders', 'keys-lost', 'cases', 'slips-out'];
const missedCounts: readonly FigureId[] = ['keys-overdue', 'handovers-late'];
const means: readonly FigureId[] = ['intake-time', 'enquiry-time'];
const bad: readonly FigureId[] = ['rework', 'quality-errors'];

/** The value of a figure as the paper has it: to one place, away from the target. */
export function rawValue(id: FigureId, items: readonly RawItem[]): number | null {
  const of = items.length;
  const missed = items.filter(({ isMissed }) => isMissed).length;
  if (counts.includes(id)) return of;
  if (missedCounts.includes(id)) return missed;
  if (of === 0) return null;
  if (means.includes(id)) return Math.ceil((10 * sum(items)) / of) / 10;
  if (bad.includes(id)) return Math.ceil((1_000 * missed) / of) / 10;
  return Math.floor((1_000 * (of - missed)) / of) / 10;
}

function sum(items: readonly RawItem[]): number {
  return items.reduce((all, { value }) => all + value, 0);
}

/** What each department did. */
export function rawDepartments(items: Items): Report['departments'] {
  const names = new Set([...items.orders, ...items['slips-out']].map(({ department }) => department));
  return [...names].map((department) => {
    const own = (id: FigureId) => items[id].filter((each) => each.department === department);
    const scores = own('satisfaction');
    return {
      department,
      orders: own('orders').length,
      pickedUpInTime: rawValue('picked-up-in-time', own('picked-up-in-time')),
      arrivedInTime: rawValue('arrived-in-time', own('arrived-in-time')),
      slipsOut: own('slips-out').length,
      score: scores.length === 0 ? null : Math.round((10 * sum(scores)) / scores.length) / 10,
      rework: own('rework').filter(({ isMissed }) => isMissed).length,
    };
  });
}

/** What each person did. */
export function rawStaff(items: Items): NonNullable<Report['staff']> {
  const people = new Set(
    (['calls', 'callbacks-made', 'quality-errors', 'cases'] as const).flatMap((id) =>
      items[id].filter(({ isMissed }) => id !== 'callbacks-made' || !isMissed).map(({ staff }) => staff),
    ),
  );
  return [...people].map((staff) => {
    const own = (id: FigureId) => items[id].filter((each) => each.staff === staff);
    const value = (id: FigureId) => rawValue(id, own(id));
    const errors = value('quality-errors');
    return {
      staff,
      calls: own('calls').length,
      intakeSeconds: value('intake-time'),
      enquirySeconds: value('enquiry-time'),
      answeredInTime: value('answered-in-time'),
      firstContact: value('first-contact'),
      callbacks: own('callbacks-made').filter(({ isMissed }) => !isMissed).length,
      qualityChecked: own('quality-errors').length,
      qualityErrors: errors,
      // T30 "错误率超5%需加时培训"
      needsTraining: (errors ?? 0) > 5,
      cases: own('cases').length,
    };
  });
}

/** Calls of a period by hour, weekday, kind and place. */
export function rawCalls({ book, period }: RawView) {
  const calls = book.calls.filter(({ number }) => isOf(period, number));
  const by = (key: (call: (typeof calls)[number]) => string | number) => {
    const groups = new Map<string | number, number>();
    for (const call of calls) groups.set(key(call), (groups.get(key(call)) ?? 0) + 1);
    return groups;
  };
  const hours = by(({ at }) => hourOf(Date.parse(at)));
  const weekdays = by(({ at }) => weekdayOf(Date.parse(at)));
  return {
    hours: Array.from({ length: 24 }, (_, hour) => hours.get(hour) ?? 0),
    weekdays: Array.from({ length: 7 }, (_, day) => weekdays.get(day) ?? 0),
    kinds: by(({ kind }) => kind),
    places: by(({ place }) => place),
  };
}

/** How many orders were open at the end of a period, by their age in days. */
export function rawAges(view: RawView): number[] {
  const end = Math.min(view.period.end, view.now);
  const days = standing(view).map(({ registered }) => (end - registered) / DAY);
  const borders = [0, 1, 3, 7, 30, Infinity];
  return borders
    .slice(0, -1)
    .map((from, index) => days.filter((age) => age >= from && age < (borders[index + 1] ?? 0)).length);
}

/** The ten that were latest, in milliseconds beyond their limit. */
export function rawWorst({ book, period, now }: RawView): { order: string; clock: string; overMs: number }[] {
  return [...book.orders.values()]
    .filter(({ number, isVoid }) => isOf(period, number) && !isVoid)
    .flatMap((order) =>
      rawRuns(order, now, book.calendar)
        .filter((run) => isSettled(run) && run.overMs > 0)
        .map(({ clock, overMs }) => ({ order: order.number, clock, overMs })),
    )
    .sort((a, b) => b.overMs - a.overMs)
    .slice(0, 10);
}

/** Places, or problems, with three orders or more in a period, and how many orders each had. */
export function rawRepeats(
  { book, period }: RawView,
  key: 'place' | 'problem',
): Map<string, { count: number; rework: number }> {
  const groups = new Map<string, { count: number; rework: number }>();
  for (const order of book.orders.values()) {
    if (!isOf(period, order.number) || order.isVoid || order[key] === '') continue;
    const group = groups.get(order[key]) ?? { count: 0, rework: 0 };
    group.count += 1;
    if (order.isRework) group.rework += 1;
    groups.set(order[key], group);
  }
  return new Map([...groups].filter(([, { count }]) => count >= 3));
}
