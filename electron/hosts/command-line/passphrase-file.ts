import { errorCode, diskFiles } from '../../core/store/files.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';

/**
 * Reads a passphrase from the first line of a file, so that it stands in no list of processes; null without a file.
 *
 * Answers a line to complain with when the file cannot be read, or holds nothing.
 */
export async function readPassphrase(path: string | undefined): Promise<Result<string | null, string>> {
  if (path === undefined) return ok(null);
  try {
    const text = (await diskFiles.readFile(path)).toString('utf8').replace(/^\uFEFF/, '');
    const [line = ''] = text.split(/\r?\n/);
    return line === '' ? refuse(`${path} holds no passphrase in its first line`) : ok(line);
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return refuse(`--passphrase-file ${path}: ${code}`);
  }
}
