import { useMemo } from 'react';
import type { ExportSubject, ReceiptSubject } from '../../../shared/domain/ledger/export-receipt.ts';
import { periodOf } from '../../../shared/domain/report/report-period.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';

/** What is exported, in words. */
export interface ExportWords {
  /** 客服信息记录表, 周报. */
  name(subject: ExportSubject | ReceiptSubject): string;
  /** `2026-11-01 至 2026-11-30`. */
  days(subject: ExportSubject | ReceiptSubject): string;
  range(fromOn: string, toOn: string): string;
}

/** The words of exports in the present language. */
export function useExportWords(): ExportWords {
  const t = useWords('ledgers');
  const reports = useWords('reports');
  const format = useFormat();
  return useMemo(() => {
    const day = (on: string) => format.localDay(on, 'full');
    const range = (fromOn: string, toOn: string) =>
      fromOn === toOn ? day(fromOn) : t('period.range', { from: day(fromOn), to: day(toOn) });
    return {
      name: (subject) =>
        subject.kind === 'ledger' ? t(`name.${subject.ledger}`) : reports(`view.${subject.report}`),
      days: (subject) => {
        const { fromOn, toOn } = subject.kind === 'ledger' ? subject : periodOf(subject);
        return range(fromOn, toOn);
      },
      range,
    };
  }, [t, reports, format]);
}
