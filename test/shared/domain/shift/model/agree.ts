import { expect } from 'vitest';
import type { Book } from '../../../../../shared/domain/book.ts';
import { selectOpenItems } from '../../../../../shared/domain/shift/open-items.ts';
import type { Handover } from '../../../../../shared/domain/shift/handover.ts';
import { handoverLines, unfinishedOf } from '../../../../../shared/domain/shift/select-handover.ts';
import { foreseeLeft, isHandedOn, openMatters, type After } from './foresee.ts';
import type { Model } from './model.ts';

/** Fails with words when two things that have to be the same are not. */
export function same(what: string, desk: unknown, model: unknown): void {
  // Comparing first is a hundred times cheaper than asking `expect` millions of times.
  if (desk !== model) expect(`${what}: ${String(desk)}`).toBe(`${what}: ${String(model)}`);
}

/** Keys in order, as one text that can be compared and read. */
export function keysOf(keys: Iterable<string>): string {
  return [...keys].sort().join('\n');
}

/** Holds the book against the model: one counter in one hand, and everything open once, with whoever answers for it. */
export function agree(model: Model, { desk }: Book, now: number): void {
  const open = Object.values(desk.shifts).filter(({ closedAt }) => closedAt === null);
  same('open shifts', open.map(({ number }) => number).join(), model.shift?.number ?? '');
  same('the open shift', desk.shift, model.shift?.number ?? null);
  same('its owner', open[0]?.owner ?? null, model.shift?.owner ?? null);
  const running = Object.values(desk.handovers).filter(({ closedAt }) => closedAt === null);
  same('running handovers', running.map(({ number }) => number).join(), model.handover?.number ?? '');
  same('the incoming person', running[0]?.to ?? null, model.handover?.to ?? null);
  if (running[0] && model.handover) agreeOnLeft(model, { desk, running: running[0] }, now);
  const matters = openMatters(model, now);
  const items = selectOpenItems(desk, now);
  same('open matters', keysOf(items.map(({ key }) => key)), keysOf(matters.keys()));
  for (const { key, owner, group } of items) {
    same(`owner of ${key}`, owner, matters.get(key)?.owner ?? null);
    same(`${key} is a callback`, group === 'callbacks', matters.get(key)?.isCallback);
  }
}

/** While two people sit together: what each line still lacks, and to whom its callback goes. */
function agreeOnLeft(
  model: Model,
  { desk, running }: Pick<Book, 'desk'> & { running: Handover },
  now: number,
): void {
  const { handover } = model;
  if (!handover) return;
  const foreseen = foreseeLeft(model, handover, now);
  for (const [kind, keys] of Object.entries(unfinishedOf(desk, running, now)))
    same(`left of ${kind}`, keysOf(keys), keysOf(foreseen[kind] ?? []));
  const matters = openMatters(model, now);
  for (const { key, entrust, note } of handoverLines(desk, running, now)) {
    same(`note to ${key}`, note, handover.notes.get(key)?.text ?? '');
    const matter = matters.get(key);
    same(`${key} is handed on`, entrust, matter !== undefined && isHandedOn(model, handover, key, matter));
  }
}

/** After a seal: every order with whom it should be, every callback that was handed on taken by exactly one. */
export function agreeOnOwners({ desk }: Book, { owners, trusted }: After): void {
  for (const [number, owner] of owners) {
    const order = desk.orders[number];
    if (order) same(`owner of ${number}`, order.owner, owner);
  }
  for (const [key, to] of trusted) {
    const [kind, number = '', id] = key.split(':');
    const order = desk.orders[number];
    const trust =
      kind === 'order' ? order?.entrusted : order?.followUps.find((each) => each.id === id)?.entrusted;
    // Whoever has the order needs nobody's word for its callback.
    same(`${key} is with`, trust?.acceptedAt ? trust.to : order?.owner, to);
  }
}

/** Nothing open belongs to somebody who works here no more. */
export function agreeNobodyIsGone({ desk }: Book, now: number): void {
  for (const { key, owner } of selectOpenItems(desk, now))
    if (owner !== null) same(`owner of ${key} is here`, desk.staff[owner]?.isActive, true);
}
