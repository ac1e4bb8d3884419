import { useState } from 'react';
import { useDesk } from '../../app/desk/desk-context.ts';
import { fullScores, lowQuestions, noScores, questions, type Question, type Scores } from './scores.ts';

/** The three scores while they are asked. */
export interface ScoreForm {
  readonly scores: Scores;
  readonly full: ReturnType<typeof fullScores>;
  /** The questions whose score opens a rework. */
  readonly low: readonly Question[];
  readonly missing: readonly Question[];
  readonly set: (question: Question, score: number) => void;
}

/** Holds the three scores of a card. */
export function useScoreForm(): ScoreForm {
  const numbers = useDesk((desk) => desk.numbers);
  const [scores, setScores] = useState(noScores);
  return {
    scores,
    full: fullScores(scores),
    low: lowQuestions(scores, numbers),
    missing: questions.filter((question) => scores[question] === null),
    set: (question, score) => setScores((before) => ({ ...before, [question]: score })),
  };
}
