import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasNode, npm, ROOT, say } from './surroundings.mjs';

/**
 * Whether what npm has installed is what the lockfile asks for.
 *
 * @param {Record<string, { version?: string, optional?: boolean }>} wanted `packages` of package-lock.json
 * @param {Record<string, { version?: string }>} installed `packages` of node_modules/.package-lock.json
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  // What is optional is installed on some systems only; '' is the project itself.
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed[path]?.version === version,
  );
}

/**
 * Brings `node_modules` to what the lockfile says, and the project's own Node with it; quick when nothing is missing.
 *
 * @returns {boolean} false when it could not; why has been said
 */
export function ensureDependencies() {
  if (!isCurrent()) {
    say('installing the packages of the project (npm ci)');
    if (npm(['ci']) !== 0) return trouble('npm ci failed; see above');
  }
  if (!hasNode()) {
    // The project installs without running any package's scripts; this one package is let, because it fetches Node.
    say('installing Node for the project (npm rebuild node)');
    if (npm(['rebuild', 'node', '--ignore-scripts=false']) !== 0 || !hasNode())
      return trouble('the package `node` did not bring Node 24; see above');
  }
  return true;
}

function isCurrent() {
  const installed = join(ROOT, 'node_modules/.package-lock.json');
  return (
    existsSync(installed) && isInstalled(packagesOf(join(ROOT, 'package-lock.json')), packagesOf(installed))
  );
}

/** @param {string} path */
function packagesOf(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/** @param {string} line */
function trouble(line) {
  say(line);
  return false;
}
