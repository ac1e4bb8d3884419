import { useState } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useToast } from '../../ui/toast-context.ts';
import { selectStopped, selectWaiting } from './select-slips.ts';

/**
 * Goes on printing on every printer that has stopped, or on one of them.
 *
 * What certainly did not come out is sent again, oldest first; a slip that may have printed stays a question.
 */
export function useResume() {
  const t = useWords('slips');
  const invoke = useInvoke();
  const toast = useToast();
  const jobs = useDesk((desk) => desk.slipJobs);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const stopped = selectStopped(selectWaiting(jobs));

  /** Answers whether the desk took it. */
  async function resume(
    printerIds: readonly string[] = stopped.map(({ printerId }) => printerId),
  ): Promise<boolean> {
    let count = 0;
    for (const printerId of printerIds) {
      const reply = await invoke('printers.resume', { printerId });
      setRefusal(reply.ok ? null : reply.error);
      if (!reply.ok) return false;
      count += reply.value.slips;
    }
    if (count > 0) toast({ text: t('stuck.resumed', { count }) });
    return true;
  }

  return { stopped, resume, refusal };
}
