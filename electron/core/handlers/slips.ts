import * as rules from '../../../shared/domain/printing/decide-slips.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { printerFor } from '../../../shared/domain/printing/new-slip-job.ts';
import { PDF_PRINTER } from '../../../shared/domain/printing/printer.ts';
import type { SlipJob } from '../../../shared/domain/printing/slip-job.ts';
import { kindRule } from '../../../shared/rules/kinds.ts';
import { decideRemovePrinter, decideSavePrinter } from '../../../shared/domain/desk/decide-desk.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { findOrder } from '../past/find-order.ts';
import { slipToPages } from '../printing/page.ts';
import { noPast, readPastOf } from '../printing/past-of-slip.ts';
import { documentOf } from '../printing/slip-document.ts';
import { byRule, type Handlers } from './handler.ts';

type SlipChannels =
  | 'slips.preview'
  | 'slips.print'
  | 'slips.move'
  | 'slips.reroute'
  | 'printers.save'
  | 'printers.remove'
  | 'printers.test'
  | 'printers.resume'
  | 'printers.queues';

/** A run of labels is as long as an inventory, one of blanks all alike; a look at the beginning is enough. */
const MOST_LABELS_SHOWN = 9;
const MOST_BLANKS_SHOWN = 2;

/** Slips, their queue and the printers they come out of. */
export const slipHandlers = {
  'slips.preview': async (wish, visit) => {
    const job = wish.job === undefined ? undefined : entryOf(visit.store.book.desk.slipJobs, wish.job);
    if (wish.job !== undefined && !job) return refuse({ kind: 'slip-unknown', what: wish.job });
    const number = wish.order ?? job?.order ?? null;
    const order = number === null ? null : await findOrder(visit, number);
    if (number !== null && !order) return refuse({ kind: 'order-unknown', what: number });
    const past = job ? await readPastOf(job, visit) : noPast;
    return visit.store.read(({ desk }) => {
      const slip = job?.slip ?? (order ? (kindRule(order.kind).slip ?? 'work-order') : 'test');
      const printerId = wish.printerId ?? job?.printerId ?? printerFor(desk.printers, slip);
      const printer = entryOf(desk.printers, printerId) ?? desk.printers[PDF_PRINTER];
      if (!printer) return refuse({ kind: 'printer-unknown', what: printerId });
      const copy = wish.copy ?? job?.copy ?? Math.max(1, order?.copies ?? 1);
      const about = job && beginningOf(job);
      const wished = { slip, order, printer, copy, at: visit.clock.now(), days: job?.days ?? null };
      const document = documentOf(desk, { ...wished, about: about ?? null, past });
      return ok({
        printer,
        pages: slipToPages(document, printer).map(({ reader, name, widthMm, svg }) => ({
          reader,
          name,
          widthMm,
          svg,
        })),
      });
    });
  },
  'slips.print': byRule('slips.print', rules.decidePrintSlip),
  'slips.move': byRule('slips.move', rules.decideMoveSlip),
  'slips.reroute': byRule('slips.reroute', rules.decideReroute),
  'printers.save': byRule('printers.save', decideSavePrinter),
  'printers.remove': byRule('printers.remove', decideRemovePrinter),
  'printers.test': byRule('printers.test', rules.decideTestPage),
  'printers.resume': byRule('printers.resume', rules.decideResumePrinter),
  'printers.queues': async (_input, { slips }) => {
    const queues = await slips.listQueues();
    return queues.ok
      ? ok({ queues: [...queues.value] })
      : refuse({ kind: 'queue-unavailable', what: queues.error.detail });
  },
} satisfies Handlers<SlipChannels>;

function beginningOf({ slip, about }: SlipJob): SlipJob['about'] {
  if (about === null) return null;
  const numbers = slip === 'emergency-slip' ? about.numbers.slice(0, MOST_BLANKS_SHOWN) : about.numbers;
  return { numbers, things: about.things.slice(0, MOST_LABELS_SHOWN) };
}
