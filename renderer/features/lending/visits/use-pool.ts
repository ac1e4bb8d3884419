import { useMemo } from 'react';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { Thing } from '../../../../shared/domain/custody/thing.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';

/** The passes a register gives out, in the order of their codes; null when it gives none. */
export function usePool({ passRegister }: Pick<Register, 'passRegister'>): readonly Thing[] | null {
  const things = useDesk((desk) => desk.things);
  return useMemo(
    () =>
      passRegister === null
        ? null
        : Object.values(things)
            .filter(({ register }) => register === passRegister)
            .toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true })),
    [things, passRegister],
  );
}
