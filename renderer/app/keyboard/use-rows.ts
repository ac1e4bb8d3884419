import { useRef, type RefObject } from 'react';
import { useKeys } from './use-keys.ts';

/** What can be opened: lines of a list, rows of the report and of the panel beside it. */
const rows = 'button[data-row]';

/** ↑ ↓ Home End move through everything in an element that can be opened; `isMain` answers ↑ ↓ from anywhere on the screen. */
export function useRows<E extends HTMLElement>(isMain: boolean): RefObject<E | null> {
  const body = useRef<E>(null);
  const all = () => [...(body.current?.querySelectorAll<HTMLElement>(rows) ?? [])];
  const here = () => all().findIndex((row) => row === document.activeElement);
  const focus = (index: number) => {
    const each = all();
    each[Math.min(Math.max(index, 0), each.length - 1)]?.focus();
  };
  const down = { chord: 'ArrowDown', act: () => focus(here() + 1), repeats: true } as const;
  const up = { chord: 'ArrowUp', act: () => focus(here() - 1), repeats: true } as const;
  useKeys(isMain ? [down, up] : []);
  useKeys([down, up, { chord: 'Home', act: () => focus(0) }, { chord: 'End', act: () => focus(Infinity) }], {
    within: body,
  });
  return body;
}
