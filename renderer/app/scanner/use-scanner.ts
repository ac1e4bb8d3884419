import { useEffect, useEffectEvent } from 'react';
import { attachScanner } from './attach-scanner.ts';

/** Calls `onScan` with the code of every scan while the component is on the page; the shell uses it once. */
export function useScanner(onScan: (code: string) => void): void {
  const take = useEffectEvent(onScan);
  useEffect(() => attachScanner(window, (code) => take(code)), []);
}
