import type { RawOrder, RawPromise } from './raw-order.ts';
import { nextHour, workedMs } from './raw-period.ts';

/** What became of one limit of an order by a moment. */
export interface RawRun {
  readonly clock: string;
  readonly from: number;
  /** Null while it runs. */
  readonly stop: number | null;
  /** What it used beyond its limit, in milliseconds; not above 0 when it was kept so far. */
  readonly overMs: number;
  /** What it used, in milliseconds. */
  readonly usedMs: number;
  readonly promise: RawPromise | null;
}

type Moments = readonly (number | null | undefined)[];

interface Row {
  readonly clock: string;
  readonly kinds: string;
  readonly severities?: string;
  readonly starts: (order: RawOrder) => number | null | undefined;
  readonly stops: (order: RawOrder) => Moments;
  readonly limit: Limit;
  /** Pauses do not count. */
  readonly rests?: true;
}

type Limit =
  { readonly minutes: number } | { readonly workdays: number } | 'monday-9' | 'today-20' | 'today-14';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const work = 'repair cleaning complaint emergency appointment';
const resting = 'request cleaning repair';

/** Since when a room is not to be disturbed, while it still is. */
function undisturbed({ pauses }: RawOrder): number | null {
  const last = pauses.at(-1);
  return last?.reason === 'dnd' && last.to === Infinity ? last.from : null;
}

/** The master table of the requirements (1.0) and of complaints (1.6), as far as orders go. */
const rows: readonly Row[] = [
  {
    clock: 'notify', // T15 "立刻通知"
    ...{ kinds: 'complaint', severities: 'S1 S2', limit: { minutes: 0 } },
    starts: ({ registered }) => registered,
    stops: ({ notified, closed }) => [notified, closed],
  },
  {
    clock: 'first-response', // T13 "30分钟内响应"
    ...{ kinds: 'complaint', severities: 'S1 S2', limit: { minutes: 30 } },
    starts: ({ begun }) => begun,
    stops: ({ firstResponse, closed }) => [firstResponse, closed],
  },
  {
    clock: 'first-response', // T14 "2小时内响应"
    ...{ kinds: 'complaint', severities: 'S3 S4', limit: { minutes: 120 } },
    starts: ({ begun }) => begun,
    stops: ({ firstResponse, closed }) => [firstResponse, closed],
  },
  {
    clock: 'to-department', // T16 "2天以内", by workdays (C6)
    ...{ kinds: 'complaint', severities: 'S3', limit: { workdays: 2 } },
    starts: ({ begun }) => begun,
    stops: ({ firstSent, closed }) => [firstSent, closed],
  },
  {
    clock: 'corrective-form', // T18 "超过一个工作日的"
    ...{ kinds: 'complaint', severities: 'S1 S2 S3', limit: { workdays: 1 } },
    starts: ({ begun }) => begun,
    stops: ({ formWritten, closed }) => [formWritten, closed],
  },
  {
    clock: 'digest', // T17 "每周一次整理", Monday 09:00
    ...{ kinds: 'complaint', severities: 'S4', limit: 'monday-9' },
    starts: ({ begun }) => begun,
    stops: ({ digested, closed }) => [digested, closed],
  },
  {
    clock: 'pick-up', // T9 "15分钟内派人前往…取单"
    ...{ kinds: work, limit: { minutes: 15 } },
    starts: ({ sent }) => sent,
    stops: ({ pickedUp, done, closed }) => [pickedUp, done, closed],
  },
  {
    clock: 'arrival', // T10 "20分钟内到达"
    ...{ kinds: 'repair emergency', limit: { minutes: 20 }, rests: true },
    starts: ({ sent }) => sent,
    stops: ({ arrived, done, closed }) => [arrived, done, closed],
  },
  {
    clock: 'completion-query', // T11 "1个小时之后…须询问"
    ...{ kinds: 'repair emergency', limit: { minutes: 60 }, rests: true },
    starts: ({ sent }) => sent,
    stops: ({ asked, done, closed }) => [asked, done, closed],
  },
  {
    clock: 'slip-back', // R3.1 [D] two hours
    ...{ kinds: work, limit: { minutes: 120 } },
    starts: ({ done }) => done,
    stops: ({ slipBack, closed }) => [slipBack, closed],
  },
  {
    clock: 'callback', // R7 [D] one workday
    ...{ kinds: work, limit: { workdays: 1 } },
    starts: ({ slipBack }) => slipBack,
    stops: ({ calledBack, closed }) => [calledBack, closed],
  },
  {
    clock: 'callback', // R5.4 [D] a quarter of an hour
    ...{ kinds: 'request', limit: { minutes: 15 } },
    starts: ({ done }) => done,
    stops: ({ calledBack, closed }) => [calledBack, closed],
  },
  {
    clock: 'chase', // T8 "3 分钟之后…追踪"
    ...{ kinds: 'request', limit: { minutes: 3 }, rests: true },
    starts: ({ chased }) => chased,
    stops: ({ done, closed }) => [done, closed],
  },
  {
    clock: 'dnd-supervisor', // R5.6 [D] still at 14:00
    ...{ kinds: resting, limit: 'today-14' },
    starts: undisturbed,
    stops: ({ done, closed }) => [done, closed],
  },
  {
    clock: 'dnd-welfare', // R5.6 [D] 24 h
    ...{ kinds: resting, limit: { minutes: 24 * 60 } },
    starts: undisturbed,
    stops: ({ done, closed }) => [done, closed],
  },
];

/** Promises by their reason: T6, T25, T24 [D], T29 [D], T4 [D]. */
const promised: Readonly<Record<string, Limit>> = {
  address: { minutes: 2 },
  delivery: { workdays: 3 },
  vip: 'today-20',
  sample: { workdays: 3 },
  promised: { minutes: 15 },
};

type Days = ReadonlyMap<string, string>;

/** Every limit of an order as it stood at a moment, kept or not. */
export function rawRuns(order: RawOrder, at: number, calendar: Days): RawRun[] {
  const own = rows.flatMap((row) => {
    const { clock, kinds, severities, starts, stops } = row;
    const from = starts(order) ?? null;
    if (from === null || !kinds.split(' ').includes(order.kind)) return [];
    if (severities !== undefined && !severities.split(' ').includes(order.severity ?? '')) return [];
    const first = Math.min(...stops(order).map((each) => each ?? Infinity));
    const stop = first === Infinity ? null : Math.max(from, first);
    const rested = (until: number) => (row.rests ? restedMs(order, from, until) : 0);
    return [{ clock, from, stop, promise: null, ...used(row.limit, from, stop ?? at, calendar, rested) }];
  });
  const others = order.promises.map((promise) => {
    const { reason, planned: from, settled: stop } = promise;
    const limit = promised[reason] ?? { minutes: 0 };
    return { clock: reason, from, stop, promise, ...used(limit, from, stop ?? at, calendar, () => 0) };
  });
  return [...own, ...others];
}

function used(
  limit: Limit,
  from: number,
  until: number,
  calendar: Days,
  rested: (until: number) => number,
): { usedMs: number; overMs: number } {
  const last = Math.max(from, until);
  if (typeof limit === 'object' && 'workdays' in limit) {
    const usedMs = workedMs(from, last, calendar);
    return { usedMs, overMs: usedMs - limit.workdays * DAY };
  }
  const usedMs = last - from - rested(last);
  if (typeof limit === 'object') return { usedMs, overMs: usedMs - limit.minutes * MINUTE };
  const due = {
    'monday-9': () => nextHour(from, 9, 0),
    'today-20': () => nextHour(from, 20, null),
    'today-14': () => nextHour(from, 14, null),
  }[limit]();
  return { usedMs, overMs: last - due };
}

/** Milliseconds of pauses between two moments; pauses of one order never overlap. */
function restedMs({ pauses }: RawOrder, from: number, until: number): number {
  return pauses.reduce(
    (sum, pause) => sum + Math.max(0, Math.min(until, pause.to) - Math.max(from, pause.from)),
    0,
  );
}

/** Whether it is known if a limit was kept: it was stopped, or it is over. */
export function isSettled({ stop, overMs }: RawRun): boolean {
  return stop !== null || overMs > 0;
}
