import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { searchForm } from '../../../shared/domain/order/select-orders.ts';
import { useHear, useInvoke } from '../../app/desk/desk-context.ts';
import { momentNow } from '../../app/now/now.ts';
import { noPast, withAnswer, withHits, type PastFinding } from './past-finding.ts';

/** Years are looked through only once a word stands there: so long nothing was typed, in milliseconds. */
const PAUSE_MS = 250;
/** One sign is in too many records. */
const FEWEST_SIGNS = 2;
const AT_ONCE = 30;

/** Looks for a text in the past, newest first; another text ends the search for the one before. */
export function usePast(text: string): {
  readonly past: PastFinding;
  /** Looks further back, where there is more. */
  readonly more: () => void;
} {
  const invoke = useInvoke();
  const id = useId();
  const [past, setPast] = useState<PastFinding>(noPast);
  const running = useRef<string | null>(null);

  const stop = useCallback(() => {
    if (running.current !== null) void invoke('history.cancel', { search: running.current });
    running.current = null;
  }, [invoke]);

  const run = useCallback(
    async (wanted: string, from: PastFinding['next']) => {
      stop();
      const search = `${id} ${momentNow()}`;
      running.current = search;
      setPast((before) => (from === null ? { ...noPast, text: wanted, search } : { ...before, search }));
      const reply = await invoke('history.search', {
        search,
        text: wanted,
        limit: AT_ONCE,
        ...(from !== null && { from }),
      });
      // What an overtaken search answers is dropped.
      if (running.current !== search) return;
      running.current = null;
      setPast((before) =>
        reply.ok ? withAnswer(before, reply.value) : { ...before, search: null, isDone: true },
      );
    },
    [invoke, id, stop],
  );

  useHear((event) => {
    if (event.kind !== 'history-hits' || event.search !== running.current) return;
    setPast((before) => withHits(before, event.hits, event.reachedOn));
  });
  useEffect(() => {
    if (searchForm(text).length < FEWEST_SIGNS) return undefined;
    const timer = setTimeout(() => void run(text.slice(0, 120), null), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [text, run, stop]);

  return {
    past: past.text === text ? past : noPast,
    more: () => {
      if (past.next !== null && past.search === null) void run(past.text, past.next);
    },
  };
}
