import { useMemo } from 'react';
import type { DeskState } from '../../../shared/domain/book.ts';
import { didNotPrint, type SlipJob } from '../../../shared/domain/printing/slip-job.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { momentNow, useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { isFiled } from './slip-acts.ts';

/** How a slip is said on this screen. */
export interface SlipWords {
  readonly state: (job: SlipJob) => string;
  /** The whole sentence of what stopped it; empty when nothing did. */
  readonly trouble: (job: SlipJob) => string;
  readonly printer: (printerId: string) => string;
  readonly slip: (job: SlipJob) => string;
  readonly number: (job: SlipJob) => string;
  readonly copy: (job: SlipJob) => string;
  readonly at: (job: SlipJob) => string;
}

/** The words of slips in the present language, with today's short numbers and times. */
export function useSlipWords(): SlipWords {
  const t = useWords('slips');
  const format = useFormat();
  const printers = useDesk((desk) => desk.printers);
  const orders = useDesk((desk) => desk.orders);
  const letter = useDesk((desk) => desk.centre?.letter ?? '');
  const today = format.dayKey(useNow());
  return useMemo(() => {
    // Any moment of today will do: short numbers and times change with the day, not with the second.
    const now = momentNow();
    const printer = (printerId: string) => printers[printerId]?.name ?? t('short.printer-removed');
    return {
      printer,
      state: (job) => {
        if (didNotPrint(job) && job.trouble) return t(`short.${job.trouble.kind}`);
        return job.state === 'sent' && isFiled(job) ? t('filed') : t(`state.${job.state}`);
      },
      trouble: (job) =>
        job.trouble ? t(`trouble.${job.trouble.kind}`, { printer: printer(job.printerId) }) : '',
      slip: (job) => slipName(job, orders, t),
      number: (job) => (job.order === null ? blankOf(job) : format.number(job.order, letter, now)),
      copy: (job) => (job.copy === 1 ? t('copy.first') : t('copy.again', { copy: job.copy })),
      at: (job) =>
        format.dayKey(job.changedAt) === today
          ? format.seconds(job.changedAt)
          : format.moment(job.changedAt, now),
    };
  }, [t, format, printers, orders, letter, today]);
}

/** The first number of a run of emergency slips. */
function blankOf({ slip, about }: SlipJob): string {
  return slip === 'emergency-slip' ? (about?.numbers[0] ?? '') : '';
}

function slipName(
  job: SlipJob,
  orders: DeskState['orders'],
  t: ReturnType<typeof useWords<'slips'>>,
): string {
  const order = job.order === null ? undefined : orders[job.order];
  return job.slip === 'work-order' && order ? t(`workOrder.${order.kind}`) : t(`slip.${job.slip}`);
}
