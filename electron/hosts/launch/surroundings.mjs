import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/*
 * What the launcher scripts share. They run on whatever Node a person has (20 and later), before anything is
 * installed: plain JavaScript, nothing but Node.
 */

/** The folder of the project. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** The Node that the project runs on; npm's package `node` brings it. */
export const NODE = join(ROOT, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The oldest Node that runs TypeScript as it is written here. */
const LEAST_MAJOR = 24;

/** @param {string} line one thing that is done, in one line */
export function say(line) {
  process.stdout.write(`counterbook: ${line}\n`);
}

/**
 * Runs a program and waits for it.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options] `stdio` is `inherit` unless said
 * @returns {number} its exit code; 1 when it could not run or took too long
 */
export function run(program, args, options = {}) {
  return spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', ...options }).status ?? 1;
}

/**
 * Runs a program until it ends, and hands on to it whatever would end this one, so that it can close its book.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<number>} its exit code
 */
export function runUntilEnd(program, args) {
  const child = spawn(program, args, { cwd: ROOT, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs npm, the one that started this script or the one on the path, without a word.
 *
 * @param {readonly string[]} args
 * @returns {string | undefined} what npm complained of when it failed
 */
export function npmComplaint(args) {
  const own = process.env.npm_execpath;
  const isOwn = own?.endsWith('npm-cli.js') === true;
  const [program, first] = isOwn ? [process.execPath, [own]] : ['npm', []];
  const ended = spawnSync(program, [...first, ...args, '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    shell: !isOwn && process.platform === 'win32',
  });
  return ended.status === 0 ? undefined : ended.stderr || String(ended.error ?? 'npm ended without a word');
}

/** @returns {boolean} whether the project's own Node is there and new enough */
export function hasNode() {
  if (!existsSync(NODE)) return false;
  const said = spawnSync(NODE, ['--version'], { encoding: 'utf8' });
  return said.status === 0 && Number(/^v(\d+)\./.exec(said.stdout)?.[1]) >= LEAST_MAJOR;
}

/** @returns {boolean} whether there is a screen to show a window on */
export function hasDisplay() {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
