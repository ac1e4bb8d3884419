import { openShift, runningHandover } from '../../../shared/domain/apply-shifts.ts';
import type { DeskState } from '../../../shared/domain/book.ts';
import {
  decideSaveChecklist,
  decideSavePattern,
  decideSetRoster,
} from '../../../shared/domain/shift/decide-plan.ts';
import {
  decideCloseShift,
  decideOpenShift,
  decideSkipList,
  decideTellOfShift,
  decideTick,
} from '../../../shared/domain/shift/decide-shift.ts';
import { decideMarkRound, decideSignRound, roundLines } from '../../../shared/domain/shift/decide-round.ts';
import { handoverPromptFrom } from '../../../shared/domain/shift/due-handover.ts';
import { plannedAfter } from '../../../shared/domain/shift/shift-times.ts';
import { deskDay } from '../../../shared/domain/decision.ts';
import { ok } from '../../../shared/result.ts';
import { checkPin } from '../access/check-pin.ts';
import { since } from '../handover/since.ts';
import { byRule, type Handlers } from './handler.ts';

type ShiftChannels =
  | 'shifts.open'
  | 'shifts.current'
  | 'shifts.close'
  | 'shifts.tick'
  | 'shifts.skip'
  | 'shifts.tell'
  | 'shifts.savePattern'
  | 'shifts.setRoster'
  | 'shifts.saveChecklist'
  | 'shifts.since'
  | 'rounds.current'
  | 'rounds.mark'
  | 'rounds.sign'
  | 'rounds.list';

const sign = byRule('rounds.sign', decideSignRound);

/** Shifts with their plan and lists, and the rounds of the day. */
export const shiftHandlers = {
  'shifts.open': byRule('shifts.open', decideOpenShift),
  'shifts.current': async (_input, { store, clock }) => {
    const at = clock.now();
    return ok({ at, ...(await store.read((book) => standing(book.desk))) });
  },
  'shifts.close': byRule('shifts.close', decideCloseShift),
  'shifts.tick': byRule('shifts.tick', decideTick),
  'shifts.skip': byRule('shifts.skip', decideSkipList),
  'shifts.tell': byRule('shifts.tell', decideTellOfShift),
  'shifts.savePattern': byRule('shifts.savePattern', decideSavePattern),
  'shifts.setRoster': byRule('shifts.setRoster', decideSetRoster),
  'shifts.saveChecklist': byRule('shifts.saveChecklist', decideSaveChecklist),
  'shifts.since': async ({ since: from }, visit) => ok(await since(visit, from)),
  'rounds.current': async ({ task }, { store, clock, watch }) => {
    await watch.look();
    const at = clock.now();
    return ok(
      await store.read((book) => {
        const on = deskDay(book, at);
        return { task, on, lines: roundLines(book.desk, task, on, Date.parse(at)) };
      }),
    );
  },
  'rounds.mark': byRule('rounds.mark', decideMarkRound),
  'rounds.sign': async ({ pin, ...wish }, visit) => {
    const checked = await visit.pinLane(() => checkPin({ staff: visit.staffId ?? '', pin }, visit));
    return checked.ok ? sign(wish, visit) : checked;
  },
  'rounds.list': async (_input, { store }) =>
    ok({ rounds: await store.read((book) => book.desk.rounds.toReversed()) }),
} satisfies Handlers<ShiftChannels>;

function standing(desk: DeskState) {
  const shift = openShift(desk) ?? null;
  const next = shift?.until ? plannedAfter(desk, Date.parse(shift.until)) : undefined;
  const promptFrom = handoverPromptFrom(desk);
  return {
    shift,
    next: next
      ? {
          pattern: next.pattern.id,
          on: next.on,
          from: new Date(next.from).toISOString(),
          until: new Date(next.until).toISOString(),
          staff: [...next.staff],
        }
      : null,
    promptAt: Number.isFinite(promptFrom) ? new Date(promptFrom).toISOString() : null,
    handover: runningHandover(desk)?.number ?? null,
  };
}
