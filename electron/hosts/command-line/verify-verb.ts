import { readAnchor } from '../../../shared/slips/anchor-text.ts';
import { diskFiles } from '../../core/store/files.ts';
import { openHistory } from '../../core/store/history/history.ts';
import { historyFolder, journalFolder } from '../../core/store/open-book.ts';
import { listSegments } from '../../core/store/segments.ts';
import { verifyBook, type VerifyReport } from '../../core/store/verify/verify-book.ts';
import { createProgressLine } from './long-work.ts';
import { writeLine, type VerbContext } from './verb-context.ts';

const usage = `desk verify --folder DIR [--anchor SEQ:HASH] [--json]
                                     prove the whole book; exit code 0 sound, 1 trouble found, 2 wrong use`;

/**
 * Proves the whole book in a folder, also while a desk has it open; exit code 0 sound, 1 trouble, 2 wrong use.
 *
 * With the anchor from a printed handover (typed, or what its QR holds) also that no change up to it was altered, dropped
 * or put anew since: a chain alone can be made anew by whoever has the program.
 */
export async function runVerify(
  context: VerbContext,
  {
    folder,
    json,
    anchor: printed,
  }: { folder?: string | undefined; json: boolean; anchor?: string | undefined },
): Promise<number> {
  if (folder === undefined) {
    context.complain(usage);
    return 2;
  }
  const anchor = printed === undefined ? null : readAnchor(printed);
  if (printed !== undefined && !anchor) {
    context.complain(
      `--anchor ${printed}: neither SEQ:HASH with 8 digits or more nor what a handover has at its foot`,
    );
    return 2;
  }
  if ((await listSegments(diskFiles, journalFolder(folder))).length === 0) {
    context.complain(`There is no book in ${folder}`);
    return 2;
  }
  const history = openHistory({
    files: diskFiles,
    folder: historyFolder(folder),
    timeZone: () => 'UTC',
    onBroken: () => undefined,
  });
  const say = createProgressLine(context, 'verify', 'changes');
  const report = await verifyBook(diskFiles, folder, {
    progress: ({ segments, ofSegments, changes }) => say(segments / Math.max(ofSegments, 1), changes),
    checkHistory: () => history.check(),
    anchor,
  });
  history.release();
  if (json) await writeLine(context, report);
  else await tell(context, report);
  return report.trouble.length === 0 ? 0 : 1;
}

async function tell(context: VerbContext, report: VerifyReport): Promise<void> {
  const { changes, segments, head, erasedLines, lost, trouble, anchored } = report;
  await writeLine(context, `${changes} changes in ${segments} segments, head ${head.slice(0, 8)}`);
  if (erasedLines > 0) await writeLine(context, `${erasedLines} changes with erased personal data`);
  for (const { from, to } of lost) await writeLine(context, `lost: changes ${from} to ${to}`);
  for (const line of trouble) await writeLine(context, `trouble: ${line}`);
  if (anchored) await tellAnchored(context, anchored);
  await writeLine(context, trouble.length === 0 ? 'sound' : `${trouble.length} troubles`);
}

async function tellAnchored(
  context: VerbContext,
  { seq, on, provenFrom, erased }: NonNullable<VerifyReport['anchored']>,
): Promise<void> {
  await writeLine(context, `anchored: change ${seq} of ${dayInWords(on)} is as printed`);
  if (provenFrom > 1)
    await writeLine(
      context,
      `anchored: proves changes ${provenFrom} to ${seq}; a repair gave up others before`,
    );
  if (erased > 0)
    await writeLine(
      context,
      `anchored: what ${erased} of them said was erased; the erasure vouches for them`,
    );
}

/** `22 Nov`. */
function dayInWords(on: string): string {
  const words = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return words.format(Date.parse(on));
}
