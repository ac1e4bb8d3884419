import type { Fact } from '../facts.ts';
import type { ReceiptSubject } from './export-receipt.ts';

/** What left without a file and why; how many rows it has is 0 where that is known only when the paper comes. */
export interface SaidWithoutFile {
  readonly subject: ReceiptSubject;
  readonly format: 'paper' | 'json';
  readonly reason: string;
  readonly rows: number;
}

/** The receipt of what goes onto paper or to a terminal, telephones masked: begun and ended in one change. */
export function receiptWithoutFile(id: string, { rows, ...said }: SaidWithoutFile): Fact[] {
  const nothing = { file: '', bytes: 0, sha256: '' };
  return [
    { type: 'export-begun', export: id, ...said, personal: false, file: '', path: '' },
    { type: 'export-ended', export: id, outcome: 'written', rows, ...nothing },
  ];
}
