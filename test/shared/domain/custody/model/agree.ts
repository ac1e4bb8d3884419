import { expect } from 'vitest';
import type { Book } from '../../../../../shared/domain/book.ts';
import type { Custody } from '../../../../../shared/domain/custody/custody.ts';
import { keysOut, thingAt, type Model } from './model.ts';

/** Fails with words when two things that have to be the same are not. */
function same(what: string, desk: unknown, model: unknown): void {
  // Comparing first is a hundred times cheaper than asking `expect` millions of times.
  if (desk !== model) expect(`${what}: ${String(desk)}`).toBe(`${what}: ${String(model)}`);
}

function heldBy(each: Custody): string | null {
  if (each.kind === 'loan') return each.state === 'out' ? each.thing : null;
  return each.kind === 'visit' && each.state === 'in' ? (each.pass?.thing ?? null) : null;
}

/** Holds the book against the model: every thing with its one holder, every stay, every order, every block. */
export function agree(model: Model, { desk }: Book): void {
  const holders = new Map<string, string>();
  const counts = new Map<string, { out: number; returned: number; lost: number; withdrawn: number }>();
  const keys = new Map<string, string[]>();
  same('stays', Object.keys(desk.custody).length, model.stays.size);
  for (const [number, stay] of model.stays) {
    const each = desk.custody[number];
    if (!each) throw new Error(`${number} is gone`);
    same(`${number} state`, each.state, stay.state);
    same(`${number} open`, each.closedAt === null, stay.isOpen);
    const held = heldBy(each);
    same(`${number} holds`, held?.slice(2) ?? null, stay.holds);
    if (held !== null) {
      same(`${held} is held once`, holders.get(held), undefined);
      holders.set(held, number);
    }
    if (each.kind !== 'loan') continue;
    same(`${number} due`, each.dueAt === null ? null : Date.parse(each.dueAt), stay.due);
    const count = counts.get(each.thing) ?? { out: 0, returned: 0, lost: 0, withdrawn: 0 };
    count[each.state] += 1;
    counts.set(each.thing, count);
    if (each.order !== null && each.state !== 'withdrawn')
      keys.set(each.order, [...(keys.get(each.order) ?? []), `${each.code} ${each.state === 'out'}`]);
  }
  for (const { id, code, state, loan } of Object.values(desk.things)) {
    const thing = thingAt(model, code);
    same(`${code} state`, state, thing.state);
    same(`${code} holder`, loan, thing.holder);
    same(`${code} is out with whom it says`, loan ?? undefined, holders.get(id));
    same(`${code} is out`, state === 'out', loan !== null);
    const count = counts.get(id) ?? { out: 0, returned: 0, lost: 0, withdrawn: 0 };
    same(`${code} returned`, count.returned, thing.returned);
    same(`${code} lost`, count.lost, thing.lost);
    same(`${code} withdrawn`, count.withdrawn, thing.withdrawn);
    same(`${code} adds up`, thing.out, thing.returned + thing.lost + thing.withdrawn + count.out);
  }
  for (const [number, state] of model.orders) {
    const order = desk.orders[number];
    if (!order) throw new Error(`${number} is gone`);
    const lent = order.keys.map(({ code, isOut }) => `${code} ${isOut}`);
    same(`keys of ${number}`, lent.sort().join(), (keys.get(number) ?? []).sort().join());
    const out = order.keys.filter(({ isOut }) => isOut).map(({ code }) => code);
    same(`keys out of ${number}`, out.sort().join(), keysOut(model, number).sort().join());
    const isShut = order.state === 'closed' || order.state === 'voided';
    same(`${number} is closed`, isShut, state === 'closed' || state === 'voided');
    same(`${number} is closed with a key out`, isShut && out.length > 0, false);
  }
  for (const [id, person] of model.people)
    same(`block of ${id}`, desk.borrowers[id]?.block != null, person.isBlocked);
}
