import { useMemo } from 'react';
import { entryOf } from '../../../../shared/domain/entry-of.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';

/** What is in a register already. */
export interface RegisterUse {
  /** How many things and stays. */
  readonly entries: number;
  /** Of fields and classes that something has, or had: no new one is called so. */
  readonly ids: readonly string[];
}

/** Looks what is in a register, because its behaviour stays from then on. */
export function useRegisterUse(id: string): RegisterUse {
  const before = useDesk((desk) => entryOf(desk.registers, id));
  const things = useDesk((desk) => desk.things);
  const custody = useDesk((desk) => desk.custody);
  return useMemo(() => {
    const own = [...Object.values(things), ...Object.values(custody)].filter(
      ({ register }) => register === id,
    );
    const kept = [...(before?.classes ?? []), ...(before?.fields ?? [])].map((part) => part.id);
    const had = own.flatMap((each) => [each.class, ...Object.keys(each.values)]);
    return { entries: own.length, ids: [...new Set([...kept, ...had])] };
  }, [id, before, things, custody]);
}
