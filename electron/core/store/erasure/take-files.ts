import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Scrubbing } from '../../../../shared/domain/rescue/scrub-records.ts';
import { TEMPORARY } from '../durable-file.ts';
import { exportsFolder } from '../exports.ts';
import { errorCode, syncFolder, type Files } from '../files.ts';
import { createTouch } from './touch.ts';

const unpack = promisify(gunzip);
/** Numbers in the names of slips, which are called by the order or the stay they are for. */
const numberInName = /^[A-Z]\d{6}-[LDV]?\d{4,}/;
/** A summary names the customers of many orders, a list the holders of many things; both can be printed anew. */
const summaryName = /^complaint-summary-/;
const listName = /^custody-list-/;
/** Sheets of handovers, pages of the duty log and ledgers name whoever was open or spoken of; they can be printed anew as well. */
const manyName = /^(?:[A-Z]\d{6}-H\d{4,}|duty-log|ledger|report)-/;

/** Every file below a folder, whole paths; none when there is no such folder. */
export async function filesBelow(files: Files, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of await namesIn(files, folder)) {
    const path = join(folder, name);
    const inner = await innerNames(files, path);
    if (inner === 'file') found.push(path);
    else found.push(...(await filesBelow(files, path)));
  }
  return found;
}

async function namesIn(files: Files, folder: string): Promise<string[]> {
  const names = await innerNames(files, folder);
  return names === 'file' ? [] : names;
}

async function innerNames(files: Files, path: string): Promise<string[] | 'file'> {
  try {
    return await files.readdir(path);
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') return 'file';
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Slips of the orders and stays of a scope, as files, and the lists that were written out: their paper form is with the customer, this one names the customer. */
export async function slipsOf(
  files: Files,
  folder: string,
  {
    orders,
    calls,
    custody,
    besideCustody,
    people,
    borrowers,
  }: Pick<Scrubbing, 'orders' | 'calls' | 'custody' | 'besideCustody' | 'people' | 'borrowers'>,
): Promise<string[]> {
  const touched = orders.size + calls.size + custody.size + besideCustody.size + people.size + borrowers.size;
  const all = await filesBelow(files, join(folder, 'slips'));
  const slips = all.filter((path) => {
    const name = basename(path);
    if (summaryName.test(name)) return orders.size > 0;
    if (listName.test(name)) return custody.size > 0;
    if (manyName.test(name)) return touched > 0;
    const number = numberInName.exec(name)?.[0] ?? '';
    return orders.has(number) || custody.has(number) || besideCustody.has(number);
  });
  // Lists that were written out hold many people, and are written anew in a moment.
  const lists = touched > 0 ? await filesBelow(files, join(folder, exportsFolder)) : [];
  return [...slips, ...lists];
}

/**
 * Files that were set aside and hold something of a scope, whatever they are: torn lines, broken checkpoints, a whole
 * book that was replaced by a backup.
 */
export async function setAsideOf(
  files: Files,
  folder: string,
  scrubbing: Scrubbing,
  evidence: ReadonlySet<string>,
): Promise<string[]> {
  const touches = createTouch(scrubbing);
  const found: string[] = [];
  for (const place of [join(folder, 'set-aside'), join(folder, 'history', 'set-aside')])
    for (const path of await filesBelow(files, place)) {
      const name = basename(path);
      const isNamed = evidence.has(name) || touches(name);
      if (isNamed || (await holds(files, path, scrubbing, touches))) found.push(path);
    }
  return found;
}

async function holds(
  files: Files,
  path: string,
  { texts }: Scrubbing,
  touches: (text: string) => boolean,
): Promise<boolean> {
  const bytes = await unpackIfPacked(await files.readFile(path));
  // What is damaged and cannot be looked through cannot be promised to be clean.
  if (bytes === null) return true;
  const text = bytes.toString('utf8');
  return touches(text) || texts.holds(text);
}

/** The bytes of a file, unpacked when it is packed; null when it is packed and damaged. */
async function unpackIfPacked(bytes: Buffer): Promise<Buffer | null> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await unpack(bytes);
  } catch {
    return null;
  }
}

/** Removes files for good; their folders are synced, so that they do not come back after a cut of power. */
export async function removeForGood(files: Files, paths: readonly string[]): Promise<void> {
  for (const path of paths) await files.rm(path, { force: true });
  for (const folder of new Set(paths.map((path) => join(path, '..')))) await syncFolder(files, folder);
}

/**
 * Takes away what other processes left half-written in a folder.
 *
 * Half-written files of this process are being written right now: the desk goes on during an erasure.
 */
export async function sweepLeftovers(files: Files, folder: string): Promise<void> {
  const isOurs = (name: string): boolean => name.includes(`.${process.pid}-`);
  const left = (await namesIn(files, folder)).filter((name) => name.endsWith(TEMPORARY) && !isOurs(name));
  for (const name of left) await files.rm(join(folder, name), { force: true });
}
