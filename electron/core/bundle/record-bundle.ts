import { placeOfFile } from '../../../shared/domain/bundle/place-of-file.ts';
import { decided } from '../../../shared/domain/decision.ts';
import type { FactOf } from '../../../shared/domain/facts.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { NewId } from '../ports.ts';
import { sizeOf } from '../store/backup/copy-file.ts';
import { createBreather } from '../store/erasure/breather.ts';
import type { Store } from '../store/store.ts';
import type { BundleHeader } from './bundle-header.ts';
import { orTrouble } from './bundle-trouble.ts';
import { linksBetween } from './links-between.ts';
import type { FoundReceipt } from './receipt.ts';
import type { TakenBundle } from './take-bundle.ts';
import { writeBundle, type BundleOrder, type WrittenBundle } from './write-bundle.ts';

/** Who has a bundle written or taken, and why. */
export interface BundleAsker {
  readonly by: string | null;
  readonly reason: string;
  readonly newId: NewId;
}

/** A bundle as its receipt tells it. */
export interface ReceiptedBundle {
  readonly path: string;
  readonly bytes: number;
  readonly header: BundleHeader;
}

/**
 * Writes a bundle and notes that in the own book before it gets its name: nobody is to have changes of this desk of which
 * its book does not know that they left. After a cut the book may name one that is not there; an erasure tells of it.
 */
export async function writeNoted(
  store: Store,
  order: Omit<BundleOrder, 'beforeName'>,
  asker: BundleAsker,
): Promise<Result<WrittenBundle, Refusal>> {
  const noted: FactOf<'bundle-written'>['bundle'][] = [];
  const written = await writeBundle({
    ...order,
    async beforeName(bundle) {
      const receipt = receiptOf(bundle, asker);
      const said = await say(store, 'bundles.write', asker.by, [{ type: 'bundle-written', bundle: receipt }]);
      if (said.ok) noted.push(receipt);
      return said;
    },
  });
  if (!written.ok) for (const receipt of noted) await takeBackNote(store, receipt);
  return written;
}

/** A bundle that was noted and did not get its name is gone, where that can be seen. */
async function takeBackNote(store: Store, { id, file }: FactOf<'bundle-written'>['bundle']): Promise<void> {
  const isGone = await orTrouble(file, async () => ok((await sizeOf(store.depth.files, file)) === null));
  if (isGone.ok && isGone.value)
    await say(store, 'bundles.remove', null, [{ type: 'bundles-removed', bundles: [id] }]);
}

/**
 * Notes in the own book which bundles of another desk were taken: this one, and those that had waited for it.
 *
 * One that was known already is noted when no receipt says so: a cut can come between the mirror and the book.
 */
export async function recordTaken(
  store: Store,
  bundle: ReceiptedBundle & Pick<TakenBundle, 'judgement' | 'followed'>,
  asker: BundleAsker,
): Promise<Result<null, Refusal>> {
  const isOwed = bundle.judgement === 'new' || (bundle.judgement === 'known' && !isNoted(store, bundle));
  const taken = [...(isOwed ? [bundle] : []), ...bundle.followed];
  if (taken.length === 0) return ok(null);
  const facts = taken.map((each) => ({ type: 'bundle-taken', bundle: receiptOf(each, asker) }) as const);
  return say(store, 'bundles.take', asker.by, facts);
}

/** Receipts of all changes up to a later one speak for this bundle too. */
function isNoted({ book }: Store, { header: { span } }: ReceiptedBundle): boolean {
  return book.desk.bundles.some(
    (each) => each.way === 'taken' && each.span.origin === span.origin && each.span.toSeq >= span.toSeq,
  );
}

/**
 * Notes in the own book that the other side has everything up to a change; once for each receipt.
 *
 * A receipt that does not name what this book has at that change is passed over: it is of another course of the book, or
 * made by somebody who did not open the bundle.
 */
export async function recordConfirmed(
  store: Store,
  { span, proof, path }: FoundReceipt,
): Promise<Result<null, Refusal>> {
  const { files, folder } = store.depth;
  const place = placeOfFile(path);
  const isAwaited = store.book.desk.bundles.some(
    (each) =>
      each.way === 'written' &&
      each.confirmedAt === null &&
      each.span.toSeq <= span.toSeq &&
      placeOfFile(each.file) === place,
  );
  if (!isAwaited) return ok(null);
  const book = { files, folder, breathe: createBreather() };
  const ours = (await linksBetween(book, span.toSeq, span.toSeq)).get(span.toSeq);
  if (ours?.hash !== span.head || ours.digest !== proof) return ok(null);
  return say(store, 'bundles.confirm', null, [{ type: 'bundle-confirmed', span, file: path }]);
}

function receiptOf(
  { path, bytes, header }: ReceiptedBundle,
  { reason, newId }: BundleAsker,
): FactOf<'bundle-written'>['bundle'] {
  const { span, sealed } = header;
  return { id: newId(), span, file: path, bytes, isSealed: sealed !== null, reason };
}

function say(
  store: Store,
  command: string,
  by: string | null,
  facts: FactOf<'bundle-written' | 'bundle-taken' | 'bundle-confirmed' | 'bundles-removed'>[],
): Promise<Result<null, Refusal>> {
  return store.commit({ command, id: undefined, by, decide: () => decided(facts, null) });
}
