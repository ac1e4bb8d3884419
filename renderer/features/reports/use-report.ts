import { useEffect, useState } from 'react';
import type { Report, ReportKind } from '../../../shared/domain/report/report.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';

interface Answer {
  /** The last report that was worked out; it stays while the next one is. */
  readonly report: Report | null;
  readonly refusal: Refusal | null;
  /** The kind and a day of the period that was asked for. */
  readonly of: string | null;
}

/** The report of the period in which a day lies. */
export function useReport(
  report: ReportKind,
  on: string,
): Omit<Answer, 'of'> & { readonly isReading: boolean } {
  const invoke = useInvoke();
  const [answer, setAnswer] = useState<Answer>({ report: null, refusal: null, of: null });
  // A month may begin on the day of a week.
  const asked = `${report} ${on}`;
  useEffect(() => {
    let isHere = true;
    void invoke('reports.get', { report, on }).then((reply) => {
      if (!isHere) return;
      setAnswer(
        reply.ok
          ? { report: reply.value.report, refusal: null, of: asked }
          : { report: null, refusal: reply.error, of: asked },
      );
    });
    return () => {
      isHere = false;
    };
  }, [invoke, report, on, asked]);
  return { report: answer.report, refusal: answer.refusal, isReading: answer.of !== asked };
}
