import { z } from 'zod';
import { makeReport } from '../../core/reports/make-report.ts';
import { createPrinterBridge } from '../../core/printing/printer.ts';
import { createSpooler } from '../../core/printing/spooler.ts';
import { diskFiles } from '../../core/store/files.ts';
import { journalFolder } from '../../core/store/open-book.ts';
import { listSegments } from '../../core/store/segments.ts';
import { language, localDay } from '../../../shared/domain/primitives.ts';
import type { ReportWish } from '../../../shared/domain/report/report.ts';
import { writeLine, type VerbContext } from './verb-context.ts';
import { complainOfHole, formatOf, openForReading, writeSubject } from './write-subject.ts';

const usage = `desk report --folder DIR --week DAY|--month DAY [--out FILE.pdf|FILE.xlsx|FILE.csv]
            [--language zh-CN|en] [--reason TEXT] [--json]
                                     write the report of the week or the month in which a day lies, or print it as JSON
                                     without --out; without figures of people; 0 written, 1 not written, 2 wrong use`;

const options = z
  .object({
    folder: z.string(),
    week: localDay.optional(),
    month: localDay.optional(),
    out: z.string().optional(),
    language,
    reason: z.string().trim().max(500).default(''),
    json: z.boolean(),
  })
  .refine(({ week, month }) => (week === undefined) !== (month === undefined))
  .refine(({ out }) => out === undefined || formatOf(out) !== null);
type Options = z.output<typeof options>;

/** Writes the report of a week or a month into a file, or prints it; exit code 0 done, 1 not done, 2 wrong use. */
export async function runReport(context: VerbContext, given: Record<string, unknown>): Promise<number> {
  const parsed = options.safeParse(given);
  if (!parsed.success) {
    context.complain(usage);
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
    await writeLine(context, { ...report, staff: null });
    return 0;
  } catch (error) {
    complainOfHole(context, desk, error);
    return 1;
  } finally {
    await desk.close();
  }
}
