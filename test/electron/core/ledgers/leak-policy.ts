import type { LedgerName } from '../../../../shared/domain/ledger/ledger.ts';

/** Where a secret may stand: nowhere, or in these ledgers; `full` only where telephones were asked for in full. */
export interface Leave {
  readonly where: readonly LedgerName[];
  readonly when: 'always' | 'full' | 'never';
}

const never: Leave = { where: [], when: 'never' };
const orders: readonly LedgerName[] = ['work-book'];
const complaints: readonly LedgerName[] = [
  ...orders,
  'complaint-summary',
  'complaint-follow-up',
  'complaint-information',
];

/**
 * What may leave the book in which ledger. What an entrusted key opens, whose it is and who agreed leaves in none, whoever asks;
 * telephones only in full exports, wherever they were written; names where the form of the customer asks for them.
 * Reports have figures, and none of this at all.
 */
export const leakPolicy: Readonly<Record<string, Leave>> = {
  // The door of an entrusted key.
  金丝雀楼: never,
  雀9901: never,
  黄业主: never,
  '13998765432': never,
  口信金丝雀: never,
  'p-canary': never,
  'c-canary': never,
  // Telephones: of a borrower, a depositor, a visitor.
  '13911112222': { where: ['key-loans'], when: 'full' },
  '13677778888': { where: ['deposits'], when: 'full' },
  '13355556666': { where: ['visits'], when: 'full' },
  // Telephones that somebody wrote beside a name or into a text.
  '13912345678': { where: ['service-calls', ...orders], when: 'full' },
  '13900000001': { where: ['service-calls'], when: 'full' },
  '13900000002': { where: ['messages'], when: 'full' },
  '13900000003': { where: ['visits'], when: 'full' },
  '13900000004': { where: ['visits'], when: 'full' },
  '13900000005': {
    where: ['complaint-information', 'complaint-handling'],
    when: 'full',
  },
  '13900000006': { where: ['duty-book', 'duty-record'], when: 'full' },
  '13900000007': { where: ['key-loans'], when: 'full' },
  // Telephones of a resident, of who called for an order, in the text of a complaint, of who borrowed a file.
  '13700000001': { where: ['residents', 'service-calls', ...complaints], when: 'full' },
  '13700000002': { where: complaints, when: 'full' },
  '13700000003': { where: ['residents', 'service-calls', ...complaints], when: 'full' },
  '13700000004': { where: ['document-loans'], when: 'full' },
  // Plate, wishes and firm of a resident stand in the form for residents, and in no other.
  粤B雀111: { where: ['residents'], when: 'always' },
  忌食金丝花生: { where: ['residents'], when: 'always' },
  雀氏集团: { where: ['residents'], when: 'always' },
  雀氏设计院: { where: ['document-loans'], when: 'always' },
  // Names that a form asks for.
  雀师傅: { where: ['key-loans'], when: 'always' },
  雀访客: { where: ['visits'], when: 'always' },
  雀寄存: { where: ['deposits'], when: 'always' },
  雀留言: { where: ['messages'], when: 'always' },
};
