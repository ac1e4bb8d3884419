import type { Staff } from '../../../shared/domain/desk/staff.ts';
import { LOCAL_OFFSET_MS } from './day-plan.ts';

/** Who sits at the desk when. */
export interface Shifts {
  /** The id of the clerk on duty at a moment, in milliseconds since the epoch. */
  clerk(at: number): string;
  supervisor(): string;
  manager(): string;
}

/** How long one clerk sits at the desk. */
export const SHIFT_MS = 8 * 3_600_000;
const WEEK_MS = 7 * 86_400_000;

/** Three shifts a day from midnight; the clerks change turns every week. Throws when there is no clerk. */
export function createShifts(staff: readonly Staff[]): Shifts {
  const clerks = staff.filter((person) => person.role === 'clerk' && person.isActive);
  const supervisor = staff.find((person) => person.role === 'supervisor' && person.isActive) ?? clerks[0];
  const manager = staff.find((person) => person.role === 'manager' && person.isActive) ?? supervisor;
  if (!manager || !supervisor || clerks.length === 0) throw new Error('Nobody works at this desk');
  return {
    clerk(at) {
      const local = at + LOCAL_OFFSET_MS;
      const turn = Math.floor(local / SHIFT_MS) + Math.floor(local / WEEK_MS);
      return (clerks[turn % clerks.length] ?? supervisor).id;
    },
    supervisor: () => supervisor.id,
    manager: () => manager.id,
  };
}
