import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import type { VisitLine } from './visit-groups.ts';

interface Wish {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly lines: readonly VisitLine[];
  readonly chosen: string | null;
  readonly onChoose: (number: string) => void;
  readonly onStep: (line: VisitLine) => void;
  readonly onOpen: (line: VisitLine) => void;
}

interface ListFocus {
  /** Puts the focus on the chosen row, or on the first one. */
  focusRow(number?: string): void;
}

/** The keys of the list over all its groups; the focus stays in it when the row one stood on is gone. */
export function useListKeys({ list, lines, chosen, onChoose, onStep, onOpen }: Wish): ListFocus {
  const t = useWords('visits');
  const hadFocus = useRef(false);
  const numbers = lines.map(({ stay }) => stay.number);
  const here = Math.max(0, numbers.indexOf(chosen ?? ''));
  const rowOf = (number: string | undefined) =>
    list.current?.querySelector<HTMLElement>(`[data-visit="${number ?? ''}"]`);
  const go = (index: number) => {
    const number = numbers[Math.min(Math.max(index, 0), numbers.length - 1)];
    if (number !== undefined) onChoose(number);
    rowOf(number)?.focus();
  };
  const line = lines[here];
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const enter = () => void (hadFocus.current = true);
    // A row that is taken off the page takes the focus with it and tells nobody where to.
    const leave = ({ relatedTarget }: FocusEvent) => void (hadFocus.current = relatedTarget === null);
    element.addEventListener('focusin', enter);
    element.addEventListener('focusout', leave);
    return () => {
      element.removeEventListener('focusin', enter);
      element.removeEventListener('focusout', leave);
    };
  }, [list]);
  useLayoutEffect(() => {
    if (hadFocus.current && document.activeElement === document.body) rowOf(chosen ?? numbers[0])?.focus();
  });
  useKeys(
    [
      { chord: 'ArrowDown', label: t('key.move'), act: () => go(here + 1), repeats: true },
      { chord: 'ArrowUp', act: () => go(here - 1), repeats: true },
      { chord: 'Home', act: () => go(0) },
      { chord: 'End', act: () => go(numbers.length - 1) },
      { chord: 'Enter', when: () => line !== undefined, act: () => line && onStep(line) },
      {
        chord: 'ArrowRight',
        label: t('key.open'),
        when: () => line !== undefined,
        act: () => line && onOpen(line),
      },
    ],
    { within: list },
  );
  // From anywhere else the arrow leads into the list.
  useKeys([
    { chord: 'ArrowDown', when: () => document.activeElement === document.body, act: () => go(here) },
  ]);
  return { focusRow: (number) => rowOf(number ?? chosen ?? numbers[0])?.focus() };
}
