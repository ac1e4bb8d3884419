import { useCallback } from 'react';
import { clockTables } from '../../../../shared/domain/clock/clock-tables.ts';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import { nextCustodyMood, readCustody } from '../../../../shared/rules/read-custody.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useFresh } from '../../../app/now/use-fresh.ts';

/** Whether a stay is past its time now. */
export function useIsLate(stay: Custody): boolean {
  const tables = useDesk(clockTables);
  const read = useCallback(
    (now: number) => ({
      value: readCustody(stay, tables, now).mood === 'late',
      until: nextCustodyMood(stay, tables, now),
    }),
    [stay, tables],
  );
  return useFresh(read);
}
