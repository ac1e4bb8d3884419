import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { DeskState } from '../../../shared/domain/book.ts';
import { dayOf } from '../../../shared/domain/numbers.ts';
import { roundLines, type RoundLine } from '../../../shared/domain/shift/decide-round.ts';
import type { RoundTask } from '../../../shared/domain/shift/round.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useMinute } from '../../app/now/now.ts';
import { keepEach, useKept } from '../../app/orders/use-order-rows.ts';
import { useFormat } from '../../app/words/format-context.ts';

/** What a round is read from; another change of the desk leaves it alone. */
function tables(desk: DeskState) {
  const { orders, custody, slipJobs, log, standing, printers, clockRules } = desk;
  const { workdays, settings, centre, setBackMs, openRounds } = desk;
  return {
    ...{ orders, custody, slipJobs, log, standing, printers, clockRules },
    ...{ workdays, settings, centre, setBackMs, openRounds },
  };
}

/** What a round looks at as it stands now, worked out in this window: whatever happens at the desk is in it at once. */
export function useRoundLines(task: RoundTask): {
  readonly on: string;
  readonly lines: readonly RoundLine[];
} {
  const desk = useDesk(useShallow(tables));
  const minute = useMinute();
  const { timeZone } = useFormat();
  const on = dayOf(new Date(minute).toISOString(), timeZone);
  const lines = useMemo(() => roundLines(desk, task, on, minute), [desk, task, on, minute]);
  return { on, lines: useKept(lines, keepLines) };
}

/** The new lines with every unchanged one as the object it was: of two hundred rows one is drawn anew at a press. */
function keepLines(before: readonly RoundLine[], after: readonly RoundLine[]): readonly RoundLine[] {
  return keepEach(before, after, ({ key }) => key, isSame);
}

function isSame(a: RoundLine, b: RoundLine): boolean {
  return (
    a.print === b.print &&
    a.found === b.found &&
    a.isChanged === b.isChanged &&
    a.group === b.group &&
    a.clock === b.clock &&
    a.dueAt === b.dueAt &&
    a.mood === b.mood &&
    a.title === b.title &&
    a.text === b.text
  );
}

/** Whether a matter is still to be looked at: nobody did, or it has changed since. */
export function isUnseen({ found, isChanged }: RoundLine): boolean {
  return found === null || isChanged;
}
