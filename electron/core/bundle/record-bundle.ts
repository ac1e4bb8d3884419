import { basename } from 'node:path';
import { decided } from '../../../shared/domain/decision.ts';
import type { FactOf } from '../../../shared/domain/facts.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { NewId } from '../ports.ts';
import { createBreather } from '../store/erasure/breather.ts';
import type { Store } from '../store/store.ts';
import type { BundleHeader } from './bundle-header.ts';
import { hashesBetween } from './hashes-between.ts';
import type { FoundReceipt } from './receipt.ts';

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

/** Notes in the own book that a bundle was written. */
export function recordWritten(
  store: Store,
  bundle: ReceiptedBundle,
  asker: BundleAsker,
): Promise<Result<null, Refusal>> {
  return say(store, 'bundles.write', asker.by, { type: 'bundle-written', bundle: receiptOf(bundle, asker) });
}

/** Notes in the own book that a bundle of another desk was taken. */
export function recordTaken(
  store: Store,
  bundle: ReceiptedBundle,
  asker: BundleAsker,
): Promise<Result<null, Refusal>> {
  return say(store, 'bundles.take', asker.by, { type: 'bundle-taken', bundle: receiptOf(bundle, asker) });
}

/**
 * Notes in the own book that the other side has everything up to a change; once for each receipt.
 *
 * A receipt whose hash is not the one that this book has at that change is passed over: it is of another course of it.
 */
export async function recordConfirmed(
  store: Store,
  { span, path }: FoundReceipt,
): Promise<Result<null, Refusal>> {
  const { files, folder } = store.depth;
  const isAwaited = store.book.desk.bundles.some(
    (each) => each.way === 'written' && each.confirmedAt === null && each.span.toSeq <= span.toSeq,
  );
  if (!isAwaited) return ok(null);
  const book = { files, folder, breathe: createBreather() };
  const ours = (await hashesBetween(book, span.toSeq, span.toSeq)).get(span.toSeq);
  if (ours !== span.head) return ok(null);
  return say(store, 'bundles.confirm', null, { type: 'bundle-confirmed', span, file: basename(path) });
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
  fact: FactOf<'bundle-written'> | FactOf<'bundle-taken'> | FactOf<'bundle-confirmed'>,
): Promise<Result<null, Refusal>> {
  return store.commit({ command, id: undefined, by, decide: () => decided([fact], null) });
}
