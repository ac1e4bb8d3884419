import { useEffect, useState } from 'react';
import { useInvoke } from '../../app/desk/desk-context.ts';
import type { CallerHit } from './form-context.ts';

/** So long the box waits for the next letter before it asks, in milliseconds; the list must follow the typing. */
const PAUSE_MS = 20;
const MOST_SHOWN = 7;

/** Whom a text was answered with; `text` tells what was asked. */
export interface Found {
  readonly text: string;
  readonly hits: readonly CallerHit[];
}

/** The callers that fit what is typed; an older answer never replaces a newer one. */
export function useCallerHits(text: string): Found {
  const invoke = useInvoke();
  const [found, setFound] = useState<Found>({ text: '', hits: [] });
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      void invoke('callers.find', { text: text.slice(0, 120), limit: MOST_SHOWN }).then((reply) => {
        if (isWanted) setFound({ text, hits: reply.ok ? reply.value.hits : [] });
      });
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [invoke, text]);
  return found;
}
