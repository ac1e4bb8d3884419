import type { Thing, ThingState } from '../domain/custody/thing.ts';

/** One act of the table: from which states, and where it leads. */
export interface ThingActRule {
  readonly from: readonly ThingState[];
  /** `same` leaves the state as it is. */
  readonly to: ThingState | 'same';
}

/**
 * The state table of a thing. Buttons, commands and scans read it; nothing else decides what is allowed.
 *
 * Source: R8.1 "在库/借出/逾期/遗失/损坏/注销(换锁)" (001 5.5: 接收→保管→授权借用→取回).
 */
export const thingActs = {
  lend: { from: ['in'], to: 'out' },
  return: { from: ['out'], to: 'in' },
  extend: { from: ['out'], to: 'same' },
  lose: { from: ['in', 'out', 'damaged'], to: 'lost' },
  find: { from: ['lost'], to: 'in' },
  damage: { from: ['in'], to: 'damaged' },
  repair: { from: ['damaged'], to: 'in' },
  /** 注销: the lock was changed, the file was destroyed. */
  retire: { from: ['in', 'damaged', 'lost'], to: 'retired' },
  restore: { from: ['retired'], to: 'in' },
  /** 取回: the owner has it again. */
  'hand-back': { from: ['in', 'damaged'], to: 'handed-back' },
} as const satisfies Record<string, ThingActRule>;
export type AnyThingAct = keyof typeof thingActs;

/** Whether an act may start from the present state of a thing. */
export function mayAct({ state }: Pick<Thing, 'state'>, act: AnyThingAct): boolean {
  const { from }: ThingActRule = thingActs[act];
  return from.includes(state);
}

/** The acts that are possible now, in the order of the table. */
export function possibleActs(thing: Pick<Thing, 'state'>): AnyThingAct[] {
  const names = Object.keys(thingActs) as AnyThingAct[]; // Object.keys widens to string[]
  return names.filter((act) => mayAct(thing, act));
}
