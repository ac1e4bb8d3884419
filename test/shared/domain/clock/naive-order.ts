import type { PauseReason, Severity } from '../../../../shared/domain/order/order.ts';
import { defaultClockRules } from '../../../../shared/rules/clock-table.ts';
import type { ClockRule } from '../../../../shared/rules/clocks.ts';
import { toldAtOnce } from '../../../../shared/rules/ladder.ts';
import type { Happened } from './play-history.ts';
import type { Act, History } from './random-history.ts';

/** A minute since the start, and how far the clock of the PC had been set back by then. */
export interface Moment {
  readonly at: number;
  readonly backMs: number;
}
interface Pause {
  readonly reason: PauseReason;
  readonly from: number;
  to: number;
}

/** The order that is counted: what it was when it was registered, and the special days of the calendar. */
export interface Subject extends Pick<History, 'kind' | 'severity' | 'days' | 'rules'> {
  /** When; at the start unless something else is said. */
  readonly registered?: Moment;
}

/** What has become of an order, told by acts alone. */
export interface Told {
  moments: Partial<Record<string, Moment>>;
  severity: Severity | null;
  isVoid: boolean;
  isWatched: boolean;
  readonly pauses: Pause[];
  readonly followUps: { readonly reason: string; readonly from: Moment; settled: Moment | null }[];
  readonly listed: Set<string>;
  readonly rules: { readonly rule: ClockRule; readonly since: number }[];
}

const ofWork = [
  'pickedUpAt',
  'arrivedAt',
  'completionAskedAt',
  'doneAt',
  'slipBackAt',
  'calledBackAt',
  'closedAt',
];
const forgotten = [...ofWork, 'chasedAt', 'dndAt', 'complexAt', 'escalatedAt'];

function forget(told: Told, names: readonly string[]): void {
  for (const name of names) told.moments[name] = undefined;
}

function endPause(told: Told, at: number): void {
  const last = told.pauses.at(-1);
  if (last?.to === Infinity) last.to = at;
  told.moments.dndAt = undefined;
}

function grade(told: Told, severity: Severity): boolean {
  const fresh = toldAtOnce[severity].filter((each) => !told.listed.has(each));
  fresh.forEach((each) => told.listed.add(each));
  told.severity = severity;
  return fresh.length > 0;
}

/** What each plain act means for the moments of an order. */
const meaning: Partial<Record<Act['do'], (told: Told, now: Moment, kind: string) => void>> = {
  dispatch(told, now, kind) {
    told.moments.dispatchedAt = now;
    told.moments.sentAt ??= now;
    if (kind === 'request') told.moments.chasedAt = now;
  },
  pickUp: (told, now) => (told.moments.pickedUpAt = now),
  arrive: (told, now) => (told.moments.arrivedAt = now),
  resume: (told, now) => endPause(told, now.at),
  complete(told, now) {
    endPause(told, now.at);
    told.moments.doneAt = now;
  },
  returnSlip(told, now) {
    endPause(told, now.at);
    told.moments.doneAt ??= now;
    told.moments.slipBackAt = now;
  },
  sendBack: (told, now) => endPause(told, now.at),
  start(told) {
    told.moments.arrivedAt ??= told.moments.doneAt;
    told.moments.doneAt = undefined;
  },
  callBack: (told, now) => (told.moments.calledBackAt = now),
  close: (told, now) => (told.moments.closedAt = now),
  reassign(told, now, kind) {
    endPause(told, now.at);
    forget(told, forgotten);
    told.moments.dispatchedAt = now;
    if (kind === 'request') told.moments.chasedAt = now;
  },
  reopen(told, now) {
    endPause(told, now.at);
    forget(told, [...forgotten, 'dispatchedAt', 'sentAt']);
    told.moments.registeredAt = now;
  },
  void: (told) => (told.isVoid = true),
  ask: (told, now) => (told.moments.completionAskedAt ??= now),
  chase: (told, now) => (told.moments.chasedAt = now),
  complex(told, now) {
    if (told.moments.complexAt) return;
    told.moments.escalatedAt = undefined;
    told.moments.complexAt = now;
  },
  escalate: (told, now) => (told.moments.escalatedAt ??= now),
  respond: (told, now) => (told.moments.firstResponseAt ??= now),
  form: (told, now) => (told.moments.formAt ??= now),
  digest: (told, now) => (told.moments.digestedAt = now),
  tellAll: (told, now) => (told.moments.notifiedAt ??= now),
  settle(told, now) {
    const first = told.followUps.find(({ settled }) => settled === null);
    if (first) first.settled = now;
  },
};

function changeRule(told: Told, { id, amount, rests }: Extract<Act, { do: 'rule' }>, since: number): void {
  const before = told.rules.findLast(({ rule }) => rule.id === id)?.rule;
  if (!before) throw new Error(`The clock table has lost the row ${id}`);
  told.rules.push({ rule: { ...before, limit: { unit: 'minutes', amount }, restsFor: rests }, since });
}

/** Tells from what happened what has become of an order. */
export function retell(
  { kind, severity, rules, registered = { at: 0, backMs: 0 } }: Subject,
  happened: readonly Happened[],
): Told {
  const told: Told = {
    moments: { registeredAt: registered },
    severity: null,
    isVoid: false,
    isWatched: true,
    pauses: [],
    followUps: [],
    listed: new Set(),
    rules: defaultClockRules.map((rule) => ({ rule, since: -Infinity })),
  };
  for (const rule of rules) changeRule(told, rule, -Infinity);
  if (severity !== null) {
    grade(told, severity);
    told.moments.severityAt = registered;
  }
  for (const { act, ...now } of happened) {
    if (act.do === 'pause') {
      told.pauses.push({ reason: act.reason, from: now.at, to: Infinity });
      if (act.reason === 'dnd') told.moments.dndAt = now;
    } else if (act.do === 'severity') {
      const wasTold = told.moments.notifiedAt !== undefined || told.listed.size === 0;
      if (grade(told, act.to) || !wasTold) told.moments.notifiedAt = undefined;
      told.moments.severityAt = now;
    } else if (act.do === 'plan') {
      told.followUps.push({ reason: act.reason, from: now, settled: null });
    } else if (act.do === 'rule') {
      changeRule(told, act, now.at);
    } else meaning[act.do]?.(told, now, kind);
  }
  const isOver = told.moments.closedAt !== undefined || told.isVoid;
  told.isWatched = !isOver || told.followUps.some(({ settled }) => settled === null);
  return told;
}
