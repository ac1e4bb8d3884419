import { diskFiles } from '../../core/store/files.ts';
import { openHistory } from '../../core/store/history/history.ts';
import { journalFolder } from '../../core/store/open-book.ts';
import { listSegments } from '../../core/store/segments.ts';
import { verifyBook, type VerifyReport } from '../../core/store/verify/verify-book.ts';
import { createProgressLine } from './long-work.ts';
import { writeLine, type VerbContext } from './verb-context.ts';

const usage = `desk verify --folder DIR [--json]    prove the whole book; exit code 0 sound, 1 trouble found, 2 wrong use`;

/** Proves the whole book in a folder, also while a desk has it open; exit code 0 sound, 1 trouble, 2 wrong use. */
export async function runVerify(
  context: VerbContext,
  { folder, json }: { folder?: string | undefined; json: boolean },
): Promise<number> {
  if (folder === undefined) {
    context.complain(usage);
    return 2;
  }
  if ((await listSegments(diskFiles, journalFolder(folder))).length === 0) {
    context.complain(`There is no book in ${folder}`);
    return 2;
  }
  const history = openHistory({ files: diskFiles, folder, timeZone: () => 'UTC', onBroken: () => undefined });
  const say = createProgressLine(context, 'verify', 'changes');
  const report = await verifyBook(diskFiles, folder, {
    progress: ({ segments, ofSegments, changes }) => say(segments / Math.max(ofSegments, 1), changes),
    checkHistory: () => history.check(),
  });
  history.release();
  if (json) await writeLine(context, report);
  else await tell(context, report);
  return report.trouble.length === 0 ? 0 : 1;
}

async function tell(context: VerbContext, report: VerifyReport): Promise<void> {
  const { changes, segments, head, erasedLines, lost, trouble } = report;
  await writeLine(context, `${changes} changes in ${segments} segments, head ${head.slice(0, 8)}`);
  if (erasedLines > 0) await writeLine(context, `${erasedLines} changes with erased personal data`);
  for (const { from, to } of lost) await writeLine(context, `lost: changes ${from} to ${to}`);
  for (const line of trouble) await writeLine(context, `trouble: ${line}`);
  await writeLine(context, trouble.length === 0 ? 'sound' : `${trouble.length} troubles`);
}
