import { useShallow } from 'zustand/react/shallow';
import type { DeskState } from '../../../shared/domain/book.ts';
import type { HandoverDesk } from '../../../shared/domain/shift/select-handover.ts';
import { useDesk } from '../../app/desk/desk-context.ts';

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
