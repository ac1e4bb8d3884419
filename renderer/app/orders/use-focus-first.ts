import { useCallback, useRef, type RefObject } from 'react';

/**
 * A ref for the body of a sheet or card: the first element that fits takes the focus as soon as it is on the page.
 *
 * A sheet is drawn into the page later than the component that asks for it, so an effect would come too early.
 */
export function useFocusFirst(
  selector: string,
): readonly [body: RefObject<HTMLElement | null>, attach: (node: HTMLElement | null) => void] {
  const body = useRef<HTMLElement>(null);
  const attach = useCallback(
    (node: HTMLElement | null) => {
      body.current = node;
      node?.querySelector<HTMLElement>(selector)?.focus();
    },
    [selector],
  );
  return [body, attach];
}
