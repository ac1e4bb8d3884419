import type { DeskState } from './book.ts';
import { entryOf } from './entry-of.ts';
import type { ChangeStamp, Fact, FactOf } from './facts.ts';
import type { Handover } from './shift/handover.ts';
import type { Round } from './shift/round.ts';
import type { Shift } from './shift/shift.ts';
import { applyToHandovers } from './apply-handovers.ts';
import { localTime } from '../rules/local-days.ts';
import { clockTables } from './clock/clock-tables.ts';

/** Shifts that ended stay at hand in this number; what they did stands in the log and in their handovers. */
const SHIFTS_AT_HAND = 40;
const ROUNDS_AT_HAND = 10;
/** A roster that is longer past is of no use to anybody. */
const ROSTER_DAYS = 62;
const DAY_MS = 86_400_000;

/** The numbers of shifts and handovers that a fact gives out. */
export function shiftNumbersOf(fact: Fact): readonly string[] {
  switch (fact.type) {
    case 'shift-opened':
      return [fact.shift.number];
    case 'handover-prepared':
      return [fact.handover.number];
    case 'handover-signed':
      return [fact.next.number];
    case 'shifts-recalled':
      return [...fact.shifts, ...fact.handovers].map(({ number }) => number);
    default:
      return [];
  }
}

/** Applies one fact of shifts, rosters, lists, rounds and handovers; others are ignored. */
export function applyToShifts(desk: DeskState, fact: Fact, stamp: ChangeStamp): void {
  applyToPlans(desk, fact, stamp);
  applyToOpenShift(desk, fact, stamp);
  applyToRounds(desk, fact, stamp);
  applyToHandovers(desk, fact, stamp);
  if (fact.type === 'handover-signed') passOn(desk, fact, stamp);
  if (fact.type === 'shifts-recalled') recall(desk, fact);
}

function applyToPlans(desk: DeskState, fact: Fact, { at }: ChangeStamp): void {
  if (fact.type === 'shift-pattern-saved') desk.shiftPatterns[fact.pattern.id] = fact.pattern;
  if (fact.type === 'checklist-saved') desk.checklists = { ...desk.checklists, [fact.list]: fact.items };
  if (fact.type !== 'roster-set') return;
  const { on, pattern, staff } = fact;
  const oldest = localTime(Date.parse(at) - ROSTER_DAYS * DAY_MS, clockTables(desk).timeZone).day;
  const kept = Object.entries(desk.roster).filter(([, entry]) => entry.on >= oldest);
  const key = `${on} ${pattern}`;
  desk.roster = Object.fromEntries(kept.filter(([each]) => each !== key));
  if (staff.length > 0) desk.roster[key] = { on, pattern, staff };
}

function changeShift(desk: DeskState, number: string, change: (shift: Shift) => Partial<Shift>): void {
  const shift = entryOf(desk.shifts, number);
  if (shift) desk.shifts[number] = { ...shift, ...change(shift) };
}

function applyToOpenShift(desk: DeskState, fact: Fact, { at, by }: ChangeStamp): void {
  switch (fact.type) {
    case 'shift-opened':
      begin(desk, fact.shift);
      return;
    case 'shift-ticked':
      changeShift(desk, fact.shift, ({ ticks }) => {
        const others = ticks.filter(
          ({ list, item, on }) =>
            !(list === fact.tick.list && item === fact.tick.item && on === fact.tick.on),
        );
        return { ticks: fact.isDone ? [...others, fact.tick] : others };
      });
      return;
    case 'shift-list-skipped':
      changeShift(desk, fact.shift, ({ skipped }) => ({
        skipped: [...skipped, { list: fact.list, at, by: by ?? '', reason: fact.reason }],
      }));
      return;
    case 'shift-ended':
      end(desk, fact.shift, { closedAt: at, end: fact.end, endReason: fact.reason });
      return;
    case 'handover-missed':
      changeShift(desk, fact.shift, ({ notices }) => ({
        missedAt: fact.dueAt,
        notices: [...notices, ...fact.notices],
      }));
      return;
    case 'handover-refused': {
      const shift = entryOf(desk.handovers, fact.handover)?.shift ?? '';
      changeShift(desk, shift, ({ notices }) => ({ notices: [...notices, ...fact.notices] }));
      return;
    }
    case 'shift-notice-told':
      changeShift(desk, fact.shift, ({ notices }) => ({
        notices: notices.map((each) =>
          each.id === fact.notice
            ? { ...each, told: { at, by: by ?? '', to: fact.to, how: fact.how, note: fact.note } }
            : each,
        ),
      }));
      return;
    default:
  }
}

function begin(desk: DeskState, shift: Shift): void {
  desk.shifts[shift.number] = shift;
  desk.shift = shift.number;
  const over = Object.values(desk.shifts)
    .filter(({ closedAt }) => closedAt !== null)
    .sort((a, b) => a.openedAt.localeCompare(b.openedAt) || a.number.localeCompare(b.number));
  for (const { number } of over.slice(0, Math.max(0, over.length - SHIFTS_AT_HAND)))
    delete desk.shifts[number];
}

function end(desk: DeskState, number: string, how: Pick<Shift, 'closedAt' | 'end' | 'endReason'>): void {
  changeShift(desk, number, () => how);
  if (desk.shift === number) desk.shift = null;
}

/** One owner before, one owner after: the old shift ends and the next begins by one fact. */
function passOn(desk: DeskState, fact: FactOf<'handover-signed'>, { at }: ChangeStamp): void {
  const handover = entryOf(desk.handovers, fact.handover);
  if (handover) end(desk, handover.shift, { closedAt: at, end: 'handover', endReason: '' });
  begin(desk, fact.next);
  desk.carried = Object.fromEntries(fact.lines.map(({ key, carried }) => [key, carried + 1]));
  const told = new Set(fact.lines.flatMap(({ about }) => (about.kind === 'log' ? [about.entry] : [])));
  if (told.size > 0)
    desk.log = desk.log.map((entry) =>
      told.has(entry.id) ? { ...entry, handedOver: fact.handover } : entry,
    );
}

function applyToRounds(desk: DeskState, fact: Fact, { at, by }: ChangeStamp): void {
  if (fact.type === 'round-marked') {
    const { task, on } = fact;
    const open = desk.openRounds[task];
    // A round of an earlier day that nobody signed is over: what is open today is looked at today.
    const before = open?.on === on ? open.marks : {};
    const marks = fact.marks.map(({ key, ...mark }) => [key, { ...mark, at, by: by ?? '' }] as const);
    desk.openRounds = {
      ...desk.openRounds,
      [task]: { task, on, marks: { ...before, ...Object.fromEntries(marks) } },
    };
  }
  if (fact.type !== 'round-signed') return;
  const { [fact.round.task]: _signed, ...others } = desk.openRounds;
  desk.openRounds = others;
  desk.rounds = [...desk.rounds, fact.round].slice(-ROUNDS_AT_HAND);
}

function recall(desk: DeskState, fact: FactOf<'shifts-recalled'>): void {
  for (const shift of fact.shifts) desk.shifts[shift.number] = shift;
  for (const handover of fact.handovers) desk.handovers[handover.number] = handover;
  desk.shift = openOf(desk.shifts)?.number ?? null;
  desk.rounds = recalledRounds(desk.rounds, fact.rounds);
  if (fact.openRounds !== null)
    desk.openRounds = Object.fromEntries(fact.openRounds.map((round) => [round.task, round]));
  if (fact.carried !== null) desk.carried = fact.carried;
  const { handedOver } = fact;
  if (Object.keys(handedOver).length > 0)
    desk.log = desk.log.map((entry) => ({ ...entry, handedOver: handedOver[entry.id] ?? entry.handedOver }));
}

function recalledRounds(rounds: readonly Round[], again: readonly Round[]): readonly Round[] {
  const byId = new Map(again.map((round) => [round.id, round]));
  const known = rounds.map((round) => byId.get(round.id) ?? round);
  const fresh = again.filter(({ id }) => !rounds.some((round) => round.id === id));
  return [...known, ...fresh].sort((a, b) => a.at.localeCompare(b.at)).slice(-ROUNDS_AT_HAND);
}

function openOf(shifts: Readonly<Record<string, Shift>>): Shift | undefined {
  return Object.values(shifts).find(({ closedAt }) => closedAt === null);
}

/** The handover that runs, or undefined. */
export function runningHandover({ handovers }: Pick<DeskState, 'handovers'>): Handover | undefined {
  return Object.values(handovers).find(({ closedAt }) => closedAt === null);
}

/** The shift that is open, or undefined while the counter is closed. */
export function openShift({ shifts, shift }: Pick<DeskState, 'shifts' | 'shift'>): Shift | undefined {
  return shift === null ? undefined : entryOf(shifts, shift);
}
