import { useCallback, useEffect, useState } from 'react';
import type { Bridge } from '../../../shared/bridge.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import type { CallerHit } from './form-context.ts';

const MOST_SHOWN = 7;

/** Whom a text was answered with; `text` tells what was asked. */
export interface Found {
  readonly text: string;
  readonly hits: readonly CallerHit[];
}

interface CallerHits {
  readonly found: Found;
  /** Asks at once, for an Enter that is faster than the list. */
  readonly findNow: (text: string) => Promise<readonly CallerHit[]>;
}

/**
 * The callers that fit what is typed, asked with every letter: the core answers sooner than a hand types.
 *
 * An older answer never replaces a newer one.
 */
export function useCallerHits(text: string): CallerHits {
  const invoke = useInvoke();
  const [found, setFound] = useState<Found>({ text: '', hits: [] });
  useEffect(() => {
    let isWanted = true;
    void findCallers(invoke, text).then((hits) => {
      if (isWanted) setFound({ text, hits });
    });
    return () => {
      isWanted = false;
    };
  }, [invoke, text]);
  const findNow = useCallback((asked: string) => findCallers(invoke, asked), [invoke]);
  return { found, findNow };
}

async function findCallers(invoke: Bridge['invoke'], text: string): Promise<readonly CallerHit[]> {
  const reply = await invoke('callers.find', { text: text.slice(0, 120), limit: MOST_SHOWN });
  return reply.ok ? reply.value.hits : [];
}
