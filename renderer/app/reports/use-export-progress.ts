import { useState } from 'react';
import type { ExportReceipt } from '../../../shared/domain/ledger/export-receipt.ts';
import { useMirror } from '../desk/desk-context.ts';
import type { Progress } from '../desk/progress.ts';

/** How far an export has come since this component came; null until the core has said something. */
export function useExportProgress({
  beganAt,
}: Pick<ExportReceipt, 'beganAt'>): Pick<Progress, 'done' | 'total' | 'leftMs'> | null {
  const progress = useMirror((mirror) => mirror.progress.export ?? null);
  // What stands there from an export that was stopped is not this one's.
  const [before] = useState(progress);
  if (progress === null || progress === before) return null;
  const isMeasuredHere = progress.began.at >= beganAt;
  return { ...progress, leftMs: isMeasuredHere ? progress.leftMs : null };
}
