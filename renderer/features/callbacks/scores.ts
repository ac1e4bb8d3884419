import { lowestScore } from '../../../shared/domain/order/decide-paper.ts';
import type { CallbackScores } from '../../../shared/domain/callback/follow-up.ts';
import { numberOf, type ChangedNumbers } from '../../../shared/rules/numbers.ts';

/** The three questions of R4 in the order in which they are asked. */
export const questions = [
  'quality',
  'timeliness',
  'attitude',
] as const satisfies readonly (keyof CallbackScores)[];
export type Question = (typeof questions)[number];

/** The scores so far; null is not asked yet. */
export type Scores = Readonly<Record<Question, number | null>>;

export const noScores: Scores = { quality: null, timeliness: null, attitude: null };

/** The scores once all three are there, else null. */
export function fullScores({ quality, timeliness, attitude }: Scores): CallbackScores | null {
  return quality === null || timeliness === null || attitude === null
    ? null
    : { quality, timeliness, attitude };
}

/** The questions whose score opens a rework at this desk (R4). */
export function lowQuestions(scores: Scores, numbers: ChangedNumbers): readonly Question[] {
  return questions.filter((question) => {
    const score = scores[question];
    const lowest =
      score === null ? null : lowestScore({ quality: score, timeliness: score, attitude: score });
    return lowest !== null && lowest <= numberOf(numbers, 'callback-low-score');
  });
}
