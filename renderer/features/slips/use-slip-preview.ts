import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Printer } from '../../../shared/domain/printing/printer.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import type { Result } from '../../../shared/result.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';

/** A slip as it will be printed, or why it cannot be shown. */
export type Preview = Result<OutputOf<'slips.preview'>, Refusal>;

/** What a picture is made from; when the order or the printer changes, it is asked for again. */
interface Subject {
  readonly jobId: string | null;
  readonly order: Order | undefined;
  readonly printer: Printer | undefined;
}

/** Asks for the picture of a slip; null until it is there. An older picture of the same slip stays meanwhile. */
export function useSlipPreview({ jobId, order, printer }: Subject): Preview | null {
  const invoke = useInvoke();
  const [shown, setShown] = useState<(Subject & { readonly preview: Preview }) | null>(null);
  useEffect(() => {
    if (jobId === null) return undefined;
    let isWanted = true;
    void invoke('slips.preview', { job: jobId }).then((preview) => {
      if (isWanted) setShown({ jobId, order, printer, preview });
    });
    return () => {
      isWanted = false;
    };
  }, [invoke, jobId, order, printer]);
  return shown !== null && shown.jobId === jobId ? shown.preview : null;
}
