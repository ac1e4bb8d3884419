import type { Custody } from '../domain/custody/custody.ts';
import type { ClockTables } from './clock-runs.ts';
import type { ClockRule, LadderStep } from './clocks.ts';
import { deskInstant } from './read-clocks.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How a stay stands to the time by which it is to end; `none` when nothing says when. */
export type CustodyMood = 'none' | 'running' | 'soon' | 'late' | 'ended' | 'ended-late';

/** The clock of one loan, deposit or visit at one moment. */
export interface CustodyReading {
  readonly mood: CustodyMood;
  readonly dueAt: string | null;
  /** Milliseconds until it is due, negative when late; null when nothing says when. */
  readonly leftMs: number | null;
  /** The row by which somebody higher is told when it is late. */
  readonly rule: ClockRule | null;
}

/** The row that counts for a stay: the version in force when it began, one for its register before one for all. */
export function ruleForCustody(custody: Custody, { clockRules }: ClockTables): ClockRule | null {
  // Lists read hundreds of stays at once, again and again, while neither they nor the rows change.
  const before = known.get(custody);
  if (before?.clockRules === clockRules) return before.rule;
  const rule = chooseRule(custody, clockRules);
  known.set(custody, { clockRules, rule });
  return rule;
}

const known = new WeakMap<
  Custody,
  { readonly clockRules: readonly ClockRule[]; readonly rule: ClockRule | null }
>();

function chooseRule(custody: Custody, clockRules: readonly ClockRule[]): ClockRule | null {
  const inForce = new Map<string, ClockRule>();
  for (const row of clockRules)
    if (row.starts === 'custodyDue' && row.since <= custody.instants.opened) inForce.set(row.id, row);
  const fitting = [...inForce.values()].filter(
    (row) => row.isActive && (row.registers === null || row.registers.includes(custody.register)),
  );
  return fitting.find(({ registers }) => registers !== null) ?? fitting[0] ?? null;
}

/** Reads the clock of a stay; `now` is that of the wall, in milliseconds. */
export function readCustody(custody: Custody, tables: ClockTables, now: number): CustodyReading {
  const rule = ruleForCustody(custody, tables);
  const { opened, due, closed } = custody.instants;
  const { dueAt } = custody;
  if (due === null) return { mood: closed === null ? 'none' : 'ended', dueAt, leftMs: null, rule };
  const leftMs = due - (closed ?? deskInstant(now, tables));
  if (closed !== null) return { mood: leftMs < 0 ? 'ended-late' : 'ended', dueAt, leftMs, rule };
  if (leftMs < 0) return { mood: 'late', dueAt, leftMs, rule };
  const used = due - opened - leftMs;
  const isSoon = used * 100 >= (due - opened) * (rule?.soonAtPercent ?? 80);
  return { mood: isSoon ? 'soon' : 'running', dueAt, leftMs, rule };
}

/** The next moment by the clock on the wall at which the mood of an open stay changes; Infinity when none will. */
export function nextCustodyMood(custody: Custody, tables: ClockTables, now: number): number {
  const { opened, due, closed } = custody.instants;
  if (due === null || closed !== null) return Infinity;
  const instant = deskInstant(now, tables);
  const percent = ruleForCustody(custody, tables)?.soonAtPercent ?? 80;
  const soon = opened + ((due - opened) * percent) / 100;
  // At the very limit it is not late yet.
  const next = [soon, due + 1].filter((at) => at > instant);
  return Math.min(Infinity, ...next) - tables.setBackMs;
}

/** A step of the ladder of something overdue, with the instant at which it falls due. */
export interface CustodyStepDue {
  readonly rule: ClockRule;
  readonly step: LadderStep;
  readonly due: number;
}

/**
 * The steps of a stay's ladder that no fact stands for yet, earliest first.
 *
 * They count from when it was to be back; a later time by an extension begins them anew, and what came back before is
 * never due. Source: R6 [D] "Every step is a log line even if nobody is at the PC".
 */
export function plannedCustodySteps(custody: Custody, tables: ClockTables): CustodyStepDue[] {
  const { due: dueBack, closed } = custody.instants;
  const rule = dueBack === null ? null : ruleForCustody(custody, tables);
  if (dueBack === null || rule === null) return [];
  const limit = limitMs(rule);
  const written = new Set(custody.steps.filter(({ due }) => due === dueBack).map(({ percent }) => percent));
  return rule.ladder
    .filter(({ percent }) => !written.has(percent))
    .map((step) => ({ rule, step, due: dueBack + Math.round((limit * step.percent) / 100) }))
    .filter(({ due }) => closed === null || due < closed)
    .sort((a, b) => a.due - b.due);
}

function limitMs({ limit }: ClockRule): number {
  if (limit.unit === 'minutes') return limit.amount * MINUTE_MS;
  // Whatever is counted in days here is told by the hour of the loan; hours of a day have no meaning behind a due time.
  return limit.unit === 'days' || limit.unit === 'workdays' ? limit.amount * DAY_MS : DAY_MS;
}
