import { noticesFor } from '../../rules/ladder.ts';
import { plannedCustodySteps, type CustodyStepDue } from '../../rules/read-custody.ts';
import type { ClockTables } from '../../rules/clock-runs.ts';
import type { DeskState } from '../book.ts';
import { clockTables } from '../clock/clock-tables.ts';
import type { Fact } from '../facts.ts';
import type { Custody } from './custody.ts';

const none: ReadonlySet<string> = new Set();
const nexts = new WeakMap<Custody, { readonly tables: ClockTables; readonly due: number }>();

function nextStep(custody: Custody, tables: ClockTables): number {
  const known = nexts.get(custody);
  if (known?.tables === tables) return known.due;
  const due = plannedCustodySteps(custody, tables)[0]?.due ?? Infinity;
  nexts.set(custody, { tables, due });
  return due;
}

function watched(desk: DeskState, alsoOf: ReadonlySet<string>): Custody[] {
  return Object.values(desk.custody).filter(
    ({ number, closedAt }) => closedAt === null || alsoOf.has(number),
  );
}

/** The earliest instant at which a step of anything overdue falls due, Infinity when none will. */
export function nextCustodyDue(desk: DeskState, alsoOf: ReadonlySet<string> = none): number {
  const tables = clockTables(desk);
  let next = Infinity;
  for (const custody of watched(desk, alsoOf)) next = Math.min(next, nextStep(custody, tables));
  return next;
}

/**
 * The facts of all steps that have fallen due by an instant of the desk's own time line and are not written yet, earliest
 * first and at most `most`; `alsoOf` ended lately.
 */
export function dueCustodyFacts(
  desk: DeskState,
  instant: number,
  most: number,
  alsoOf: ReadonlySet<string> = none,
): Fact[] {
  const tables = clockTables(desk);
  return watched(desk, alsoOf)
    .filter((custody) => nextStep(custody, tables) <= instant)
    .flatMap((custody) => plannedCustodySteps(custody, tables).map((planned) => ({ custody, planned })))
    .filter(({ planned }) => planned.due <= instant)
    .sort((a, b) => a.planned.due - b.planned.due)
    .slice(0, most)
    .map(({ custody, planned }) => stepFact(desk, custody, planned, tables));
}

function stepFact(
  desk: DeskState,
  { number, openedBy, instants }: Custody,
  { rule, step: { percent, tells }, due }: CustodyStepDue,
  { setBackMs }: ClockTables,
): Fact {
  const dueAt = new Date(due - setBackMs).toISOString();
  const run = instants.due ?? due;
  const about = { why: rule.clock, percent, dueAt, key: `${rule.id}@${run}:${percent}` };
  return {
    type: 'custody-stepped',
    custody: number,
    rule: rule.id,
    due: run,
    percent,
    dueAt,
    notices: noticesFor(desk, { department: '', owner: openedBy }, tells, about),
  };
}
