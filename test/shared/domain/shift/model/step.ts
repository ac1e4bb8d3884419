import type fc from 'fast-check';
import type { Decide } from '../../../../../shared/domain/decision.ts';
import { agree, same } from './agree.ts';
import type { DayDesk } from './day-desk.ts';
import type { Model } from './model.ts';
import { see } from './see.ts';

export type Step = fc.Command<Model, DayDesk>;
export interface Both {
  readonly model: Model;
  readonly desk: DayDesk;
}

/** A step of a random day: what it does to the model and to the desk, after which both must say the same. */
export function stepOf<D>(name: string, wish: D, run: (both: Both, wish: D) => void): Step {
  return {
    check: () => true,
    run(model, desk) {
      run({ model, desk }, wish);
      agree(model, desk.book(), desk.now());
    },
    toString: () => `${name}(${JSON.stringify(wish)})`,
  };
}

function count({ tried }: Model, name: string, isAccepted: boolean): void {
  const known = tried.get(name) ?? { accepted: 0, refused: 0 };
  if (isAccepted) known.accepted += 1;
  else known.refused += 1;
  tried.set(name, known);
}

/** Does something at the counter, whatever the desk says to it; answers what it was told, or null. */
export function work<I, O>({ model, desk }: Both, name: string, act: [Decide<I, O>, I, string]): O | null {
  const [decide, wish, by] = act;
  const reply = desk.act(decide, wish, by);
  count(model, name, reply.ok);
  if (!reply.ok) return null;
  see(model, reply.value.facts);
  return reply.value.value;
}

/**
 * Asks the desk, and holds its answer against what the model foresaw; answers the value when it was accepted.
 *
 * What the facts say of orders and callbacks is not noted: the model knows itself what a shift moves.
 */
export function ask<I, O>(
  { model, desk }: Both,
  name: string,
  act: [Decide<I, O>, I, string],
  foreseen: (now: number) => boolean,
): O | null {
  const [decide, wish, by] = act;
  const isForeseen = foreseen(desk.now() + 1_000);
  const reply = desk.act(decide, wish, by);
  count(model, name, reply.ok);
  const told = reply.ok ? 'accepted' : `refused ${JSON.stringify(reply.error)}`;
  if (reply.ok !== isForeseen) same(name, told, isForeseen ? 'accepted' : 'refused');
  return reply.ok ? reply.value.value : null;
}
