import { useMemo } from 'react';
import type { ExportReceipt } from '../../../shared/domain/ledger/export-receipt.ts';
import { momentNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useExportWords } from '../../app/reports/use-export-words.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

/** A receipt of an export in words. */
export interface ReceiptWords {
  at(receipt: ExportReceipt): string;
  what(receipt: ExportReceipt): string;
  days(receipt: ExportReceipt): string;
  format(receipt: ExportReceipt): string;
  /** How telephones stand in the file; a report has none. */
  phones(receipt: ExportReceipt): string;
  by(receipt: ExportReceipt): string;
  outcome(receipt: ExportReceipt): string;
  rows(receipt: ExportReceipt): string;
  /** What the rows were narrowed to; empty when all were wanted. */
  filter(receipt: ExportReceipt): string;
  /** The whole line for somebody who listens. */
  spoken(receipt: ExportReceipt): string;
}

/** The words of receipts in the present language. */
export function useReceiptWords(): ReceiptWords {
  const t = useWords('ledgers');
  const format = useFormat();
  const words = useExportWords();
  const orders = useOrderWords();
  const nameOf = useStaffName();
  return useMemo(() => {
    const figure = new Intl.NumberFormat(format.language);
    const plain = {
      at: ({ beganAt }: ExportReceipt) => format.moment(beganAt, momentNow()),
      what: ({ subject }: ExportReceipt) => words.name(subject),
      days: ({ subject }: ExportReceipt) => words.days(subject),
      format: (receipt: ExportReceipt) => t(`receipts.format.${receipt.format}`),
      phones: ({ subject, personal }: ExportReceipt) =>
        subject.kind === 'report'
          ? t('receipts.noPhones')
          : t(personal ? 'receipts.phones.full' : 'receipts.phones.masked'),
      by: ({ by }: ExportReceipt) => (by === null ? t('receipts.nobody') : nameOf(by)),
      outcome: ({ outcome }: ExportReceipt) => t(`receipts.outcome.${outcome ?? 'running'}`),
      rows: ({ outcome, rows, ...receipt }: ExportReceipt) =>
        outcome === 'written' && !isDrawnLater(receipt) ? figure.format(rows) : '',
    };
    return {
      ...plain,
      filter({ subject }) {
        if (subject.kind === 'custody') return subject.hasText ? t('receipts.words') : '';
        if (subject.kind !== 'ledger') return '';
        const { hasText, department, staff, state } = subject.filter;
        return [
          hasText && t('receipts.words'),
          department && orders.department(department),
          staff && nameOf(staff),
          state && t(`filter.${state}`),
        ]
          .filter(Boolean)
          .join(' · ');
      },
      spoken: (receipt) =>
        t('receipts.spoken', {
          at: plain.at(receipt),
          what: plain.what(receipt),
          days: plain.days(receipt),
          format: plain.format(receipt),
          phones: plain.phones(receipt),
          by: plain.by(receipt),
          outcome: plain.outcome(receipt),
        }),
    };
  }, [t, format, words, orders, nameOf]);
}

/** A report is worked out when its paper comes, after its receipt. */
function isDrawnLater({ subject, format }: Pick<ExportReceipt, 'subject' | 'format'>): boolean {
  return subject.kind === 'report' && format === 'paper';
}
