import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';

type Hits = OutputOf<'borrowers.find'>['hits'];

const none: Hits = [];

/** Whoever may be meant by what is typed; an answer that comes late does not stand under other letters. */
export function useBorrowerHits(typed: string): Hits {
  const invoke = useInvoke();
  const [answer, setAnswer] = useState<{ readonly text: string; readonly hits: Hits }>({
    text: '',
    hits: [],
  });
  const text = typed.trim();
  useEffect(() => {
    if (text === '') return undefined;
    let isAsked = true;
    void invoke('borrowers.find', { text, limit: 6 }).then((reply) => {
      if (isAsked && reply.ok) setAnswer({ text, hits: reply.value.hits });
    });
    return () => {
      isAsked = false;
    };
  }, [invoke, text]);
  return answer.text === text ? answer.hits : none;
}
