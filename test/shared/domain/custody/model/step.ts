import type fc from 'fast-check';
import { expect } from 'vitest';
import type { Decide } from '../../../../../shared/domain/decision.ts';
import { agree } from './agree.ts';
import type { Desk } from './desk.ts';
import type { Model } from './model.ts';

export type Step = fc.Command<Model, Desk>;

/** A step of a random course: what it does to the model and to the desk, after which both must say the same. */
export function stepOf<D>(name: string, wish: D, run: (model: Model, desk: Desk, wish: D) => void): Step {
  return {
    check: () => true,
    run(model, desk) {
      run(model, desk, wish);
      agree(model, desk.book());
    },
    toString: () => `${name}(${JSON.stringify(wish)})`,
  };
}

/**
 * Asks the desk, and holds its answer against what the model foresaw; answers the value when it was accepted.
 *
 * `foreseen` is asked before, because it reads the model as it was.
 */
export function ask<I, O>(
  { model, desk }: { model: Model; desk: Desk },
  name: string,
  { decide, wish, by }: { decide: Decide<I, O>; wish: I; by: string },
  foreseen: boolean,
): O | null {
  const reply = desk.act(decide, wish, by);
  const count = model.tried.get(name) ?? { accepted: 0, refused: 0 };
  if (reply.ok) count.accepted += 1;
  else count.refused += 1;
  model.tried.set(name, count);
  if (reply.ok !== foreseen)
    expect(`${name} ${reply.ok ? 'accepted' : JSON.stringify(reply.error)}`).toBe(
      `${name} ${foreseen ? 'accepted' : 'refused'}`,
    );
  return reply.ok ? reply.value : null;
}
