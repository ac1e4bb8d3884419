import type { Fact } from '../../../shared/domain/facts.ts';
import type { FileSubject } from '../../../shared/domain/ledger/file-subject.ts';
import {
  receiptOf,
  type ExportSubject,
  type ReceiptSubject,
} from '../../../shared/domain/ledger/export-receipt.ts';
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

/** The receipt of a ledger that goes onto paper, telephones masked: begun and ended with the slip itself. */
export function receiptOfPaper(
  id: string,
  {
    subject,
    reason,
    rows,
  }: { readonly subject: ExportSubject; readonly reason: string; readonly rows: number },
): Fact[] {
  const nothing = { file: '', bytes: 0, sha256: '' };
  const said = { subject: saidOf(subject), format: 'paper' as const, personal: false, reason };
  return [
    { type: 'export-begun', export: id, ...said, file: '', path: '' },
    { type: 'export-ended', export: id, outcome: 'written', rows, ...nothing },
  ];
}
