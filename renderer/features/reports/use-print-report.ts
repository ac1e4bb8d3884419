import { useState } from 'react';
import type { ReportPeriod } from '../../../shared/domain/report/report-period.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useToast } from '../../ui/toast-context.ts';

/** Sends the report of a period to its printer and says so; what hinders it stays until the next try. */
export function usePrintReport({ report, fromOn }: ReportPeriod) {
  const t = useWords('reports');
  const { language } = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const print = async () => {
    const reply = await invoke('reports.print', { report, on: fromOn, language });
    setRefusal(reply.ok ? null : reply.error);
    if (reply.ok) toast({ text: t('printing') });
  };
  return { refusal, print };
}
