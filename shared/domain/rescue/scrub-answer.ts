import { changeTexts } from './change-texts.ts';
import type { Scrubbing } from './scrub-records.ts';

/**
 * What a wish was answered, without the scope: an answer may tell who brought a key back, or whose door it opens.
 *
 * Nobody repeats a wish that is as old as whole records are when they go: an answer that names one goes altogether.
 */
export function scrubAnswer(answer: unknown, { takes, custody, texts }: Scrubbing): unknown {
  if (takes === 'needles') return changeTexts(answer, texts.beside);
  return answer !== null && namesOne(answer, custody) ? null : answer;
}

function namesOne(value: unknown, numbers: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return numbers.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => namesOne(part, numbers));
}
