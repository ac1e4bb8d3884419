import { mayAct, type AnyThingAct } from '../../rules/thing-acts.ts';
import type { Refusal } from '../../refusal.ts';
import { ok, type Result } from '../../result.ts';
import type { DeskState } from '../book.ts';
import { refused } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import type { Register } from './register.ts';
import type { Thing } from './thing.ts';

/** The form in which codes are compared: half-width, upper case, without spaces at the ends. */
export function codeForm(code: string): string {
  return code.normalize('NFKC').trim().toUpperCase();
}

/** Where each code was found last; only a hint, which counts when the thing of that id still has the code. */
const lastFound = new Map<string, string>();
const HINTS_AT_HAND = 20_000;

/** The thing with a code, whatever register it is in. */
export function thingByCode({ things }: Pick<DeskState, 'things'>, code: string): Thing | undefined {
  const wanted = codeForm(code);
  const hinted = entryOf(things, lastFound.get(wanted) ?? '');
  if (hinted?.code === wanted) return hinted;
  // Looked through one by one, because an index of codes would have to be kept right by every reducer.
  for (const id in things) {
    if (things[id]?.code !== wanted) continue;
    if (lastFound.size >= HINTS_AT_HAND) lastFound.clear();
    lastFound.set(wanted, id);
    return things[id];
  }
  return undefined;
}

/** The thing with a code when an act may start from its state, else why not. */
export function findThingFor(
  desk: Pick<DeskState, 'things' | 'custody'>,
  code: string,
  act: AnyThingAct,
): Result<Thing, Refusal> {
  const thing = thingByCode(desk, code);
  if (!thing) return refused({ kind: 'thing-unknown', what: code.slice(0, 60) });
  return mayAct(thing, act) ? ok(thing) : refused(whyNot(desk, thing, act));
}

function whyNot({ custody }: Pick<DeskState, 'custody'>, thing: Thing, act: AnyThingAct): Refusal {
  const { code, state } = thing;
  if (act === 'return' || act === 'extend') return { kind: 'thing-not-out', what: code };
  const holder = thing.loan === null ? undefined : entryOf(custody, thing.loan);
  if (state === 'out' && holder)
    return { kind: 'thing-out', code, who: holder.who.name, since: holder.openedAt };
  return { kind: 'thing-not-in', code, state };
}

/** An active register, or why it is not to be had. */
export function findRegister(
  { registers }: Pick<DeskState, 'registers'>,
  id: string,
): Result<Register, Refusal> {
  const register = entryOf(registers, id);
  if (!register) return refused({ kind: 'register-unknown', what: id });
  return register.isActive ? ok(register) : refused({ kind: 'register-idle', what: register.name });
}
