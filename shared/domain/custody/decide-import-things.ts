import { decided, refused, type Decide } from '../decision.ts';
import type { Fact } from '../facts.ts';
import { entryOf } from '../entry-of.ts';
import { queueCustodySlip } from '../printing/queue-custody-slip.ts';
import { findRegister } from './find-thing.ts';
import { isWrittenAlike } from './thing-as-written.ts';
import type { Thing } from './thing.ts';

/** A thing as an inventory has it, looked at before it was accepted. */
export interface PlannedThing {
  readonly thing: Thing;
  /** What the book said when the inventory was looked through; null for a new one. */
  readonly before: Thing | null;
}

interface ThingsWish {
  readonly register: string;
  readonly things: readonly PlannedThing[];
  readonly printLabels: boolean;
}

/** A run of labels holds no more. */
const MOST_LABELS = 10_000;

/**
 * Takes an inventory into the book: all of it in one change, or nothing when the book has moved on since it was looked at.
 */
export const decideImportThings: Decide<ThingsWish, { things: number; slip: string | null }> = (
  book,
  wish,
  actor,
) => {
  const { desk } = book;
  const found = findRegister(desk, wish.register);
  if (!found.ok) return found;
  if (found.value.behaviour !== 'lend') return refused({ kind: 'register-unknown', what: found.value.name });
  const ownerOfCode = new Map(Object.values(desk.things).map(({ code, id }) => [code, id]));
  const things: Thing[] = [];
  for (const { thing, before: seen } of wish.things) {
    const owner = ownerOfCode.get(thing.code);
    if (owner !== undefined && owner !== thing.id) return refused({ kind: 'code-taken', what: thing.code });
    const before = entryOf(desk.things, thing.id);
    if (!before && seen) return refused({ kind: 'thing-unknown', what: thing.code });
    if (before && seen && !isWrittenAlike(before, seen))
      return refused({ kind: 'import-outdated', what: thing.code });
    const holder = before?.loan ? entryOf(desk.custody, before.loan) : undefined;
    if (before && holder && isMoved(before, thing))
      return refused({ kind: 'thing-out', code: thing.code, who: holder.who.name, since: holder.openedAt });
    things.push(before ? thing : { ...thing, receivedAt: actor.at, receivedBy: actor.by });
  }
  const labelled = wish.printLabels ? things.map(({ id }) => id) : [];
  const jobs = Array.from({ length: Math.ceil(labelled.length / MOST_LABELS) }, (_, run) => {
    const ids = labelled.slice(run * MOST_LABELS, (run + 1) * MOST_LABELS);
    return queueCustodySlip(book, { slip: 'thing-label', things: ids }, actor);
  });
  const facts: Fact[] = [
    ...(things.length > 0 ? [{ type: 'things-received' as const, things }] : []),
    ...jobs.map((job) => ({ type: 'slip-queued' as const, job })),
  ];
  return decided(facts, { things: things.length, slip: jobs[0]?.id ?? null });
};

/** What somebody has is what stands on the slip, and comes back to where it hung. */
function isMoved(a: Thing, b: Thing): boolean {
  return a.cabinet !== b.cabinet || a.hook !== b.hook || a.class !== b.class;
}
