import { useEffect, useState } from 'react';
import type { InputOf, OutputOf } from '../../../shared/contract.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import type { Result } from '../../../shared/result.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';

/** A slip as it will be printed, or why it cannot be shown. */
export type Preview = Result<OutputOf<'slips.preview'>, Refusal>;

/**
 * Asks for the picture of a slip; null until it is there.
 *
 * `basis` is what the picture is made from: the order, the printer. When it changes the picture is asked for again.
 */
export function useSlipPreview(jobId: string | null, basis: readonly unknown[]): Preview | null {
  const invoke = useInvoke();
  const [shown, setShown] = useState<{ jobId: string; preview: Preview } | null>(null);
  useEffect(() => {
    if (jobId === null) return undefined;
    let isWanted = true;
    const wish: InputOf<'slips.preview'> = { job: jobId };
    void invoke('slips.preview', wish).then((preview) => {
      if (isWanted) setShown({ jobId, preview });
    });
    return () => {
      isWanted = false;
    };
  }, [invoke, jobId, ...basis]);
  return shown !== null && shown.jobId === jobId ? shown.preview : null;
}
