import type { Fact } from '../../../../shared/domain/facts.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { Scrubbing } from '../../../../shared/domain/rescue/scrub-records.ts';
import { readFactLine } from './erase-line.ts';
import { segmentsToRead, type JournalReading } from './journal-reading.ts';
import { wantedLines } from './segment-lines.ts';

const hashes = /"sha256":"([0-9a-f]{64})"/g;

/**
 * Those of the files of evidence that no order outside the scope names.
 *
 * Evidence is kept under the hash of its bytes: the same picture handed in for two orders is one file.
 */
export async function notOfOthers(
  evidence: ReadonlySet<string>,
  { orders }: Pick<Scrubbing, 'orders'>,
  reading: JournalReading,
): Promise<string[]> {
  const left = new Set(evidence);
  if (left.size === 0) return [];
  const names = (text: string): boolean =>
    [...text.matchAll(hashes)].some(([, hash]) => left.has(hash ?? ''));
  for await (const { bytes } of segmentsToRead(reading)) {
    for await (const { text } of wantedLines(bytes, names, reading.breathe)) {
      for (const hash of (readFactLine(text)?.facts ?? []).flatMap((fact) => namedByOthers(fact, orders)))
        left.delete(hash);
    }
  }
  return [...left];
}

function namedByOthers(fact: Fact, ours: ReadonlySet<string>): string[] {
  if (fact.type === 'file-attached') return ours.has(fact.order) ? [] : [fact.attachment.sha256];
  if (fact.type === 'order-registered' || fact.type === 'order-recalled') return hashesOf(fact.order, ours);
  return fact.type === 'data-erased' ? fact.orders.flatMap((order) => hashesOf(order, ours)) : [];
}

function hashesOf({ number, attachments }: Order, ours: ReadonlySet<string>): string[] {
  return ours.has(number) ? [] : attachments.map(({ sha256 }) => sha256);
}
