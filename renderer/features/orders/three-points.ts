import type { Chord } from '../../app/keyboard/chord.ts';

/** The three questions of the return check (R3.2), by their keys. */
export const points = [
  { name: 'complete', chord: '1' },
  { name: 'done', chord: '2' },
  { name: 'signed', chord: '3' },
] as const satisfies readonly { name: string; chord: Chord }[];
export type PointName = (typeof points)[number]['name'];

/** The answers so far; null is not pressed yet. */
export type Answers = Readonly<Record<PointName, boolean | null>>;

export const noAnswers: Answers = { complete: null, done: null, signed: null };

/** Once is yes, again is no, then yes again. */
export function pressed(answers: Answers, name: PointName): Answers {
  return { ...answers, [name]: answers[name] !== true };
}

/** What can be done with the paper after these answers. */
export interface Verdict {
  /** The numbers of the questions that are still open. */
  readonly open: readonly string[];
  /** The numbers of the questions answered with no. */
  readonly wrong: readonly string[];
  readonly canTake: boolean;
  readonly canSendBack: boolean;
}

/** All three yes: the paper is taken. Any no, or one still open: it can be sent back. */
export function verdictOf(answers: Answers): Verdict {
  const numbers = (answer: boolean | null) =>
    points.filter(({ name }) => answers[name] === answer).map(({ chord }) => chord);
  const open = numbers(null);
  const wrong = numbers(false);
  const canTake = open.length === 0 && wrong.length === 0;
  return { open, wrong, canTake, canSendBack: !canTake };
}
