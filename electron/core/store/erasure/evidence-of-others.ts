import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import type { Attachment, Order } from '../../../../shared/domain/order/order.ts';
import type { Scrubbing } from '../../../../shared/domain/rescue/scrub-records.ts';
import { filesOf } from './beside-journal.ts';
import { readFactLine } from './erase-line.ts';
import { segmentsToRead, type JournalReading } from './journal-reading.ts';
import { wantedLines } from './segment-lines.ts';

const hashes = /"sha256":"([0-9a-f]{64})"/g;

/**
 * Those of the files of evidence that no record outside the scope names.
 *
 * Evidence is kept under the hash of its bytes: the same picture handed in for two orders is one file.
 */
export async function notOfOthers(
  evidence: ReadonlySet<string>,
  scope: Pick<Scrubbing, 'orders' | 'custody'>,
  reading: JournalReading,
): Promise<string[]> {
  const left = new Set(evidence);
  if (left.size === 0) return [];
  const names = (text: string): boolean =>
    [...text.matchAll(hashes)].some(([, hash]) => left.has(hash ?? ''));
  for await (const { bytes } of segmentsToRead(reading)) {
    for await (const { text } of wantedLines(bytes, names, reading.breathe)) {
      for (const hash of (readFactLine(text)?.facts ?? []).flatMap((fact) => namedByOthers(fact, scope)))
        left.delete(hash);
    }
  }
  return [...left];
}

function namedByOthers(fact: Fact, { orders, custody }: Pick<Scrubbing, 'orders' | 'custody'>): string[] {
  const ofOrder = ({ number, attachments }: Order) => (orders.has(number) ? [] : hashesOf(attachments));
  const ofStay = (each: Custody) => (custody.has(each.number) ? [] : hashesOf(filesOf(each)));
  switch (fact.type) {
    case 'file-attached':
      return orders.has(fact.order) ? [] : [fact.attachment.sha256];
    case 'order-registered':
    case 'order-recalled':
      return ofOrder(fact.order);
    case 'custody-opened':
    case 'custody-recalled':
      return ofStay(fact.custody);
    case 'data-erased':
      return [...fact.orders.flatMap(ofOrder), ...fact.custody.flatMap(ofStay)];
    default:
      return [];
  }
}

function hashesOf(files: readonly Attachment[]): string[] {
  return files.map(({ sha256 }) => sha256);
}
