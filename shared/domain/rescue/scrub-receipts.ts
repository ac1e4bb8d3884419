import type { BundleReceipt } from '../bundle/bundle-receipt.ts';
import type { Fact } from '../facts.ts';
import type { ExportReceipt } from '../ledger/export-receipt.ts';
import type { QualityCheck, QualityDraw } from '../quality/quality-draw.ts';
import { changeTexts, mapKept, withFields } from './change-texts.ts';
import type { Scrubbing } from './scrub-records.ts';

/** What is said of files that left the book, and of samples of its records. */
export interface Receipts {
  readonly exports: ExportReceipt[];
  readonly quality: QualityDraw[];
  readonly bundles: BundleReceipt[];
}

/** Receipts and samples without what the scope takes out; the same ones when that is nothing. */
export function scrubReceipts<T extends Receipts>(receipts: T, scrubbing: Scrubbing): T {
  return withFields(receipts, {
    exports: mapKept(receipts.exports, (each) => scrubExport(each, scrubbing)),
    quality: mapKept(receipts.quality, (draw) => scrubDraw(draw, scrubbing)),
    bundles: mapKept(receipts.bundles, (each) => scrubBundle(each, scrubbing)),
  } as Partial<T>); // the fields that every one has
}

/** A fact of exports, bundles, a move or samples without what the scope takes out; null for any other fact. */
export function scrubReceiptFact(fact: Fact, scrubbing: Scrubbing): Fact | null {
  const { anywhere, beside } = scrubbing.texts;
  switch (fact.type) {
    case 'export-begun':
      return scrubExport(fact, scrubbing);
    case 'bundle-written':
    case 'bundle-taken':
      return withFields(fact, { bundle: scrubBundle(fact.bundle, scrubbing) });
    case 'bundle-confirmed':
      return withFields(fact, { file: anywhere(fact.file) });
    case 'desk-dropped':
      return scrubReason(fact, scrubbing);
    case 'desk-moved':
      return withFields(fact, { file: anywhere(fact.file), reason: beside(fact.reason) });
    case 'quality-drawn':
      return withFields(fact, { draw: scrubDraw(fact.draw, scrubbing) });
    case 'quality-checked':
      return scrubNote(fact, scrubbing);
    case 'receipts-recalled':
      return scrubReceipts(fact, scrubbing);
    default:
      return null;
  }
}

/** Why something was done, without the names and telephones that somebody wrote into it. */
export function scrubReason<T extends { reason: string }>(said: T, { texts }: Scrubbing): T {
  return withFields(said, { reason: texts.beside(said.reason) } as Partial<T>); // its own field
}

/** Why it was exported may name anybody; where it lies keeps its names, so that the file can still be found. */
function scrubExport<T extends { reason: string }>(receipt: T, scrubbing: Scrubbing): T {
  return changeTexts(scrubReason(receipt, scrubbing), scrubbing.texts.anywhere);
}

/** The hashes of its span are left alone: they tell one book from another. */
function scrubBundle<T extends { file: string; reason: string }>(receipt: T, { texts }: Scrubbing): T {
  const left = { file: texts.anywhere(receipt.file), reason: texts.beside(receipt.reason) };
  return withFields(receipt, left as Partial<T>); // its own fields
}

function scrubDraw(draw: QualityDraw, scrubbing: Scrubbing): QualityDraw {
  return withFields(draw, { checks: mapKept(draw.checks, (check) => scrubNote(check, scrubbing)) });
}

/** What was found in a record speaks of whoever is in the record. */
function scrubNote<T extends Pick<QualityCheck, 'record' | 'note'>>(
  check: T,
  { orders, calls, texts }: Scrubbing,
): T {
  const isOwn = orders.has(check.record) || calls.has(check.record);
  const note = isOwn ? texts.about(check.note) : texts.beside(check.note);
  return withFields(check, { note } as Partial<T>); // its own field
}
