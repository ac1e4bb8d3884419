import { useCallback, useState, type RefCallback } from 'react';

const tellers = new Map<Element, (isSeen: boolean) => void>();
let observer: IntersectionObserver | undefined;

function observerOf(): IntersectionObserver {
  // One for all: each of five hundred rows having its own would cost more than it saves.
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) tellers.get(target)?.(isIntersecting);
  });
  return observer;
}

/** Whether an element can be seen, and the ref that names it; what is scrolled away need not be drawn every second. */
export function useOnScreen(): readonly [isSeen: boolean, attach: RefCallback<HTMLElement>] {
  const [isSeen, setSeen] = useState(false);
  const attach = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    tellers.set(element, setSeen);
    observerOf().observe(element);
    return () => {
      tellers.delete(element);
      observerOf().unobserve(element);
    };
  }, []);
  return [isSeen, attach];
}
