import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import { sameRecord } from '../rescue/same-record.ts';
import type { Staff } from './staff.ts';

/** A person of a staff list beside what the book said when the list was looked through; null for somebody new. */
export interface PlannedStaff {
  readonly before: Staff | null;
  readonly staff: Staff;
}

/**
 * Takes a staff list into the book: all of it, or nothing when one of its people was changed since it was looked through.
 *
 * Nobody is removed, and no PIN is touched.
 */
export const decideImportStaff: Decide<{ staff: readonly PlannedStaff[] }, { staff: number }> = (
  book,
  { staff: planned },
) => {
  const present = book.desk.staff;
  const changed = planned.find(
    ({ before, staff }) => !sameRecord(entryOf(present, staff.id) ?? null, before),
  );
  if (changed) return refused({ kind: 'import-outdated', what: changed.staff.name });
  const after = { ...present, ...Object.fromEntries(planned.map(({ staff }) => [staff.id, staff])) };
  const hasManager = Object.values(after).some(({ role, isActive }) => role === 'manager' && isActive);
  if (!hasManager) return refused({ kind: 'last-manager' });
  return decided(
    planned.map(({ staff }) => ({ type: 'staff-saved' as const, staff })),
    { staff: planned.length },
  );
};
