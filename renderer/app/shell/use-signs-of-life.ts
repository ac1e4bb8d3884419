import { useEffect } from 'react';
import { useInvoke } from '../desk/desk-context.ts';
import { momentNow } from '../now/now.ts';

const EVERY_MS = 10_000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Puts the automatic lock off while somebody reads, points or types, with or without sending anything to the core. */
export function useSignsOfLife(): void {
  const invoke = useInvoke();
  useEffect(() => {
    let toldAt = 0;
    const tell = () => {
      const now = momentNow();
      if (now - toldAt < EVERY_MS) return;
      toldAt = now;
      void invoke('session.touch', {});
    };
    for (const sign of signs) window.addEventListener(sign, tell, { capture: true, passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, tell, { capture: true });
    };
  }, [invoke]);
}
