import { useMemo } from 'react';
import type { DeskState } from '../../../shared/domain/book.ts';
import type { Handover, HandoverLine } from '../../../shared/domain/shift/handover.ts';
import {
  handoverLines,
  unfinishedOf,
  type HandoverDesk,
  type Unfinished,
} from '../../../shared/domain/shift/select-handover.ts';
import { useShallow } from 'zustand/react/shallow';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useMinute } from '../../app/now/now.ts';

/** What a running handover is read from; another change of the desk leaves it alone. */
function tables(desk: DeskState): HandoverDesk {
  const { orders, custody, slipJobs, log, standing, printers, clockRules, workdays, settings } = desk;
  const { centre, setBackMs, carried, registers, things, staff } = desk;
  return {
    ...{ orders, custody, slipJobs, log, standing, printers, clockRules, workdays, settings },
    ...{ centre, setBackMs, carried, registers, things, staff },
  };
}

/** The tables of the desk that a handover is read from, the same object until one of them changes. */
export function useHandoverDesk(): HandoverDesk {
  return useDesk(useShallow(tables));
}

/** The lines of a running handover as they stand now: whatever happens at the desk is in them at once. */
export function useHandoverLines(handover: Handover): readonly HandoverLine[] {
  const desk = useHandoverDesk();
  const now = useMinute();
  return useMemo(() => handoverLines(desk, handover, now), [desk, handover, now]);
}

/** What still stands between a running handover and its seal. */
export function useUnfinished(handover: Handover): Unfinished {
  const desk = useHandoverDesk();
  const now = useMinute();
  return useMemo(() => unfinishedOf(desk, handover, now), [desk, handover, now]);
}
