import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';

/** Somebody who may be meant. */
export type BorrowerHit = OutputOf<'borrowers.find'>['hits'][number];

const MOST_SHOWN = 7;

/** Whom a text may mean, asked with every letter; an older answer never replaces a newer one. */
export function useBorrowerHits(text: string): {
  readonly hits: readonly BorrowerHit[];
  readonly isAnswered: boolean;
  /** Asks at once, for an Enter that is faster than the list. */
  readonly findNow: () => Promise<readonly BorrowerHit[]>;
} {
  const invoke = useInvoke();
  const [found, setFound] = useState<{ text: string; hits: readonly BorrowerHit[] }>({ text: '', hits: [] });
  const findNow = async () => {
    const reply = await invoke('borrowers.find', { text: text.slice(0, 120), limit: MOST_SHOWN });
    return reply.ok ? reply.value.hits : [];
  };
  useEffect(() => {
    if (text.trim() === '') return undefined;
    let isWanted = true;
    void invoke('borrowers.find', { text: text.slice(0, 120), limit: MOST_SHOWN }).then((reply) => {
      if (isWanted) setFound({ text, hits: reply.ok ? reply.value.hits : [] });
    });
    return () => {
      isWanted = false;
    };
  }, [invoke, text]);
  const isAnswered = found.text === text || text.trim() === '';
  return { hits: text.trim() === '' ? [] : found.hits, isAnswered, findNow };
}
