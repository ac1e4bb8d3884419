import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { errorCode, type Files } from './files.ts';

interface Holder {
  pid: number;
  boot: string;
  /** When the process began, in the units of the system; tells a reused process number from the real one. */
  began: string;
}

// Two desks of one process must exclude each other too, and the process number cannot tell them apart.
const heldHere = new Set<string>();

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    // Elsewhere the moment of the last start, to the minute, names the boot well enough.
    return `up-${Math.round((Date.now() / 1000 - uptime()) / 60)}`;
  }
}

function beganAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return ''; // no /proc, or no such process: then only the number speaks
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

function isHeld(holder: Holder, path: string): boolean {
  if (holder.pid === process.pid) return heldHere.has(path);
  return holder.boot === bootId() && isAlive(holder.pid) && holder.began === beganAt(holder.pid);
}

async function readHolder(files: Files, path: string): Promise<Holder | null> {
  try {
    const read: unknown = JSON.parse((await files.readFile(path)).toString('utf8'));
    return typeof read === 'object' && read !== null && 'pid' in read ? (read as Holder) : null; // written by us alone
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Takes the folder for this process alone; a lock left by a process that is gone is taken over.
 *
 * Answers the function that gives the folder free, or the process number of the holder.
 */
export async function lockFolder(
  files: Files,
  folder: string,
): Promise<Result<() => Promise<void>, { kind: 'folder-locked'; detail: string }>> {
  const path = join(folder, 'book.lock');
  const holder = await readHolder(files, path);
  if (holder && isHeld(holder, path))
    return refuse({ kind: 'folder-locked', detail: `process ${holder.pid}` });
  if (holder) await files.rm(path, { force: true });
  const self: Holder = { pid: process.pid, boot: bootId(), began: beganAt(process.pid) };
  try {
    // `wx` lets exactly one of two processes win that found the same dead lock.
    await files.writeFile(path, JSON.stringify(self), { flag: holder === null ? 'w' : 'wx' });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return refuse({ kind: 'folder-locked', detail: 'another process was quicker' });
  }
  heldHere.add(path);
  return ok(async () => {
    heldHere.delete(path);
    await files.rm(path, { force: true });
  });
}
