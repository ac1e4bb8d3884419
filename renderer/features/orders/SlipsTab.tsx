import { useMemo } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { NothingHere, PlainList } from './PlainList.tsx';

/** The prints of an order's slip, newest first, and how each of them stands. */
export function SlipsTab({ order }: { readonly order: Order }) {
  const t = useWords('orders');
  const slips = useWords('slips');
  const format = useFormat();
  const all = useDesk((desk) => desk.slipJobs);
  const printers = useDesk((desk) => desk.printers);
  const jobs = useMemo(
    () =>
      Object.values(all)
        .filter((job) => job.order === order.number)
        .sort((a, b) => b.queuedAt.localeCompare(a.queuedAt)),
    [all, order.number],
  );
  // Prints of long ago are no longer among the slips of the desk.
  const before = order.copies - jobs.length;
  if (jobs.length === 0 && before <= 0) return <NothingHere>{t('noSlips')}</NothingHere>;
  return (
    <PlainList>
      {jobs.map((job) => {
        const copy = job.copy === 1 ? t('firstPrint') : t('reprint', { copy: job.copy });
        return (
          <li key={job.id}>
            <span>{format.moment(job.queuedAt, momentNow())}</span>
            <div>
              {t('slipLine', { printer: printers[job.printerId]?.name ?? job.printerId, copy })} {job.reason}{' '}
              <small>{slips(`state.${job.state}`)}</small>
            </div>
            <Button scale="small" onClick={() => goTo({ place: 'slips', job: job.id })}>
              {t('open')}
            </Button>
          </li>
        );
      })}
      {before > 0 && (
        <li>
          <span />
          <div>{t('printedBefore', { count: before })}</div>
        </li>
      )}
    </PlainList>
  );
}
