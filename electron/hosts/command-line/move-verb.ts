import { resolve } from 'node:path';
import { arriveDesk } from '../../core/move/arrive-desk.ts';
import { finishMoveAt } from '../../core/move/finish-move-at.ts';
import { moveDesk } from '../../core/move/move-desk.ts';
import { DESK_ENDING } from '../../core/move/move-name.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { diskFiles } from '../../core/store/files.ts';
import { journalFolder } from '../../core/store/open-book.ts';
import { listSegments } from '../../core/store/segments.ts';
import { createProgressLine } from './long-work.ts';
import { readPassphrase } from './passphrase-file.ts';
import { writeLine, type VerbContext } from './verb-context.ts';

const usage = `desk move --folder DIR --out FILE${DESK_ENDING} --passphrase-file FILE --reason TEXT [--json]
                                     put the whole desk into one sealed file for another PC and close its book here
desk move --finish --folder DIR --out FILE${DESK_ENDING} [--json]
                                     end a move whose stick came back under another path
desk arrive --folder EMPTY FILE${DESK_ENDING} --passphrase-file FILE [--json]
                                     take a desk in from its file; exit code 0 done, 1 refused, 2 wrong use`;

/** What `desk move` and `desk arrive` were asked, as it stood on the command line. */
export interface MoveWords {
  readonly folder?: string | undefined;
  readonly out?: string | undefined;
  readonly file?: string | undefined;
  readonly reason?: string | undefined;
  readonly 'passphrase-file'?: string | undefined;
  /** A move was begun; only its file has to get its name, wherever it lies now. */
  readonly finish?: boolean | undefined;
  readonly json: boolean;
}

/** Closes the desk of a folder and puts it into a file. Exit code 0 moved, 1 refused, 2 wrong use. */
export async function runMove(context: VerbContext, words: MoveWords): Promise<number> {
  const { folder, out, reason = '', json } = words;
  if (words.finish === true) return finish(context, words);
  if (folder === undefined || out?.endsWith(DESK_ENDING) !== true || reason.trim() === '')
    return wrongUse(context, usage);
  const passphrase = await readPassphrase(words['passphrase-file']);
  if (!passphrase.ok) return wrongUse(context, passphrase.error);
  if (passphrase.value === null) return wrongUse(context, usage);
  if ((await listSegments(diskFiles, journalFolder(folder))).length === 0)
    return wrongUse(context, `There is no book in ${folder}`);
  const progress = createProgressLine(context, 'move', null);
  const moved = await moveDesk({
    ...{ files: diskFiles, folder: resolve(folder), out: null, file: resolve(out), by: null, reason },
    passphrase: passphrase.value,
    clock: { now: () => context.now() },
    newId: () => context.newId(),
    progress: (done, total) => progress(done / total),
  });
  if (!moved.ok) {
    context.complain(`${whereItLives(moved.error)}: ${JSON.stringify(moved.error)}`);
    return 1;
  }
  const { file, bytes, seq, leftOut } = moved.value;
  for (const path of leftOut) context.complain(`Left here, no other PC could take it: ${path}`);
  await writeLine(
    context,
    json ? moved.value : `${file}: the desk up to change ${seq}, ${bytes} bytes; closed here`,
  );
  return 0;
}

async function finish(context: VerbContext, { folder, out, json }: MoveWords): Promise<number> {
  if (folder === undefined || out?.endsWith(DESK_ENDING) !== true) return wrongUse(context, usage);
  const finished = await finishMoveAt(diskFiles, resolve(folder), resolve(out));
  if (!finished.ok) {
    context.complain(`Not finished: ${JSON.stringify(finished.error)}`);
    return 1;
  }
  if (finished.value === null) return wrongUse(context, `No move was begun in ${folder}`);
  await writeLine(
    context,
    json ? { file: finished.value } : `${finished.value}: the move is ended; closed here`,
  );
  return 0;
}

/** Takes a desk in from its file. Exit code 0 arrived, 1 refused, 2 wrong use. */
export async function runArrive(context: VerbContext, words: MoveWords): Promise<number> {
  const { folder, file, json } = words;
  if (folder === undefined || file === undefined) return wrongUse(context, usage);
  const passphrase = await readPassphrase(words['passphrase-file']);
  if (!passphrase.ok) return wrongUse(context, passphrase.error);
  if (passphrase.value === null) return wrongUse(context, usage);
  const arrived = await arriveDesk({
    ...{ files: diskFiles, folder: resolve(folder), file: resolve(file), passphrase: passphrase.value },
    clock: { now: () => context.now() },
    newId: () => context.newId(),
  });
  if (!arrived.ok) {
    const isOnItsWay = arrived.error.kind === 'arrival-unfinished';
    const came = isOnItsWay
      ? 'The desk has come, and is put in its place at the next opening'
      : 'Nothing taken in';
    context.complain(`${came}: ${JSON.stringify(arrived.error)}`);
    return 1;
  }
  const { letter, seq } = arrived.value;
  await writeLine(context, json ? arrived.value : `desk ${letter} lives in ${folder}, at change ${seq}`);
  return 0;
}

function whereItLives({ kind }: Refusal): string {
  if (kind === 'desk-moved') return 'The desk has moved already';
  if (kind === 'move-unfinished')
    return 'The desk is closed here and its file has no name yet; bring its place back and open the book once';
  return 'The desk lives on here';
}

function wrongUse(context: VerbContext, line: string): number {
  context.complain(line);
  return 2;
}
