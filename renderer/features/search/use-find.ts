import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { isSearchable, nothingFound, type Found, type Group } from './hits.ts';

/** What was found, and for which text. */
export interface Finding {
  readonly text: string;
  readonly found: Found;
  readonly refusal: Refusal | null;
}

/** How long the core is left in peace while somebody types, in milliseconds (ux 6.13: at most 30). */
const PAUSE_MS = 25;
const FEW = 8;
const MANY = 30;

/** Searches while somebody types; what an older request answers is dropped. */
export function useFind(text: string, only: Group | null) {
  const invoke = useInvoke();
  const [finding, setFinding] = useState<Finding>({ text: '', found: nothingFound, refusal: null });
  const latest = useRef(0);

  const find = useCallback(
    async (wanted: string, group: Group | null): Promise<Finding> => {
      const turn = (latest.current += 1);
      const reply = isSearchable(wanted)
        ? await invoke('search.find', { text: wanted.slice(0, 120), limit: group === null ? FEW : MANY })
        : null;
      const answer: Finding = {
        text: wanted,
        found: reply?.ok ? reply.value : nothingFound,
        refusal: reply === null || reply.ok ? null : reply.error,
      };
      if (turn === latest.current) setFinding(answer);
      return answer;
    },
    [invoke],
  );
  useEffect(() => {
    const timer = setTimeout(() => void find(text, only), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [find, text, only]);
  return { finding, ask: () => find(text, only) };
}
