import { errorCode, type Files } from './files.ts';

/** A path that no file has yet: the wished one, or the same with `-2`, `-3` … before its ending (`.pdf`). */
export async function freePath(
  files: Pick<Files, 'stat'>,
  stem: string,
  ending: string,
  round = 1,
): Promise<string> {
  const path = `${stem}${round === 1 ? '' : `-${String(round)}`}${ending}`;
  try {
    await files.stat(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return path;
    throw error;
  }
  return freePath(files, stem, ending, round + 1);
}
