import { useState } from 'react';
import { PDF_PRINTER } from '../../../shared/domain/printing/printer.ts';
import type { SlipJob } from '../../../shared/domain/printing/slip-job.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import type { Result } from '../../../shared/result.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useToast } from '../../ui/toast-context.ts';
import type { SlipAct } from './slip-acts.ts';

/** Why a slip is printed again. */
export type ReprintReason = 'unclear' | 'lost' | 'changed';

/** Does the acts of a slip; a new job that takes its place is told to `onMoved`, a refusal belongs to its slip. */
export function useSlipCommands(onMoved: (slip: string) => void) {
  const t = useWords('slips');
  const invoke = useInvoke();
  const toast = useToast();
  const [refused, setRefused] = useState<{ slip: string; error: Refusal } | null>(null);

  async function settle<T>(job: SlipJob, asked: Promise<Result<T, Refusal>>): Promise<T | null> {
    const reply = await asked;
    setRefused(reply.ok ? null : { slip: job.id, error: reply.error });
    return reply.ok ? reply.value : null;
  }

  async function reprint(job: SlipJob, order: string, reason: string, printerId?: string): Promise<void> {
    const wish = { order, reason, ...(printerId === undefined ? {} : { printerId }) };
    const printed = await settle(job, invoke('slips.print', wish));
    if (!printed) return;
    toast({ text: t('printed', { copy: printed.copy }) });
    onMoved(printed.slip);
  }

  async function run(job: SlipJob, act: SlipAct, reason: ReprintReason | null): Promise<void> {
    switch (act.kind) {
      case 'in-hand':
      case 'confirm':
        await settle(job, invoke('slips.move', { slip: job.id, move: 'confirm' }));
        return;
      case 'not-in-hand':
      case 'retry':
        await settle(job, invoke('slips.move', { slip: job.id, move: 'retry' }));
        return;
      case 'cancel':
        await settle(job, invoke('slips.move', { slip: job.id, move: 'cancel' }));
        return;
      case 'test-again': {
        const tested = await settle(job, invoke('printers.test', { printerId: job.printerId }));
        if (tested) onMoved(tested.slip);
        return;
      }
      case 'reprint':
        if (job.order === null) return;
        await reprint(
          job,
          job.order,
          t(`why.${reason ?? (act.printerId === PDF_PRINTER ? 'pdf' : 'unclear')}`),
          act.printerId,
        );
        return;
      case 'reroute': {
        const moved = await settle(job, invoke('slips.reroute', { slip: job.id, printerId: act.printerId }));
        if (moved) onMoved(moved.slip);
        return;
      }
      case 'open':
        goTo({ place: 'orders', view: 'to-do', order: act.order });
    }
  }

  /** Sends everything that waits for a stopped printer to another one. */
  async function rerouteAll(jobs: readonly SlipJob[], printerId: string): Promise<void> {
    for (const job of jobs) {
      if (!(await settle(job, invoke('slips.reroute', { slip: job.id, printerId })))) return;
    }
  }

  return { run, rerouteAll, refused };
}
