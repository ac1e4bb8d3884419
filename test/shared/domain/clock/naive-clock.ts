import { defaultClockRules } from '../../../../shared/rules/clock-table.ts';
import type { ClockRule } from '../../../../shared/rules/clocks.ts';
import { retell, type Moment, type Subject, type Told } from './naive-order.ts';
import type { Happened } from './play-history.ts';
import { MINUTE, START } from './random-history.ts';

/**
 * A second way to read clocks, written without a look at the first: it counts minute by minute from what happened.
 *
 * It knows the rows of the clock table, but nothing of orders, instants, plans or caches.
 */
export interface NaiveRun {
  readonly rule: string;
  readonly start: number;
  readonly stop: number | null;
  /** Both in milliseconds. */
  readonly used: number;
  readonly paused: number;
  /** percent → milliseconds since the start of the history, of the steps that have fallen due. */
  readonly due: ReadonlyMap<number, number>;
}

const ZONE = 8 * 3_600_000;
const DAY = 86_400_000;

/** When is asked, and how far the clock of the PC was set back by then; sums are not counted to their end `isForSteps`. */
interface Present {
  readonly now: number;
  readonly backMs: number;
  readonly isForSteps: boolean;
}

/** Every run of every clock at a minute of the history. */
export function naiveRuns(
  subject: Subject,
  happened: readonly Happened[],
  present: Present,
): {
  readonly runs: NaiveRun[];
  readonly isWatched: boolean;
} {
  const told = retell(subject, happened);
  if (told.isVoid) return { runs: [], isWatched: told.isWatched };
  const ids = [...new Set(told.rules.map(({ rule }) => rule.id))];
  const runs = ids.flatMap((id) =>
    startsOf(told, id).flatMap((start) => runOf(subject, told, id, start, present)),
  );
  return { runs, isWatched: told.isWatched };
}

interface Start {
  readonly from: Moment;
  readonly settled: Moment | null | undefined;
}

function startsOf(told: Told, id: string): Start[] {
  const rule = defaultClockRules.find((each) => each.id === id);
  if (!rule || rule.starts === 'calendar') return [];
  if (rule.starts === 'plannedAt') return told.followUps.filter(({ reason }) => reason === rule.clock);
  const from = told.moments[rule.starts];
  return from ? [{ from, settled: undefined }] : [];
}

function runOf(
  subject: Subject,
  told: Told,
  id: string,
  { from, settled }: Start,
  present: Present,
): NaiveRun[] {
  const rule = told.rules.findLast((each) => each.rule.id === id && each.since <= from.at)?.rule;
  if (!rule) return [];
  if (rule.starts !== 'plannedAt' && !rule.kinds.includes(subject.kind)) return [];
  if (rule.severities !== null && !rule.severities.some((each) => each === told.severity)) return [];
  const ends =
    settled === undefined ? rule.stops.flatMap((name) => told.moments[name] ?? []) : settled ? [settled] : [];
  const end = ends.reduce<Moment | null>(
    (first, each) => (first === null || each.at < first.at ? each : first),
    null,
  );
  const stop = end && Math.max(end.at, from.at);
  const until = stop ?? Math.max(present.now, from.at);
  const allowed = allowedOf(rule, from, end?.backMs ?? present.backMs);
  const counted = count(subject, told, rule, from, until, {
    allowed,
    isForSteps: present.isForSteps,
  });
  const due = new Map<number, number>();
  const known = told.moments.severityAt?.at ?? 0;
  for (const { percent, severities } of rule.ladder) {
    if (severities !== null && !severities.some((each) => each === told.severity)) continue;
    const reached = counted.reached.get(percent);
    if (reached === undefined) continue;
    const asks = severities !== null || rule.severities !== null;
    const at = asks ? Math.max(reached, known * MINUTE) : reached;
    if (at <= present.now * MINUTE && (stop === null || at < stop * MINUTE)) due.set(percent, at);
  }
  return [{ rule: id, start: from.at, stop, used: counted.used, paused: counted.paused, due }];
}

function allowedOf({ limit }: ClockRule, { at, backMs }: Moment, backLaterMs: number): number {
  if (limit.unit === 'minutes') return limit.amount * MINUTE;
  if (limit.unit === 'days' || limit.unit === 'workdays') return limit.amount * DAY;
  const [hours = 0, minutes = 0] = limit.at.split(':').map(Number);
  const began = START + at * MINUTE - backMs + ZONE;
  let wall = Math.floor(began / MINUTE) * MINUTE + MINUTE;
  const isIt = (): boolean =>
    Math.floor((wall % DAY) / MINUTE) === hours * 60 + minutes &&
    (limit.unit === 'time-of-day' || weekday(wall) === limit.weekday);
  while (!isIt()) wall += MINUTE;
  return wall - ZONE - START + backLaterMs - at * MINUTE;
}

/** 1 is Monday; the first day of the epoch was a Thursday. */
function weekday(local: number): number {
  return ((Math.floor(local / DAY) + 3) % 7) + 1;
}

function isWorked({ days }: Subject, local: number): boolean {
  const on = new Date(local).toISOString().slice(0, 10);
  const special = days.find((day) => day.on === on);
  return special ? special.kind === 'work' : weekday(local) < 6;
}

/** Counts minute by minute; a minute over midnight is two pieces. */
function count(
  subject: Subject,
  { pauses }: Told,
  rule: ClockRule,
  from: Moment,
  until: number,
  { allowed, isForSteps }: { allowed: number; isForSteps: boolean },
): { used: number; paused: number; reached: Map<number, number> } {
  const resting = pauses.filter(({ reason }) => rule.restsFor.includes(reason));
  const targets = rule.ladder.map(({ percent }) => ({ percent, ms: Math.round((allowed * percent) / 100) }));
  const reached = new Map<number, number>();
  let used = 0;
  let paused = 0;
  let known = { day: Number.NaN, isWorked: false };
  const counts = (local: number): boolean => {
    const day = Math.floor(local / DAY);
    if (day !== known.day) known = { day, isWorked: isWorked(subject, local) };
    return known.isWorked;
  };
  const add = (at: number, ms: number): void => {
    for (const target of targets)
      if (!reached.has(target.percent) && used + ms >= target.ms)
        reached.set(target.percent, at + target.ms - used);
    used += ms;
  };
  add(from.at * MINUTE, 0);
  for (let minute = from.at; minute < until; minute += 1) {
    if (isForSteps && reached.size === targets.length) break;
    if (resting.some((each) => minute >= each.from && minute < each.to)) {
      paused += MINUTE;
      continue;
    }
    const at = minute * MINUTE;
    if (rule.limit.unit !== 'workdays') {
      add(at, MINUTE);
      continue;
    }
    const local = START + at - from.backMs + ZONE;
    const today = Math.min(MINUTE, DAY - (local % DAY));
    if (counts(local)) add(at, today);
    if (today < MINUTE && counts(local + MINUTE)) add(at + today, MINUTE - today);
  }
  return { used, paused, reached };
}
