import { useEffect, useState } from 'react';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import type { Refusal } from '../../../../shared/refusal.ts';

interface Found {
  readonly number: string;
  readonly stay: Custody | null;
  readonly refusal: Refusal | null;
}

/** A stay by its number; one that has left the desk is asked for in history. */
export function useStay(number: string): { readonly stay: Custody | null; readonly refusal: Refusal | null } {
  const invoke = useInvoke();
  const here = useDesk((desk) => desk.custody[number]);
  const [past, setPast] = useState<Found | null>(null);
  const isHere = here !== undefined;
  useEffect(() => {
    if (isHere) return undefined;
    let isWanted = true;
    void invoke('custody.get', { custody: number }).then((reply) => {
      if (!isWanted) return;
      setPast(
        reply.ok
          ? { number, stay: reply.value.custody, refusal: null }
          : { number, stay: null, refusal: reply.error },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [invoke, number, isHere]);
  if (here) return { stay: here, refusal: null };
  return past?.number === number ? past : { stay: null, refusal: null };
}
