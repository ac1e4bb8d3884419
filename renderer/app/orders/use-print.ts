import { useCallback, useEffect, useState } from 'react';

/** Prints what the screen has drawn for paper: it is drawn first, then the printing of the system opens. */
export function usePrint(): { readonly isPrinting: boolean; print(): void } {
  const [isPrinting, setPrinting] = useState(false);
  const print = useCallback(() => setPrinting(true), []);
  useEffect(() => {
    if (!isPrinting) return undefined;
    const end = () => setPrinting(false);
    window.addEventListener('afterprint', end);
    // After the frame in which the list for paper is laid out.
    const frame = requestAnimationFrame(() => window.print());
    return () => {
      window.removeEventListener('afterprint', end);
      cancelAnimationFrame(frame);
    };
  }, [isPrinting]);
  return { isPrinting, print };
}
