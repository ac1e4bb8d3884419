import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NODE, ROOT, run, say } from './surroundings.mjs';

const SOURCES = ['shared', 'electron', 'renderer', 'package-lock.json'];
const RESULTS = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/**
 * Whether some source is younger than some result, or a result is missing.
 *
 * @param {string} root folder of the project
 * @returns {boolean}
 */
export function isStale(root) {
  const built = RESULTS.map((path) => changedAt(join(root, path)) ?? -Infinity);
  return youngest(SOURCES.map((path) => join(root, path))) > Math.min(...built);
}

/**
 * Builds the program when its sources have changed since.
 *
 * @returns {boolean} false when the build failed; why has been said
 */
export function ensureBuild() {
  if (!isStale(ROOT)) return true;
  say('building the program (electron-vite build)');
  return build() === 0;
}

function build() {
  const builder = join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js');
  return run(NODE, [builder, 'build', '--config', 'electron/electron.vite.config.ts', '--logLevel', 'warn']);
}

/** @param {readonly string[]} paths @returns {number} */
function youngest(paths) {
  return Math.max(...paths.map((path) => youngestBelow(path)));
}

/** @param {string} path @returns {number} milliseconds since 1970; the folders count too, for what was taken out of them */
function youngestBelow(path) {
  const own = changedAt(path) ?? -Infinity;
  if (own === -Infinity || !statSync(path).isDirectory()) return own;
  return Math.max(own, ...readdirSync(path).map((name) => youngestBelow(join(path, name))));
}

/** @param {string} path @returns {number | undefined} */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exit(process.argv.includes('--if-stale') ? Number(!ensureBuild()) : build());
}
