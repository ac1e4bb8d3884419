import { useState } from 'react';
import { useMirror } from './desk-context.ts';
import type { Progress } from './progress.ts';

/** The progress of the reading that began when this component came; null until the core has said something. */
export function useImportProgress(): Progress | null {
  const progress = useMirror((mirror) => mirror.progress.import ?? null);
  // What stands there from a reading that was stopped is not this one's.
  const [before] = useState(progress);
  return progress === before ? null : progress;
}
