import { isOpen } from '../../rules/order-acts.ts';
import { openGroups, groupOfOrder } from '../../rules/handover-groups.ts';
import type { ClockTables } from '../../rules/clock-runs.ts';
import type { DeskState } from '../book.ts';
import type { FollowUp } from '../callback/follow-up.ts';
import { clockTables } from '../clock/clock-tables.ts';
import { isOwed, isSerious, readFollowUp, readOwn, type LineReading } from '../clock/select-wall.ts';
import { standingTask } from '../clock/standing.ts';
import { readStay } from '../clock/wall-custody.ts';
import type { Custody, Visit } from '../custody/custody.ts';
import type { Order } from '../order/order.ts';
import { didNotPrint, type SlipJob } from '../printing/slip-job.ts';
import type { OpenGroup, OpenItem } from './open-item.ts';

/** The part of a desk that open matters are read from. */
export type OpenDesk = Pick<
  DeskState,
  | 'orders'
  | 'custody'
  | 'slipJobs'
  | 'log'
  | 'standing'
  | 'printers'
  | 'clockRules'
  | 'workdays'
  | 'settings'
  | 'centre'
  | 'setBackMs'
>;

/** Visitors and honoured guests of so many hours ahead stand in a handover: "VIP arrivals next 12 h" (R9 [D]). */
export const HOURS_AHEAD = 12;
const HOUR_MS = 3_600_000;

interface Around {
  readonly desk: OpenDesk;
  readonly tables: ClockTables;
  readonly now: number;
}

/**
 * Everything that is not finished, each matter once, by group and in each group by severity and clock.
 *
 * `now` is by the clock on the wall, in milliseconds. Source: R9 "list built by the system — open items by severity and
 * clock, paused, overdue callbacks, keys/docs/passes/deposits out … VIP arrivals next 12 h, notices".
 */
export function selectOpenItems(desk: OpenDesk, now: number): OpenItem[] {
  const around = { desk, now, tables: clockTables(desk) };
  const items = [
    ...Object.values(desk.orders).flatMap((order) => itemsOf(order, around)),
    ...Object.values(desk.custody).flatMap((custody) => custodyItem(custody, around)),
    ...Object.values(desk.slipJobs).flatMap((job) => slipItem(job, around)),
    ...standingTask.options.flatMap((task) => taskItem(task, around)),
    ...desk.log.flatMap(logItem),
  ];
  return items
    .map((item) => ({ item, rank: rankOf(item) }))
    .sort(compare)
    .map(({ item }) => item);
}

type Ranked = { readonly item: OpenItem; readonly rank: number };

const severityRank = { S1: 0, S2: 1, S3: 3, S4: 4 } as const;

function rankOf({ kind, severity }: OpenItem): number {
  if (kind === 'emergency') return 0;
  return severity === null ? 2 : severityRank[severity];
}

function compare(a: Ranked, b: Ranked): number {
  return (
    openGroups.indexOf(a.item.group) - openGroups.indexOf(b.item.group) ||
    a.rank - b.rank ||
    (a.item.dueAt ?? '9').localeCompare(b.item.dueAt ?? '9') ||
    a.item.since.localeCompare(b.item.since) ||
    a.item.key.localeCompare(b.item.key)
  );
}

const nothing = {
  kind: null,
  severity: null,
  pause: null,
  owner: null,
  clock: null,
  dueAt: null,
  mood: 'none',
  tries: 0,
  order: null,
} as const;

function clockOf(reading: (Pick<LineReading, 'dueAt' | 'mood'> & { rule: { clock: string } | null }) | null) {
  if (reading === null) return { clock: null, dueAt: null, mood: 'none' } as const;
  const mood =
    reading.mood === 'late' || reading.mood === 'soon' || reading.mood === 'running' ? reading.mood : 'none';
  return { clock: reading.rule?.clock ?? null, dueAt: reading.dueAt, mood } as const;
}

function itemsOf(order: Order, { tables, now }: Around): OpenItem[] {
  const followUps = order.followUps
    .filter(({ settledAt }) => settledAt === null)
    .map((followUp) => followUpItem(order, followUp, clockOf(readFollowUp(order, followUp.id, tables, now))));
  if (!isOpen(order)) return followUps;
  const clock = clockOf(readOwn(order, tables, now));
  const isPressing = clock.mood === 'late' || clock.mood === 'soon' || isSerious(order);
  return [orderItem(order, groupOfOrder(order, isPressing), clock), ...followUps];
}

function titleOf({ place, contact }: Order): string {
  return [place.name, contact.name].filter((text) => text !== '').join(' ');
}

/** Steps that the clocks write by themselves change nothing that has to be told. */
const byItself: ReadonlySet<string> = new Set([
  'clock-stepped',
  'clock-snoozed',
  'notice-told',
  'slip-queued',
]);

function orderItem(order: Order, group: OpenGroup, clock: ReturnType<typeof clockOf>): OpenItem {
  const { number, kind, severity, state, text, owner, department, pauses, callback, entrusted } = order;
  const acts = order.timeline.filter(({ act }) => !byItself.has(act)).length;
  return {
    ...nothing,
    ...clock,
    key: `order:${number}`,
    group,
    about: { kind: 'order', order: number },
    number,
    title: titleOf(order),
    text,
    kind,
    severity,
    state,
    pause: state === 'paused' ? (pauses.at(-1)?.reason ?? null) : null,
    // Whoever took the callback over answers for it, not for the work before it.
    owner: entrusted?.acceptedAt && group === 'callbacks' ? entrusted.to : owner,
    since: order.registeredAt,
    tries: callback?.tries.length ?? 0,
    // A change of the worker is an act of its own, and a name here would be one more place to erase it from.
    print: [state, severity ?? '', owner, department, acts].join('|'),
  };
}

function followUpItem(order: Order, followUp: FollowUp, clock: ReturnType<typeof clockOf>): OpenItem {
  const { id, reason, plannedAt, note, tries, entrusted } = followUp;
  const owner = entrusted?.acceptedAt ? entrusted.to : order.owner;
  return {
    ...nothing,
    ...clock,
    key: `follow-up:${order.number}:${id}`,
    group: 'callbacks',
    about: { kind: 'follow-up', order: order.number, followUp: id },
    number: order.number,
    title: titleOf(order),
    text: note === '' ? order.text : note,
    kind: order.kind,
    state: reason,
    owner,
    since: plannedAt,
    tries: tries.length,
    order: order.number,
    print: [tries.length, owner].join('|'),
  };
}

function custodyItem(custody: Custody, { tables, now }: Around): OpenItem[] {
  const group = groupOfCustody(custody, now);
  if (group === null) return [];
  const { number, who, openedAt, asks, state, dueAt, note } = custody;
  const reading = readStay(custody, tables, now);
  return [
    {
      ...nothing,
      ...clockOf(reading),
      ...(reading === null && { dueAt: custody.kind === 'visit' ? (custody.expectedAt ?? dueAt) : dueAt }),
      key: `custody:${number}`,
      group,
      about: { kind: 'custody', custody: number },
      number: codeOf(custody),
      title: [who.name, who.firm, ...(custody.kind === 'visit' ? [custody.place.name, custody.host] : [])]
        .filter((text) => text !== '')
        .join(' '),
      text: [...whatOf(custody), note].filter((text) => text !== '').join(' '),
      state,
      since: openedAt,
      tries: asks.length,
      order: custody.kind === 'loan' ? custody.order : null,
      print: [state, dueAt ?? '', asks.length].join('|'),
    },
  ];
}

function groupOfCustody(custody: Custody, now: number): 'out' | 'kept' | 'ahead' | null {
  if (custody.closedAt !== null) return null;
  if (custody.kind === 'loan') return 'out';
  if (custody.kind === 'deposit') return 'kept';
  if (custody.state === 'in') return 'out';
  // A pass that is still with somebody who may come back is out.
  if (custody.pass !== null) return 'out';
  return custody.state === 'expected' && isNear(custody, now) ? 'ahead' : null;
}

/** Whoever was announced once and without an hour may come at any time; who may come and go for weeks stands in no list. */
function isNear({ expectedAt, permitUntil }: Visit, now: number): boolean {
  if (expectedAt === null) return permitUntil === null;
  return Date.parse(expectedAt) <= now + HOURS_AHEAD * HOUR_MS;
}

function codeOf(custody: Custody): string {
  if (custody.kind === 'loan') return custody.code;
  return custody.kind === 'visit' ? (custody.pass?.code ?? custody.number) : custody.number;
}

function whatOf(custody: Custody): readonly string[] {
  if (custody.kind === 'loan') return [custody.thingName, custody.purpose];
  return custody.kind === 'deposit' ? [custody.what, custody.shelf] : [custody.why];
}

function slipItem(job: SlipJob, { desk }: Around): OpenItem[] {
  const { id, slip, order, about, printerId, queuedAt, trouble } = job;
  const state = didNotPrint(job) ? 'failed' : job.state;
  if (state !== 'unknown' && state !== 'failed') return [];
  return [
    {
      ...nothing,
      key: `slip:${id}`,
      group: 'prints',
      about: { kind: 'slip', slip: id },
      number: order ?? about?.numbers[0] ?? '',
      title: desk.printers[printerId]?.name ?? printerId,
      text: trouble?.kind ?? '',
      state,
      since: queuedAt,
      order,
      print: [slip, state].join('|'),
    },
  ];
}

function taskItem(task: (typeof standingTask.options)[number], { desk }: Around): OpenItem[] {
  const standing = desk.standing[task];
  if (!isOwed(standing)) return [];
  return [
    {
      ...nothing,
      key: `task:${task}`,
      group: 'tasks',
      about: { kind: 'task', task },
      number: '',
      title: '',
      text: '',
      state: task,
      clock: task,
      dueAt: standing.dueAt,
      mood: 'late',
      since: standing.dueAt,
      print: standing.dueAt,
    },
  ];
}

function logItem({
  id,
  forNext,
  handedOver,
  text,
  happenedAt,
  category,
}: DeskState['log'][number]): OpenItem[] {
  if (!forNext || handedOver !== null) return [];
  return [
    {
      ...nothing,
      key: `log:${id}`,
      group: 'log',
      about: { kind: 'log', entry: id },
      number: '',
      title: '',
      text,
      state: category,
      since: happenedAt,
      print: 'written',
    },
  ];
}
