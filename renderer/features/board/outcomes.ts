import type { InputOf } from '../../../shared/contract.ts';
import type { Chord } from '../../app/keyboard/chord.ts';

/** How a call to the department ended: of a chase, or of the question whether the work is done. */
export type Outcome =
  | { readonly act: 'chase'; readonly said: InputOf<'orders.chase'>['outcome'] }
  | { readonly act: 'askCompletion'; readonly said: InputOf<'orders.askCompletion'>['answer'] };
export type OutcomeAct = Outcome['act'];

interface Choice {
  readonly chord: Chord;
  readonly outcome: Outcome;
}

/** The outcomes by digit (ux 5: 催 1 马上来 2 没人接 3 说了时间). */
export const outcomesOf: Readonly<Record<OutcomeAct, readonly Choice[]>> = {
  chase: [
    { chord: '1', outcome: { act: 'chase', said: 'coming' } },
    { chord: '2', outcome: { act: 'chase', said: 'no-answer' } },
    { chord: '3', outcome: { act: 'chase', said: 'said-when' } },
  ],
  askCompletion: [
    { chord: '1', outcome: { act: 'askCompletion', said: 'done' } },
    { chord: '2', outcome: { act: 'askCompletion', said: 'not-yet' } },
    { chord: '3', outcome: { act: 'askCompletion', said: 'no-answer' } },
  ],
};
