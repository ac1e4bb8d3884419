import { useEffect, useState } from 'react';
import type { BundleReceipt } from '../../../shared/domain/bundle/bundle-receipt.ts';
import type { OtherDesk } from '../../../shared/domain/bundle/other-desk.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';

interface Answer {
  /** Null until they are known. */
  readonly desks: readonly OtherDesk[] | null;
  readonly refusal: Refusal | null;
}

/** An answer, and the bundles of which it was given. */
type Known = Answer & { readonly of: readonly BundleReceipt[] };

const nothing: Known = { desks: null, refusal: null, of: [] };

/** The desks whose bundles were taken in; asked again whenever one was taken. */
export function useOtherDesks(): Answer {
  const invoke = useInvoke();
  const bundles = useDesk((desk) => desk.bundles);
  const [answer, setAnswer] = useState(nothing);
  useEffect(() => {
    let isHere = true;
    void invoke('desks.list', {}).then((reply) => {
      if (!isHere) return;
      setAnswer(
        reply.ok
          ? { desks: reply.value.desks, refusal: null, of: bundles }
          : { desks: null, refusal: reply.error, of: bundles },
      );
    });
    return () => {
      isHere = false;
    };
  }, [invoke, bundles]);
  return answer;
}
