import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { openShift } from '../../../../shared/domain/apply-shifts.ts';
import { needsApproval } from '../../../../shared/domain/shift/decide-handover.ts';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import { plannedAfter } from '../../../../shared/domain/shift/shift-times.ts';
import { isAllowed } from '../../../../shared/rules/permissions.ts';
import { useDesk, useReadDesk } from '../../../app/desk/desk-context.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';

/** Somebody who may take the shift over. */
export interface Incoming {
  readonly id: string;
  readonly name: string;
  /** Only with a supervisor's PIN. */
  readonly needsApproval: boolean;
  readonly isPlanned: boolean;
  readonly isSupervisor: boolean;
}

/** Who may take over: the people of the next roster first, then the other colleagues. */
export function useIncoming({ from }: Pick<Handover, 'from'>): readonly Incoming[] {
  const desk = useReadDesk()();
  const name = useStaffName();
  const until = openShift(desk)?.until ?? null;
  const planned = (until === null ? undefined : plannedAfter(desk, Date.parse(until)))?.staff ?? [];
  return Object.values(desk.staff)
    .filter(({ id, isActive, role }) => isActive && id !== from && isAllowed(role, 'keep the shift'))
    .map(({ id, role }) => ({
      id,
      name: name(id),
      needsApproval: needsApproval({ desk }, id),
      isPlanned: planned.includes(id),
      isSupervisor: isAllowed(role, 'plan shifts'),
    }))
    .sort(
      (a, b) => Number(b.isPlanned) - Number(a.isPlanned) || Number(a.isSupervisor) - Number(b.isSupervisor),
    );
}

/** The name of the incoming person: who has come, else who alone is planned; null while nobody can say. */
export function useIncomingName({ to }: Pick<Handover, 'to'>): string | null {
  const name = useStaffName();
  const plan = useDesk(
    useShallow(({ shiftPatterns, roster, centre, shifts, shift }) => ({
      ...{ shiftPatterns, roster, centre, shifts, shift },
    })),
  );
  const planned = useMemo(() => {
    const until = openShift(plan)?.until ?? null;
    return (until === null ? undefined : plannedAfter(plan, Date.parse(until)))?.staff ?? [];
  }, [plan]);
  const known = to ?? (planned.length === 1 ? planned[0] : null) ?? null;
  return known === null ? null : name(known);
}
