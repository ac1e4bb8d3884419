import { useState } from 'react';
import { openShift } from '../../../shared/domain/apply-shifts.ts';
import type { ChecklistItem, ChecklistName } from '../../../shared/domain/shift/pattern.ts';
import type { ShiftTick } from '../../../shared/domain/shift/shift.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';
import { useMinute } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';

/** A point of a list, and when it was ticked. */
export interface ListPoint {
  readonly item: ChecklistItem;
  readonly name: string;
  readonly tick: ShiftTick | null;
}

/** A list of the open shift. */
export interface Checklist {
  readonly points: readonly ListPoint[];
  readonly left: number;
  /** When the last point was ticked; null while something is left. */
  readonly doneAt: string | null;
  readonly skipped: { readonly at: string; readonly reason: string } | null;
  /** Whether a shift is open, so that it can be ticked. */
  readonly isOpen: boolean;
  readonly refusal: Refusal | null;
  turn(point: ListPoint): Promise<void>;
  skip(reason: string): Promise<boolean>;
}

/** A list of the open shift with its ticks; what is logged once a day is ticked by any shift of the day. */
export function useChecklist(list: ChecklistName): Checklist {
  const invoke = useInvoke();
  const format = useFormat();
  const items = useDesk((desk) => desk.checklists[list]);
  const shift = useDesk(openShift);
  const shifts = useDesk((desk) => desk.shifts);
  const today = format.dayKey(useMinute());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const ticks = (list === 'daily' ? Object.values(shifts) : shift ? [shift] : []).flatMap((each) =>
    each.ticks.filter((tick) => tick.list === list && (list !== 'daily' || tick.on === today)),
  );
  const points = items.map((item) => ({
    item,
    name: format.language === 'en' ? item.latinName || item.name : item.name,
    tick: ticks.find((tick) => tick.item === item.id) ?? null,
  }));
  const left = points.filter(({ tick }) => tick === null).length;
  const last = points
    .map(({ tick }) => tick?.at ?? '')
    .toSorted()
    .at(-1);
  return {
    points,
    left,
    doneAt: left === 0 && last ? last : null,
    skipped: shift?.skipped.findLast((each) => each.list === list) ?? null,
    isOpen: shift !== undefined,
    refusal,
    async turn({ item, tick }) {
      const reply = await invoke('shifts.tick', { list, item: item.id, isDone: tick === null });
      setRefusal(reply.ok ? null : reply.error);
    },
    async skip(reason) {
      const reply = await invoke('shifts.skip', { list, reason });
      setRefusal(reply.ok ? null : reply.error);
      return reply.ok;
    },
  };
}
