import { useEffect, useEffectEvent } from 'react';

/** False leaves the scan to the next one. */
type Claim = (code: string) => boolean | void;

/** Who takes scans before the desk does, the last one first. */
const claims: Claim[] = [];

/** Gives a scan to the screen that claimed it; false when none did and the desk has to read it. */
export function offerScan(code: string): boolean {
  return claims.toReversed().some((claim) => claim(code) !== false);
}

/**
 * While the component is on the page scans go to `take` before anybody else: in a count nothing is lent.
 *
 * What `take` answers with false is no matter of its own and goes on to the desk.
 */
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
