import { useMemo } from 'react';
import type { Thing } from '../../../../shared/domain/custody/thing.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';

/** The things of a register that have a place to look at, in the order one walks along. */
export function usePlaces(register: string, cabinet: string | null): readonly Thing[] {
  const things = useDesk((desk) => desk.things);
  return useMemo(
    () =>
      Object.values(things)
        .filter(
          (thing) =>
            thing.register === register &&
            (cabinet === null || thing.cabinet === cabinet) &&
            thing.state !== 'retired' &&
            thing.state !== 'handed-back',
        )
        .sort(
          (a, b) =>
            a.cabinet.localeCompare(b.cabinet) ||
            (a.hook ?? Infinity) - (b.hook ?? Infinity) ||
            a.code.localeCompare(b.code),
        ),
    [things, register, cabinet],
  );
}

/** The cabinets of a register, each once. */
export function useCabinets(register: string): readonly string[] {
  const places = usePlaces(register, null);
  return useMemo(
    () => [...new Set(places.map(({ cabinet }) => cabinet))].filter((cabinet) => cabinet !== ''),
    [places],
  );
}
