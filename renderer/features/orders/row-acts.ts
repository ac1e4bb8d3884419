import { nextAct, type OrderAct } from '../../../shared/rules/order-acts.ts';
import { kindRule } from '../../../shared/rules/kinds.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Chord } from '../../app/keyboard/chord.ts';
import type { Step } from '../../app/orders/order-step.ts';

/** An act a screen offers by a key. */
export interface OfferedAct {
  readonly chord: Chord;
  readonly act: Exclude<OrderAct, 'join'>;
}

type Possible = (act: Exclude<OrderAct, 'join'>) => boolean;

/** The digits that mean the same on every order; of a pair the one that can be done now stands there. */
const fixed: readonly { chord: Chord; acts: readonly Exclude<OrderAct, 'join'>[] }[] = [
  { chord: '2', acts: ['reassign'] },
  { chord: '3', acts: ['pause', 'resume'] },
  { chord: '4', acts: ['print'] },
  { chord: '5', acts: ['escalate'] },
  { chord: '6', acts: ['attach'] },
  // A key is taken along to work at a place; where nobody goes, the caller is told.
  { chord: '7', acts: ['takeKey', 'tellCaller'] },
  { chord: '8', acts: ['takeOwner', 'offerOwner'] },
  { chord: '9', acts: ['void', 'reopen'] },
  { chord: '0', acts: ['note'] },
];

/** What may be wanted besides the next step, likeliest first; the first possible one has the digit 1. */
const besides = [
  'arrive',
  'quote',
  'acceptQuote',
  'complete',
  'returnSlip',
  'chase',
  'askCompletion',
  'start',
  'close',
  'pickUp',
  'dispatch',
  'callBack',
  'tellCaller',
  'takeKey',
] as const satisfies readonly OrderAct[];

/** Every act of an order by its key, and those that have none. */
export interface OfferedActs {
  /** The digit 1: on a late row the step of the state table, elsewhere the likeliest other one. */
  readonly second: OfferedAct | null;
  readonly keyed: readonly OfferedAct[];
  readonly rest: readonly Exclude<OrderAct, 'join'>[];
}

/** Whether somebody goes there who may need a key; a complaint is worked on at the desk first. */
function goesOut({ kind }: Order): boolean {
  return kindRule(kind).visits || kind === 'emergency';
}

/** Sorts what can be done with an order now onto its keys; `primary` is what Enter does. */
export function offeredActs(order: Order, primary: Step | null, isPossible: Possible): OfferedActs {
  const keyed = fixed.flatMap(({ chord, acts }) => {
    const act = acts.find((each) => isPossible(each) && (each !== 'takeKey' || goesOut(order)));
    return act && act !== primary ? [{ chord, act }] : [];
  });
  const step = nextAct(order);
  const others = [step, ...besides].filter(
    (act): act is Exclude<OrderAct, 'join'> =>
      act !== null &&
      act !== 'join' &&
      act !== primary &&
      isPossible(act) &&
      keyed.every((each) => each.act !== act),
  );
  const [first, ...rest] = new Set(others);
  return { second: first ? { chord: '1', act: first } : null, keyed, rest };
}
