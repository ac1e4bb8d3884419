import type { DeskState } from '../../../../shared/domain/book.ts';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';

function heldBy(each: Custody): string | null {
  if (each.kind === 'loan') return each.state === 'out' ? each.thing : null;
  return each.kind === 'visit' && each.state === 'in' ? (each.pass?.thing ?? null) : null;
}

/** What a book says of its things that cannot be: held twice, out with nobody, an order closed with a key out; empty when sound. */
export function oddities({
  things,
  custody,
  orders,
}: Pick<DeskState, 'things' | 'custody' | 'orders'>): string[] {
  const found: string[] = [];
  const holders = new Map<string, string>();
  for (const [number, each] of Object.entries(custody)) {
    const held = heldBy(each);
    if (held === null) continue;
    if (holders.has(held)) found.push(`${held} is held by ${holders.get(held)} and ${number}`);
    holders.set(held, number);
    if (each.closedAt !== null) found.push(`${number} is closed and holds ${held}`);
  }
  for (const { id, state, loan } of Object.values(things)) {
    if ((holders.get(id) ?? null) !== loan)
      found.push(`${id} says ${loan}, its holder is ${holders.get(id)}`);
    if ((state === 'out') !== (loan !== null)) found.push(`${id} is ${state} with ${loan}`);
  }
  for (const { number, state, keys } of Object.values(orders))
    for (const { loan, code, isOut } of keys) {
      const stay = custody[loan];
      if (isOut && stay?.closedAt !== null) found.push(`${number} waits for ${code}, which is not out`);
      if (!isOut && stay && stay.closedAt === null) found.push(`${number} forgot ${code}`);
      if (isOut && (state === 'closed' || state === 'voided'))
        found.push(`${number} is closed without ${code}`);
    }
  return found;
}
