import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE, ROOT, say } from './surroundings.mjs';

const FOLDER = join(ROOT, 'node_modules/electron');
/** Says that the download was tried for a version, so that nobody waits for it twice; gone with the next `npm ci`. */
const TRIED = join(FOLDER, '.download-tried');
const DOWNLOAD_MS = 20_000;
const ANSWER_MS = 10_000;

/**
 * Where Electron's program lies, or undefined when this computer cannot have it.
 *
 * The first time it is missing, Electron's own installer is given twenty seconds to fetch it.
 *
 * @returns {string | undefined}
 */
export function findElectron() {
  const present = installed();
  if (present !== undefined) return runs(present) ? present : undefined;
  if (existsSync(TRIED)) return undefined;
  say('fetching Electron (once, for at most 20 s)');
  writeFileSync(TRIED, '');
  spawnSync(NODE, [join(FOLDER, 'install.js')], {
    cwd: ROOT,
    stdio: 'ignore',
    timeout: DOWNLOAD_MS,
    killSignal: 'SIGKILL',
  });
  const fetched = installed();
  return fetched !== undefined && runs(fetched) ? fetched : undefined;
}

/** @returns {string | undefined} */
function installed() {
  const pathFile = join(FOLDER, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const program = join(FOLDER, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : undefined;
}

/** A program without the libraries of the system it needs is no use. @param {string} program */
function runs(program) {
  return (
    spawnSync(program, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: ANSWER_MS }).status === 0
  );
}
