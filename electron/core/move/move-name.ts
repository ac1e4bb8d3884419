import { join } from 'node:path';
import type { Centre } from '../../../shared/domain/desk/centre.ts';
import { dayOf } from '../../../shared/domain/numbers.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { sizeOf } from '../store/backup/copy-file.ts';
import type { Files } from '../store/files.ts';
import type { MoveWish } from './move-wish.ts';

/** The ending of the file of a desk; until the old book is closed it has another one, which nobody takes in. */
export const DESK_ENDING = '.desk';
/** The ending of what whoever took a desk in leaves beside its file. */
export const CLAIM_ENDING = '.arrived.json';
/** What the name of the file of a desk ends with besides until the old book is closed. */
export const UNFINISHED = '.moving';

/** The path of the file of a desk: the wished one when nothing has it, or the first free one of its own in the folder, with the day as the desk has it. */
export async function nameOf(
  { files, out, file, clock }: Pick<MoveWish, 'files' | 'out' | 'file' | 'clock'>,
  { letter, timeZone }: Pick<Centre, 'letter' | 'timeZone'>,
  origin: string,
): Promise<Result<string, Refusal>> {
  if (file !== undefined) {
    const there = await takenBy(files, file);
    return there === null ? ok(file) : refuse({ kind: 'desk-file-there', what: there });
  }
  const stem = join(out ?? '', `${letter}-${origin.slice(0, 8)}-${dayOf(clock.now(), timeZone)}`);
  for (let round = 1; ; round += 1) {
    const path = `${stem}${round === 1 ? '' : `-${round}`}${DESK_ENDING}`;
    if ((await takenBy(files, path)) === null) return ok(path);
  }
}

/** What has the name of a desk's file already: it may be all that there is of another desk, or the claim of one. */
async function takenBy(files: Files, file: string): Promise<string | null> {
  for (const path of [file, `${file}${UNFINISHED}`, `${file}${CLAIM_ENDING}`])
    if ((await sizeOf(files, path)) !== null) return path;
  return null;
}
