import { z } from 'zod';
import { diskFiles } from '../../core/store/files.ts';
import { journalFolder } from '../../core/store/open-book.ts';
import { listSegments } from '../../core/store/segments.ts';
import { ledgerFilter, ledgerWish } from '../../../shared/domain/ledger/ledger.ts';
import { addReason, lacksOnlyReason, leavingReason } from './leaving-reason.ts';
import type { VerbContext } from './verb-context.ts';
import { formatOf, writeSubject } from './write-subject.ts';

const usage = `desk export --folder DIR --ledger NAME --from DAY --to DAY --out FILE.xlsx|FILE.csv|FILE.pdf
            --reason TEXT [--language zh-CN|en] [--text WORDS] [--department ID] [--staff ID]
            [--state open|closed] [--personal] [--json]
                                     write a ledger into a file, also of a book in use, which cannot take it down;
                                     telephones in full only when it can; 0 written, 1 not written, 2 wrong use`;

const options = z
  .object({
    folder: z.string(),
    ...ledgerWish.omit({ filter: true, fromOn: true, toOn: true }).shape,
    ...ledgerFilter.shape,
    from: ledgerWish.shape.fromOn,
    to: ledgerWish.shape.toOn,
    out: z.string(),
    personal: z.boolean(),
    reason: leavingReason,
    json: z.boolean(),
  })
  .refine(({ from, to }) => from <= to);

/** Writes a ledger of the book in a folder into a file; exit code 0 written, 1 not written, 2 wrong use. */
export async function runExport(context: VerbContext, given: Record<string, unknown>): Promise<number> {
  const parsed = options.safeParse(given);
  const format = parsed.success ? formatOf(parsed.data.out) : null;
  if (!parsed.success || format === null) {
    context.complain(parsed.error && lacksOnlyReason(parsed.error) ? addReason('desk export') : usage);
    return 2;
  }
  const { folder } = parsed.data;
  // Opening would begin a book where there is none.
  if ((await listSegments(diskFiles, journalFolder(folder))).length === 0) {
    context.complain(`There is no book in ${folder}`);
    return 2;
  }
  const { ledger, from, to, language, text, department, staff, state } = parsed.data;
  const filter = { text, department, staff, state };
  const subject = { kind: 'ledger' as const, ledger, fromOn: from, toOn: to, language, filter };
  return writeSubject(context, { ...parsed.data, subject }, format);
}
