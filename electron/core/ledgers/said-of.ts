import type { FileSubject } from '../../../shared/domain/ledger/file-subject.ts';
import { receiptOf, type ReceiptSubject } from '../../../shared/domain/ledger/export-receipt.ts';
import { filterFor } from '../../../shared/slips/ledgers/ledgers.ts';

/** What the receipt says of a wish: of a filter only what narrows the ledger. */
export function saidOf(subject: FileSubject): ReceiptSubject {
  if (subject.kind === 'custody') {
    const { filter, ...rest } = subject;
    return { ...rest, register: filter.register ?? null, hasText: filter.text !== '' };
  }
  if (subject.kind === 'report') return receiptOf(subject);
  return receiptOf({ ...subject, filter: filterFor(subject.ledger, subject.filter) });
}
