import { useEffect, useState } from 'react';
import type { BundleReceipt } from '../../../shared/domain/bundle/bundle-receipt.ts';
import type { FoundBundle } from '../../../shared/domain/bundle/found-bundle.ts';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';

/** An answer, and the bundles of the book of which it was given. */
interface Known {
  readonly found: readonly FoundBundle[];
  readonly of: readonly BundleReceipt[];
}

const nothing: Known = { found: [], of: [] };

/** The bundles that lie in the folder that was used last; none while that is not known, or when it is away. */
export function useFoundBundles(): readonly FoundBundle[] {
  const invoke = useInvoke();
  const bundles = useDesk((desk) => desk.bundles);
  const [known, setKnown] = useState(nothing);
  useEffect(() => {
    let isHere = true;
    void invoke('bundles.found', {}).then((reply) => {
      if (isHere) setKnown({ found: reply.ok ? reply.value.bundles : [], of: bundles });
    });
    return () => {
      isHere = false;
    };
  }, [invoke, bundles]);
  return known.found;
}
