import { useCallback } from 'react';
import { useWords } from '../../app/words/use-words.ts';
import type { PersonToTell } from './people-to-tell.ts';

/** How a person on the calling list is called: by name, else by what the person is. */
export function usePersonName(): (person: PersonToTell) => string {
  const terms = useWords('terms');
  return useCallback(({ name, levels: [level] }) => name || (level ? terms(`level.${level}`) : ''), [terms]);
}
