import { useMemo } from 'react';
import type { Thing } from '../../../../shared/domain/custody/thing.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';

/** The things of a register that have a place to look at, in the order one walks along. */
export function usePlaces(register: string, cabinet: string | null): readonly Thing[] {
  const things = useDesk((desk) => desk.things);
  return useMemo(
    () =>
      inWalkingOrder(
        Object.values(things).filter(
          (thing) =>
            thing.register === register &&
            (cabinet === null || thing.cabinet === cabinet) &&
            thing.state !== 'retired' &&
            thing.state !== 'handed-back',
        ),
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

/** Cabinets by the first code in each, which is how they were filled; within one by its hooks. */
function inWalkingOrder(things: readonly Thing[]): Thing[] {
  const firsts = new Map<string, string>();
  for (const { cabinet, code } of things) {
    const first = firsts.get(cabinet);
    if (first === undefined || code < first) firsts.set(cabinet, code);
  }
  const rank = ({ cabinet }: Thing) => firsts.get(cabinet) ?? '';
  return things.toSorted(
    (a, b) =>
      rank(a).localeCompare(rank(b)) ||
      a.cabinet.localeCompare(b.cabinet) ||
      hookOf(a) - hookOf(b) ||
      a.code.localeCompare(b.code),
  );
}

/** What has no hook comes last. */
function hookOf({ hook }: Thing): number {
  return hook ?? Number.MAX_SAFE_INTEGER;
}
