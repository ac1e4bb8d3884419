import { useCallback, useLayoutEffect, useState, type RefObject } from 'react';

/** The part of a scrolled box that can be seen; in CSS pixels. */
export interface SeenPart {
  readonly width: number;
  readonly height: number;
  readonly top: number;
}

/** Follows the size and the scrolling of a box, so that only what can be seen of a long list has to be drawn. */
export function useSeenPart(
  box: RefObject<HTMLElement | null>,
): SeenPart & { readonly onScroll: () => void } {
  const [seen, setSeen] = useState<SeenPart>({ width: 0, height: 0, top: 0 });
  const read = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const { clientWidth: width, clientHeight: height, scrollTop: top } = element;
    setSeen((before) =>
      before.width === width && before.height === height && before.top === top
        ? before
        : { width, height, top },
    );
  }, [box]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    // Tells the size at once and whenever it changes.
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, read]);
  return { ...seen, onScroll: read };
}
