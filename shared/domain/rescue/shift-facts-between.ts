import type { DeskState } from '../book.ts';
import type { Fact } from '../facts.ts';
import { checklistName } from '../shift/pattern.ts';
import { changed, sameRecord } from './same-record.ts';

/**
 * The facts that bring shifts, handovers, rounds, the roster and the lists from one desk to another.
 *
 * Records come as they are: opening a shift or sealing a handover once more would move things a second time.
 */
export function shiftFactsBetween(from: DeskState, to: DeskState): Fact[] {
  return [...planFacts(from, to), ...goneFacts(from, to), ...recalled(from, to)];
}

function planFacts(from: DeskState, to: DeskState): Fact[] {
  const dropped = Object.entries(from.roster).filter(([key]) => !Object.hasOwn(to.roster, key));
  return [
    ...changed(from.shiftPatterns, to.shiftPatterns).map(
      (pattern) => ({ type: 'shift-pattern-saved', pattern }) as const,
    ),
    ...dropped.map(([, entry]) => ({ type: 'roster-set' as const, ...entry, staff: [] })),
    ...changed(from.roster, to.roster).map((entry) => ({ type: 'roster-set', ...entry }) as const),
    ...checklistName.options.flatMap((list): Fact[] =>
      sameRecord(from.checklists[list], to.checklists[list])
        ? []
        : [{ type: 'checklist-saved', list, items: [...to.checklists[list]] }],
    ),
  ];
}

const nothing = { type: 'records-filed' as const, orders: [], calls: [], log: [], custody: [] };

/** What the other desk has let go by now must not go on as if it were open. */
function goneFacts(from: DeskState, to: DeskState): Fact[] {
  const handovers = Object.keys(from.handovers).filter((number) => !Object.hasOwn(to.handovers, number));
  const open = Object.values(from.shifts).filter(
    ({ number, closedAt }) => closedAt === null && !Object.hasOwn(to.shifts, number),
  );
  return [
    ...(handovers.length === 0 ? [] : [{ ...nothing, handovers }]),
    ...open.map(
      ({ number }) => ({ type: 'shift-ended', shift: number, end: 'taken-over', reason: '' }) as const,
    ),
  ];
}

function recalled(from: DeskState, to: DeskState): Fact[] {
  const known = new Map(from.rounds.map((round) => [round.id, round]));
  const was = new Map(from.log.map(({ id, handedOver }) => [id, handedOver]));
  const told = to.log.flatMap(({ id, handedOver }) =>
    handedOver !== null && was.has(id) && was.get(id) !== handedOver ? [[id, handedOver] as const] : [],
  );
  const fact: Extract<Fact, { type: 'shifts-recalled' }> = {
    type: 'shifts-recalled',
    shifts: changed(from.shifts, to.shifts),
    handovers: changed(from.handovers, to.handovers),
    rounds: to.rounds.filter((round) => !sameRecord(known.get(round.id), round)),
    openRounds: sameRecord(from.openRounds, to.openRounds) ? null : Object.values(to.openRounds),
    carried: sameRecord(from.carried, to.carried) ? null : { ...to.carried },
    handedOver: Object.fromEntries(told),
  };
  const { shifts, handovers, rounds, openRounds, carried } = fact;
  const isNone = shifts.length + handovers.length + rounds.length + told.length === 0;
  return isNone && openRounds === null && carried === null ? [] : [fact];
}
