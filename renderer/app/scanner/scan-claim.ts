import { useEffect, useEffectEvent } from 'react';

type Claim = (code: string) => void;

/** Who takes scans before the desk does, the last one first. */
const claims: Claim[] = [];

/** Gives a scan to the screen that claimed it; false when none did and the desk has to read it. */
export function offerScan(code: string): boolean {
  const claim = claims.at(-1);
  claim?.(code);
  return claim !== undefined;
}

/** While the component is on the page every scan goes to `take` and to nobody else: in a count nothing is lent. */
export function useScanClaim(take: Claim, isClaiming = true): void {
  const onScan = useEffectEvent(take);
  useEffect(() => {
    if (!isClaiming) return undefined;
    const claim: Claim = (code) => onScan(code);
    claims.push(claim);
    return () => {
      const at = claims.indexOf(claim);
      if (at >= 0) claims.splice(at, 1);
    };
  }, [isClaiming]);
}
