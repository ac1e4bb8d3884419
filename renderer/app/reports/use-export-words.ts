import { useMemo } from 'react';
import type { ReceiptSubject } from '../../../shared/domain/ledger/export-receipt.ts';
import type { FileSubject } from '../../../shared/domain/ledger/file-subject.ts';
import { periodOf } from '../../../shared/domain/report/report-period.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';

/** What is exported, in words. */
export interface ExportWords {
  /** 客服信息记录表, 周报. */
  name(subject: FileSubject | ReceiptSubject): string;
  /** `2026-11-01 至 2026-11-30`; empty for a list that is of now. */
  days(subject: FileSubject | ReceiptSubject): string;
  range(fromOn: string, toOn: string): string;
}

/** The words of exports in the present language. */
export function useExportWords(): ExportWords {
  const t = useWords('ledgers');
  const reports = useWords('reports');
  const inventory = useWords('inventory');
  const format = useFormat();
  return useMemo(() => {
    const day = (on: string) => format.localDay(on, 'full');
    const range = (fromOn: string, toOn: string) =>
      fromOn === toOn ? day(fromOn) : t('period.range', { from: day(fromOn), to: day(toOn) });
    return {
      name(subject) {
        if (subject.kind === 'custody') return inventory(`export.sheet.${subject.of}`);
        return subject.kind === 'ledger' ? t(`name.${subject.ledger}`) : reports(`view.${subject.report}`);
      },
      days(subject) {
        if (subject.kind === 'custody') return '';
        const { fromOn, toOn } = subject.kind === 'ledger' ? subject : periodOf(subject);
        return range(fromOn, toOn);
      },
      range,
    };
  }, [t, reports, inventory, format]);
}
