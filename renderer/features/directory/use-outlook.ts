import { useEffect, useState } from 'react';
import type { ErasureOutlook } from '../../../shared/domain/rescue/erasure.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';

/** What an erasure of a person would touch; both are null while it is being looked for. */
export function useOutlook(personId: string): {
  readonly outlook: ErasureOutlook | null;
  readonly refusal: Refusal | null;
} {
  const invoke = useInvoke();
  const [answer, setAnswer] = useState<{
    readonly outlook: ErasureOutlook | null;
    readonly refusal: Refusal | null;
  }>({ outlook: null, refusal: null });
  useEffect(() => {
    let isHere = true;
    const ask = async () => {
      const reply = await invoke('erasure.look', { personId });
      if (!isHere) return;
      setAnswer(reply.ok ? { outlook: reply.value, refusal: null } : { outlook: null, refusal: reply.error });
    };
    void ask();
    return () => {
      isHere = false;
    };
  }, [invoke, personId]);
  return answer;
}
