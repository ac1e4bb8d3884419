import { decided, refused } from '../../../shared/domain/decision.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { receiptWithoutFile } from '../../../shared/domain/ledger/receipt-without-file.ts';
import { newSlipJob } from '../../../shared/domain/printing/new-slip-job.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { firstRows, openLedger } from '../ledgers/ledger-rows.ts';
import { LONGEST_PAPER } from '../ledgers/longest-paper.ts';
import { createNewestOnly } from '../ledgers/newest-only.ts';
import { saidOf } from '../ledgers/said-of.ts';
import type { Handlers } from './handler.ts';

type ExportChannels =
  'ledgers.preview' | 'ledgers.print' | 'exports.begin' | 'exports.cancel' | 'exports.list';

const previewing = createNewestOnly();

/** Ledgers on screen, on paper and in files. */
export const exportHandlers = {
  'ledgers.preview': async ({ limit, ...wish }, visit) => {
    if (wish.fromOn > wish.toOn) return refuse({ kind: 'period-upside-down' });
    const signal = previewing(visit.session);
    const ledger = openLedger(visit, wish, { personal: false }, { signal });
    const first = await firstRows(ledger, limit);
    return signal.aborted ? refuse({ kind: 'cancelled' }) : ok({ columns: ledger.columns, ...first });
  },
  'ledgers.print': async ({ printerId, commandId, reason, ...wish }, visit) => {
    if (wish.fromOn > wish.toOn) return refuse({ kind: 'period-upside-down' });
    const first = await firstRows(openLedger(visit, wish, { personal: false }), LONGEST_PAPER);
    if (!first.isComplete) return refuse({ kind: 'ledger-too-long', most: LONGEST_PAPER });
    return visit.store.commit({
      command: 'ledgers.print',
      id: commandId,
      by: visit.staffId,
      decide(book, actor) {
        if (printerId !== undefined && !entryOf(book.desk.printers, printerId))
          return refused({ kind: 'printer-unknown', what: printerId });
        const subject = { kind: 'ledger' as const, ...wish };
        const job = newSlipJob(book, { slip: 'ledger', subject, printerId }, actor);
        const receipt = receiptWithoutFile(actor.newId(), {
          ...{ subject: saidOf(subject), format: 'paper', reason, rows: first.rows.length },
        });
        return decided([{ type: 'slip-queued', job }, ...receipt], { slip: job.id, copy: 1 });
      },
    });
  },
  'exports.begin': async (wish, visit) => {
    // What is late on a list is what is late now.
    if (wish.subject.kind === 'custody') await visit.watch.look();
    return visit.exportJobs.begin({ ...wish, by: visit.staffId });
  },
  'exports.cancel': async ({ export: id }, visit) => {
    const cancelled = visit.exportJobs.cancel(id);
    return cancelled.ok ? ok({ done: true }) : cancelled;
  },
  'exports.list': async (_input, { store }) =>
    ok({ exports: await store.read(({ desk }) => [...desk.exports].reverse()) }),
} satisfies Handlers<ExportChannels>;
