import type { InputOf } from '../../../shared/contract.ts';
import type { TellingWay } from '../../../shared/domain/clock/notice.ts';
import type { AskOutcome } from '../../../shared/domain/custody/custody.ts';
import type { ChaseOutcome } from '../../../shared/domain/request/request.ts';
import type { Chord } from '../../app/keyboard/chord.ts';

/** What is answered by a digit: how a call ended, how somebody was told, what becomes of the digest. */
export type Outcome =
  | { readonly act: 'chase'; readonly said: InputOf<'orders.chase'>['outcome'] }
  | { readonly act: 'askCompletion'; readonly said: InputOf<'orders.askCompletion'>['answer'] }
  | { readonly act: 'chaseRequest'; readonly said: ChaseOutcome }
  | { readonly act: 'askBack'; readonly said: AskOutcome }
  | { readonly act: 'tell'; readonly said: TellingWay | 'next' }
  | { readonly act: 'digest'; readonly said: 'close' | 'keep' };
export type OutcomeAct = Outcome['act'];

/** What is answered by a line of text: the answer to a complainant, the signature under a task of the day. */
export type TextAct = 'respond' | 'sign';

/** One answer with its digit. */
export interface Choice {
  readonly chord: Chord;
  readonly outcome: Outcome;
}

/** How somebody was told, by digit: 1 电话 2 对讲 3 当面 4 留言. */
export const tellingWays = [
  { chord: '1', said: 'phone' },
  { chord: '2', said: 'radio' },
  { chord: '3', said: 'in-person' },
  { chord: '4', said: 'message' },
] as const satisfies readonly { chord: Chord; said: TellingWay }[];

/** The answers by digit (ux 5: 催 1 马上来 2 没人接 3 说了时间; T8: 1 好了 2 还在做 3 没人应 4 办不了). */
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
  chaseRequest: [
    { chord: '1', outcome: { act: 'chaseRequest', said: 'done' } },
    { chord: '2', outcome: { act: 'chaseRequest', said: 'working' } },
    { chord: '3', outcome: { act: 'chaseRequest', said: 'no-answer' } },
    { chord: '4', outcome: { act: 'chaseRequest', said: 'cannot' } },
  ],
  askBack: [
    { chord: '1', outcome: { act: 'askBack', said: 'coming' } },
    { chord: '2', outcome: { act: 'askBack', said: 'no-answer' } },
    { chord: '3', outcome: { act: 'askBack', said: 'said-when' } },
    { chord: '4', outcome: { act: 'askBack', said: 'told' } },
    { chord: '5', outcome: { act: 'askBack', said: 'refuses' } },
  ],
  tell: [
    ...tellingWays.map(({ chord, said }): Choice => ({ chord, outcome: { act: 'tell', said } })),
    { chord: '5', outcome: { act: 'tell', said: 'next' } },
  ],
  digest: [
    { chord: '1', outcome: { act: 'digest', said: 'close' } },
    { chord: '2', outcome: { act: 'digest', said: 'keep' } },
  ],
};
