import type { z } from 'zod';
import type { Language } from '../../../../shared/domain/primitives.ts';
import { snippet, type Snippet } from '../../../../shared/domain/snippet.ts';

/** The form of a phrase; its id is given once and stays. */
export const phraseForm = snippet.omit({ id: true });
export type PhraseForm = z.output<typeof phraseForm>;

/** A new phrase in the language of the screen, for every kind. */
export function newPhrase(language: Language): PhraseForm {
  return { key: '', language, use: 'text', kinds: [], title: '', text: '' };
}

/** Phrases to put in before scripts, by letters; the same letters in the language of the screen first. */
export function sortPhrases(phrases: readonly Snippet[], language: Language): Snippet[] {
  const order = ({ use, key, language: own }: Snippet) =>
    [use === 'text' ? 0 : 1, key, own === language ? 0 : 1].join(' ');
  return [...phrases].sort((a, b) => order(a).localeCompare(order(b)) || a.title.localeCompare(b.title));
}
