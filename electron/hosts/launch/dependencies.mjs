import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasNode, npmComplaint, ROOT, say } from './surroundings.mjs';

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
  return (isCurrent() || install()) && (hasNode() || installNode());
}

function install() {
  say('installing the packages of the project (npm ci)');
  const complaint = npmComplaint(['ci']);
  if (complaint === undefined) return true;
  // `npm ci` wants the packages of all systems in the lockfile; some registries lack those of other systems.
  say('npm ci refused; installing the locked versions one by one (npm install --no-save)');
  const second = npmComplaint(['install', '--no-save']);
  if (second === undefined && isCurrent()) return true;
  process.stderr.write(`${complaint}\n${second ?? ''}\n`);
  say('the packages could not be installed; what npm said stands above');
  return false;
}

function installNode() {
  // The project installs without running any package's scripts; this one package is let, because it fetches Node.
  say('installing Node for the project (npm rebuild node)');
  const complaint = npmComplaint(['rebuild', 'node', '--ignore-scripts=false']);
  if (complaint === undefined && hasNode()) return true;
  process.stderr.write(`${complaint ?? ''}\n`);
  say('the package `node` did not bring Node 24; what npm said stands above');
  return false;
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
