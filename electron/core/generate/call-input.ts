import type { Kind } from '../../../shared/domain/call/call.ts';
import type { TakeInput } from '../../../shared/domain/call/take-input.ts';
import type { Severity } from '../../../shared/domain/order/order.ts';
import { kindRule } from '../../../shared/rules/kinds.ts';
import type { Problem } from '../../../shared/rules/problems.ts';
import type { Caller } from './callers.ts';
import { weighted, type Chances } from './chances.ts';
import type { Sentences } from './sentences.ts';

/** What a call is written down from. */
export interface CallMatter {
  readonly kind: Kind;
  readonly caller: Caller;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly relation: TakeInput['relation'];
}

const channels = weighted<TakeInput['channel']>([
  ['phone', 78],
  ['counter', 12],
  ['online', 5],
  ['staff', 4],
  ['home-visit', 0.6],
  ['mail', 0.2],
  ['meeting', 0.2],
]);
/** What the desk always says at a complaint: that it is sorry. */
const apology = {
  source: 'outside',
  isAngry: false,
  hasApologised: true,
  demand: '',
  handling: '',
  follower: '',
} as const;
const severities = weighted<Severity>([
  ['S1', 1],
  ['S2', 7],
  ['S3', 56],
  ['S4', 36],
]);
const modes = weighted<TakeInput['mode']>([
  ['visit', 86],
  ['paid', 10],
  ['phone', 3],
  ['carry-in', 1],
]);

/** Makes calls as a clerk writes them down. */
export function createCallInput(
  given: { problems: readonly Problem[]; receivers: readonly string[] },
  sentences: Sentences,
  chances: Chances,
): (matter: CallMatter) => TakeInput {
  const codes = new Map<Kind, (chances: Chances) => string>();

  function problemOf(kind: Kind): string | null {
    const fitting = given.problems.filter(
      ({ kinds, code }) => kinds.includes(kind) && sentences.weights[code] !== undefined,
    );
    // One call in twelve has no code: the clerk was in a hurry, or the matter has none.
    if (fitting.length === 0 || chances.chance(1 / 12)) return null;
    let choose = codes.get(kind);
    if (!choose)
      codes.set(
        kind,
        (choose = weighted(fitting.map(({ code }) => [code, sentences.weights[code] ?? 1] as const))),
      );
    return choose(chances);
  }

  function visitOf(kind: Kind, at: number): TakeInput['visit'] {
    if (!kindRule(kind).visits || chances.chance(0.6)) return { kind: 'confirm-first' };
    if (chances.chance(0.6)) return { kind: 'asked-soon' };
    return { kind: 'asked-fixed', at: new Date(at + (2 + chances.below(46)) * 3_600_000).toISOString() };
  }

  return ({ kind, caller: { place, person }, at, relation }) => {
    const rule = kindRule(kind);
    const problem = problemOf(kind);
    const isSettled = rule.makesOrder === 'unless-answered' && chances.chance(0.96);
    const receiver = kind === 'message' ? chances.pick(given.receivers, '') : '';
    return {
      kind,
      channel: channels(chances),
      place: place.name,
      text: sentences.asked(kind, problem),
      placeId: place.id,
      ...(person && { personId: person.id }),
      callerName: '',
      callerPhone: '',
      ...(problem !== null && { problem }),
      ...(kind === 'complaint' && { severity: severities(chances) }),
      urgency: rule.asks === 'urgency' && chances.chance(0.12) ? 'urgent' : 'normal',
      visit: visitOf(kind, at),
      collector: '',
      mode: rule.visits ? modes(chances) : 'visit',
      warranty: kind === 'repair' && chances.chance(0.15),
      referenceNo: '',
      messageFor: receiver,
      readBack: rule.needsReadBack || chances.chance(0.7),
      ...(isSettled && {
        answer: {
          outcome: kind === 'transfer' ? ('transferred' as const) : ('answered' as const),
          text: sentences.answered(kind),
        },
      }),
      ...(relation && { relation }),
      rings: 1 + chances.below(4),
      intakeSeconds: 25 + chances.below(120),
      attachments: [],
      ...(kind === 'complaint' && { complaint: apology }),
      specialWish: '',
      sendAddress: false,
      callBack: false,
      // The floor is told of a request by radio, and repeats it.
      dispatch: kind !== 'request' && !isSettled && chances.chance(0.93),
      print: true,
    };
  };
}
