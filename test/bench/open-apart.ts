import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Opening } from './open-once.ts';

const run = promisify(execFile);
const ONCE = join(import.meta.dirname, 'open-once.ts');
/** What is shipped is compiled before; without this a start would mostly strip types, and keep what that takes in memory. */
const environment = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'counterbook-compiled') };

/** Opens a book or a database once, in a process of its own. */
export async function openApart(what: 'desk' | 'sqlite', place: string): Promise<Opening> {
  const { stdout } = await run(process.execPath, [ONCE, what, place], { env: environment });
  return JSON.parse(stdout) as Opening; // the line that open-once.ts prints
}
