import { useEffect, useState } from 'react';
import type { OtherDesk } from '../../../shared/domain/bundle/other-desk.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';

interface Answer {
  /** Null until they are known. */
  readonly desks: readonly OtherDesk[] | null;
  readonly refusal: Refusal | null;
}

/** The desks whose bundles were taken in; asked again whenever one was taken. */
export function useOtherDesks(): Answer {
  const invoke = useInvoke();
  const bundles = useDesk((desk) => desk.bundles);
  const [answer, setAnswer] = useState<Answer>({ desks: null, refusal: null });
  useEffect(() => {
    let isHere = true;
    void invoke('desks.list', {}).then((reply) => {
      if (!isHere) return;
      setAnswer(
        reply.ok ? { desks: reply.value.desks, refusal: null } : { desks: null, refusal: reply.error },
      );
    });
    return () => {
      isHere = false;
    };
  }, [invoke, bundles]);
  return answer;
}
