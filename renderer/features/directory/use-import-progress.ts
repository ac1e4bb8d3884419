import { useState } from 'react';
import { useMirror } from '../../app/desk/desk-context.ts';
import { useNow } from '../../app/now/now.ts';

/** How far a reading has come, and how long it still takes in milliseconds (null while that is unknown). */
export interface ImportProgress {
  readonly done: number;
  readonly total: number;
  readonly leftMs: number | null;
}

/** The progress of the reading that began when this component came; null until the core has said something. */
export function useImportProgress(): ImportProgress | null {
  const progress = useMirror((mirror) => mirror.progress);
  const now = useNow();
  // What stands there from a reading that was stopped is not this one's.
  const [begin] = useState({ at: now, progress });
  if (progress === null || progress === begin.progress) return null;
  const usedMs = now - begin.at;
  const leftMs =
    progress.done > 0 && usedMs > 0 ? (usedMs / progress.done) * (progress.total - progress.done) : null;
  return { ...progress, leftMs };
}
