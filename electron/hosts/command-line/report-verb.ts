import { z } from 'zod';
import { makeReport } from '../../core/reports/make-report.ts';
import type { OpenDesk } from '../../core/desk.ts';
import { createPrinterBridge } from '../../core/printing/printer.ts';
import { createSpooler } from '../../core/printing/spooler.ts';
import { diskFiles } from '../../core/store/files.ts';
import { journalFolder } from '../../core/store/open-book.ts';
import { listSegments } from '../../core/store/segments.ts';
import { decided } from '../../../shared/domain/decision.ts';
import { receiptWithoutFile } from '../../../shared/domain/ledger/receipt-without-file.ts';
import { language, localDay } from '../../../shared/domain/primitives.ts';
import type { Report, ReportWish } from '../../../shared/domain/report/report.ts';
import { addReason, lacksOnlyReason, leavingReason } from './leaving-reason.ts';
import { writeLine, type VerbContext } from './verb-context.ts';
import { complainOfHole, formatOf, openForReading, sayNotOnRecord, writeSubject } from './write-subject.ts';

const usage = `desk report --folder DIR --week DAY|--month DAY --reason TEXT
            [--out FILE.pdf|FILE.xlsx|FILE.csv] [--language zh-CN|en] [--json]
                                     write the report of the week or the month in which a day lies, or print it as JSON
                                     without --out; without figures of people; also of a book in use, which cannot take
                                     it down; 0 written, 1 not written, 2 wrong use`;

const options = z
  .object({
    folder: z.string(),
    week: localDay.optional(),
    month: localDay.optional(),
    out: z.string().optional(),
    language,
    reason: leavingReason,
    json: z.boolean(),
  })
  .refine(({ week, month }) => (week === undefined) !== (month === undefined))
  .refine(({ out }) => out === undefined || formatOf(out) !== null);
type Options = z.output<typeof options>;

/** Writes the report of a week or a month into a file, or prints it; exit code 0 done, 1 not done, 2 wrong use. */
export async function runReport(context: VerbContext, given: Record<string, unknown>): Promise<number> {
  const parsed = options.safeParse(given);
  if (!parsed.success) {
    context.complain(lacksOnlyReason(parsed.error) ? addReason('desk report') : usage);
    return 2;
  }
  const { folder, out } = parsed.data;
  // Opening would begin a book where there is none.
  if ((await listSegments(diskFiles, journalFolder(folder))).length === 0) {
    context.complain(`There is no book in ${folder}`);
    return 2;
  }
  const format = out === undefined ? null : formatOf(out);
  if (out === undefined || format === null) return printReport(context, parsed.data);
  const subject = { kind: 'report' as const, ...wishOf(parsed.data), language: parsed.data.language };
  return writeSubject(context, { ...parsed.data, out, subject, personal: false }, format);
}

function wishOf({ week, month }: Options): ReportWish {
  return week === undefined ? { report: 'month', on: month ?? '' } : { report: 'week', on: week };
}

/** What leaves the book stands in it first, where it can be written; false, and told, when it could be and was not. */
async function takeDown(
  context: VerbContext,
  { store }: OpenDesk,
  { figures }: Report,
  wished: Options,
): Promise<boolean> {
  const health = store.health();
  if (health.kind !== 'sound') {
    sayNotOnRecord(context, health);
    return true;
  }
  const subject = { kind: 'report' as const, ...wishOf(wished), language: wished.language };
  const said = { subject, format: 'json', reason: wished.reason, rows: figures.length } as const;
  const noted = await store.commit({
    ...{ command: 'exports.begin', id: undefined, by: null },
    decide: (_book, actor) => decided(receiptWithoutFile(actor.newId(), said), null),
  });
  if (!noted.ok) context.complain(`Not written: ${JSON.stringify(noted.error)}`);
  return noted.ok;
}

/** How people did is for those who may see it, and nobody has signed in here. */
async function printReport(context: VerbContext, wished: Options): Promise<number> {
  const { folder } = wished;
  const spooler = createSpooler(process.platform, context.environment);
  const desk = await openForReading(context, folder, createPrinterBridge({ folder, spooler }));
  if (!desk) return 1;
  try {
    const { store, office } = desk;
    const report = await makeReport({ store, past: office.past, clock: office.clock }, wishOf(wished));
    await office.past.ready();
    if (!(await takeDown(context, desk, report, wished))) return 1;
    await writeLine(context, { ...report, staff: null });
    return 0;
  } catch (error) {
    complainOfHole(context, desk, error);
    return 1;
  } finally {
    await desk.close();
  }
}
