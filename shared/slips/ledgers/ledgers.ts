import type { LedgerColumn, LedgerFilter, LedgerName } from '../../domain/ledger/ledger.ts';
import { serviceCalls } from './call-ledger.ts';
import type { Ledger, Narrowing } from './column.ts';
import {
  complaintFollowUp,
  complaintHandlingLedger,
  complaintInformationLedger,
  complaintSummaryLedger,
} from './complaint-ledgers.ts';
import { deposits, documentLoans, keyLoans, visits } from './custody-ledgers.ts';
import type { LedgerSetting } from './ledger-setting.ts';
import { dutyBook, dutyRecord } from './log-ledgers.ts';
import { messages, workBook } from './order-ledgers.ts';
import { residents } from './resident-ledger.ts';

/** The ledgers by name, in the forms that the customer keeps (R12). */
export const ledgers: Readonly<Record<LedgerName, Ledger>> = {
  'service-calls': serviceCalls,
  'work-book': workBook,
  'complaint-summary': complaintSummaryLedger,
  'complaint-follow-up': complaintFollowUp,
  'complaint-information': complaintInformationLedger,
  'complaint-handling': complaintHandlingLedger,
  'key-loans': keyLoans,
  'document-loans': documentLoans,
  deposits,
  visits,
  messages,
  'duty-book': dutyBook,
  'duty-record': dutyRecord,
  residents,
};

/** A filter without what the ledger does not know of: no department narrows a register of keys. */
export function filterFor(name: LedgerName, { text, ...rest }: LedgerFilter): LedgerFilter {
  const { narrowedBy } = ledgers[name];
  const known = Object.entries(rest).filter(([part]) => narrowedBy.has(part as Narrowing)); // its own keys, above
  return { ...(text === undefined || text === '' ? {} : { text }), ...Object.fromEntries(known) };
}

/** The columns of a ledger with their headings. */
export function ledgerColumns(name: LedgerName, { paper }: LedgerSetting): LedgerColumn[] {
  return ledgers[name].columns.map(({ id, type, width }) => ({ id, type, width, label: paper.column[id] }));
}
