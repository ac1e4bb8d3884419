import { useEffect, useState } from 'react';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import { entryOf } from '../../../../shared/domain/entry-of.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';

/** A handover wherever it is. */
export interface FoundHandover {
  /** Null while the past is being asked. */
  readonly handover: Handover | null;
  /** At the desk, where it can be added to and printed; what is filed is only read. */
  readonly isLiving: boolean;
  readonly refusal: Refusal | null;
}

/** One handover by its number: from the mirror, else asked from history. */
export function useHandover(number: string): FoundHandover {
  const invoke = useInvoke();
  const living = useDesk((desk) => entryOf(desk.handovers, number));
  const [filed, setFiled] = useState<Handover | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isLiving = living !== undefined;
  useEffect(() => {
    if (isLiving) return undefined;
    let isHere = true;
    void invoke('handover.get', { handover: number }).then((reply) => {
      if (!isHere) return;
      setFiled(reply.ok ? reply.value.handover : null);
      setRefusal(reply.ok ? null : reply.error);
    });
    return () => {
      isHere = false;
    };
  }, [invoke, number, isLiving]);
  if (living) return { handover: living, isLiving: true, refusal: null };
  return { handover: filed?.number === number ? filed : null, isLiving: false, refusal };
}
