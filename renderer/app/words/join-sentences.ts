import type { Language } from '../../../shared/domain/primitives.ts';

/** Sentences one after the other: English has a space between them, Chinese its full stop. What is empty is left out. */
export function joinSentences(sentences: readonly (string | false | null)[], language: Language): string {
  return sentences.filter(Boolean).join(language === 'en' ? ' ' : '');
}
