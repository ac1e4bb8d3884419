import { useEffect, useState } from 'react';
import type { CaseArticle } from '../../../shared/domain/snippet.ts';
import { useInvoke } from '../desk/desk-context.ts';

const MOST_ASKED = 9;

/** The articles of the case library that fit what is typed; an older answer never replaces a newer one. */
export function useFoundCases(text: string): readonly CaseArticle[] {
  const invoke = useInvoke();
  const [found, setFound] = useState<readonly CaseArticle[]>([]);
  useEffect(() => {
    let isWanted = true;
    void invoke('cases.find', { text: text.slice(0, 120), limit: MOST_ASKED }).then((reply) => {
      if (isWanted && reply.ok) setFound(reply.value.cases);
    });
    return () => {
      isWanted = false;
    };
  }, [invoke, text]);
  return found;
}
