import { useEffect, useState } from 'react';
import type { FigurePart, FigureRecord, ReportWish } from '../../../shared/domain/report/report.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';

interface Answer {
  readonly records: readonly FigureRecord[];
  readonly total: number;
  readonly refusal: Refusal | null;
  /** What was asked. */
  readonly of: string | null;
}

/** The records behind a figure, those that miss the target first; the last ones stay while others are looked up. */
export function useRecords(
  { report, on }: ReportWish,
  part: FigurePart,
): Omit<Answer, 'of'> & { readonly isReading: boolean } {
  const invoke = useInvoke();
  const [answer, setAnswer] = useState<Answer>({ records: [], total: 0, refusal: null, of: null });
  // One text for all that is asked: a part is a new object at every choice.
  const asked = JSON.stringify({ report, on, ...part });
  useEffect(() => {
    let isHere = true;
    const wish = JSON.parse(asked) as ReportWish & FigurePart; // written by the line above
    void invoke('reports.records', wish).then((reply) => {
      if (!isHere) return;
      setAnswer(
        reply.ok
          ? { ...reply.value, refusal: null, of: asked }
          : { records: [], total: 0, refusal: reply.error, of: asked },
      );
    });
    return () => {
      isHere = false;
    };
  }, [invoke, asked]);
  const { records, total, refusal, of } = answer;
  return { records, total, refusal, isReading: of !== asked };
}
