import { decided, refused } from '../../../shared/domain/decision.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { newSlipJob } from '../../../shared/domain/printing/new-slip-job.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { firstRows, openLedger } from '../ledgers/ledger-rows.ts';
import type { Handlers } from './handler.ts';

type ExportChannels =
  'ledgers.preview' | 'ledgers.print' | 'exports.begin' | 'exports.cancel' | 'exports.list';

/** Longer than this a ledger is no paper any more: 2,000 rows are some 80 sheets. */
const MOST_PRINTED = 2_000;

/** Ledgers on screen, on paper and in files. */
export const exportHandlers = {
  'ledgers.preview': async ({ limit, ...wish }, visit) => {
    if (wish.fromOn > wish.toOn) return refuse({ kind: 'period-upside-down' });
    const ledger = openLedger(visit, wish, { personal: false });
    return ok({ columns: ledger.columns, ...(await firstRows(ledger, limit)) });
  },
  'ledgers.print': async ({ printerId, commandId, ...wish }, visit) => {
    if (wish.fromOn > wish.toOn) return refuse({ kind: 'period-upside-down' });
    const rows = await countRows(openLedger(visit, wish, { personal: false }).rows);
    if (rows > MOST_PRINTED) return refuse({ kind: 'ledger-too-long', rows, most: MOST_PRINTED });
    return visit.store.commit({
      command: 'ledgers.print',
      id: commandId,
      by: visit.staffId,
      decide(book, actor) {
        if (printerId !== undefined && !entryOf(book.desk.printers, printerId))
          return refused({ kind: 'printer-unknown', what: printerId });
        const subject = { kind: 'ledger' as const, ...wish };
        const job = newSlipJob(book, { slip: 'ledger', subject, printerId }, actor);
        return decided([{ type: 'slip-queued', job }], { slip: job.id, copy: 1 });
      },
    });
  },
  'exports.begin': (wish, visit) => visit.exportJobs.begin({ ...wish, by: visit.staffId }),
  'exports.cancel': async ({ export: id }, visit) => {
    const cancelled = visit.exportJobs.cancel(id);
    return cancelled.ok ? ok({ done: true }) : cancelled;
  },
  'exports.list': async (_input, { store }) =>
    ok({ exports: await store.read(({ desk }) => [...desk.exports].reverse()) }),
} satisfies Handlers<ExportChannels>;

async function countRows(rows: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _row of rows) count += 1;
  return count;
}
