import { useEffect, useState } from 'react';
import { useKeys } from '../keyboard/use-keys.ts';

const KEPT_UNDER = 'counterbook-zoom';
const steps = [90, 100, 110, 125, 150] as const;

function kept(): number {
  const value = Number(window.localStorage.getItem(KEPT_UNDER));
  return steps.some((step) => step === value) ? value : 100;
}

/** Ctrl + and − zoom the page between 90 and 150 %, Ctrl 0 goes back to 100 % (ux 3.1). */
export function useZoomKeys(): void {
  const [zoom, setZoom] = useState(kept);
  useEffect(() => {
    window.localStorage.setItem(KEPT_UNDER, String(zoom));
    document.documentElement.style.setProperty('zoom', `${zoom}%`);
  }, [zoom]);
  const move = (by: 1 | -1) =>
    setZoom((now) => steps[steps.indexOf(now as (typeof steps)[number]) + by] ?? now);
  useKeys(
    [
      { chord: 'Ctrl+Plus', act: () => move(1) },
      { chord: 'Ctrl+Minus', act: () => move(-1) },
      { chord: 'Ctrl+0', act: () => setZoom(100) },
    ],
    { scope: 'house' },
  );
}
