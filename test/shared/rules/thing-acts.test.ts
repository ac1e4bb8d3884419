import { describe, expect, it } from 'vitest';
import type { ThingState } from '../../../shared/domain/custody/thing.ts';
import { mayAct, possibleActs, thingActs } from '../../../shared/rules/thing-acts.ts';

describe('what can be done with a thing', () => {
  it.each<[ThingState, string[]]>([
    ['in', ['lend', 'lose', 'damage', 'retire', 'hand-back']],
    ['out', ['return', 'extend', 'lose']],
    ['lost', ['find', 'retire']],
    ['damaged', ['lose', 'repair', 'retire', 'hand-back']],
    ['retired', ['restore']],
    ['handed-back', []],
  ])('that is %s: %j', (state, acts) => {
    expect(possibleActs({ state })).toEqual(acts);
  });

  it('is lent only from its place, and nothing but lending takes it out', () => {
    const states: ThingState[] = ['in', 'out', 'lost', 'damaged', 'retired', 'handed-back'];
    expect(states.filter((state) => mayAct({ state }, 'lend'))).toEqual(['in']);
    const leadingOut = Object.entries(thingActs).filter(([, { to }]) => to === 'out');
    expect(leadingOut.map(([name]) => name)).toEqual(['lend']);
  });
});
