import { constants, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { createLane } from '../../electron/core/lane.ts';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';

/** What is left of a folder at one moment, under which circumstances. */
export interface Left {
  /** `kill`: all that was written; `cut`: only what was synced; `torn`: of the last write to the journal only a half. */
  readonly how: 'kill' | 'cut' | 'torn';
  /** The operation before which it happened, for example `write journal/000001.ndjson`. */
  readonly before: string;
  readonly index: number;
  readonly folder: string;
}

const changing = new Set([
  'open',
  'rename',
  'rm',
  'unlink',
  'truncate',
  'writeFile',
  'write',
  'sync',
  'datasync',
  'mkdir',
]);

/**
 * The real disk below a folder, of which every operation is a moment at which the process may be killed or the power cut.
 *
 * After a cut a file has what was last synced, and a folder the names that it had when it was last synced itself: the least
 * that a disk may keep. What lies in the folder at the beginning is safe.
 */
export function pessimisticDisk(root: string, keepIn: string) {
  const visible = new Map<string, number>();
  const safeNames = new Map<string, number>();
  const safeBytes = new Map<number, Buffer>();
  const left: Left[] = [];
  // One operation at a time, so that a moment lies between two of them and never within one.
  const inTurn = createLane();
  let ids = 0;
  let index = 0;
  let lastLook = '';

  for (const path of filesOf(root)) {
    const id = (ids += 1);
    visible.set(path, id);
    safeNames.set(path, id);
    safeBytes.set(id, readFileSync(path));
  }

  /** Folders with a new name that is not yet safe: what was safe in them stays so, under the old name until then. */
  let renamed: { from: string; to: string }[] = [];

  function below(path: string, folder: string): boolean {
    return path.startsWith(`${folder}/`);
  }

  function renameFolder(from: string, to: string): void {
    for (const [path, id] of [...visible])
      if (below(path, from)) {
        visible.delete(path);
        visible.set(to + path.slice(from.length), id);
      }
    renamed.push({ from, to });
  }

  function syncFolderNames(folder: string): void {
    for (const { from, to } of renamed.filter((each) => dirname(each.to) === folder))
      for (const [path, id] of [...safeNames])
        if (below(path, from)) {
          safeNames.delete(path);
          safeNames.set(to + path.slice(from.length), id);
        }
    renamed = renamed.filter((each) => dirname(each.to) !== folder);
  }

  function syncNames(folder: string): void {
    syncFolderNames(folder);
    for (const path of [...safeNames.keys()]) if (dirname(path) === folder) safeNames.delete(path);
    for (const [path, id] of visible) if (dirname(path) === folder) safeNames.set(path, id);
  }

  function syncBytes(path: string, id: number): void {
    safeBytes.set(id, readFileSync(path));
  }

  /** Keeps what a kill and a cut would leave now, when that is anything new. */
  function moment(what: string, path: string, torn?: { at: number; bytes: Uint8Array }): void {
    index += 1;
    const look = lookOf(root, safeNames, safeBytes) + (torn ? `torn ${torn.at} ${torn.bytes.length}` : '');
    if (look === lastLook) return;
    lastLook = look;
    const before = `${what} ${relative(root, path)}`;
    const place = (how: Left['how']): string => {
      const folder = join(keepIn, `${how}-${index}`);
      left.push({ how, before, index, folder });
      return folder;
    };
    cpSync(root, place('kill'), { recursive: true });
    const cut = place('cut');
    for (const [name, id] of safeNames)
      put(join(cut, relative(root, name)), safeBytes.get(id) ?? Buffer.alloc(0));
    if (!torn) return;
    const half = place('torn');
    cpSync(root, half, { recursive: true });
    const whole = readFileSync(path).subarray(0, torn.at);
    put(join(half, relative(root, path)), Buffer.concat([whole, torn.bytes]));
  }

  function wrapHandle(handle: FileHandle, path: string, isSynced: boolean): FileHandle {
    const id = visible.get(path);
    return new Proxy(handle, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        if (!changing.has(String(name))) return method.bind(target) as unknown;
        return (...args: unknown[]) =>
          inTurn(async () => {
            moment(String(name), path, isSynced && name === 'write' ? half(args) : undefined);
            const done = (await Reflect.apply(method, target, args)) as unknown;
            if (id === undefined) syncNames(path);
            else if (isSynced || name === 'sync' || name === 'datasync') syncBytes(path, id);
            return done;
          });
      },
    });
  }

  const files: Files = {
    ...diskFiles,
    open: (path, flags, ...how) =>
      inTurn(async () => {
        const name = String(path);
        moment('open', name);
        const handle = await diskFiles.open(path, flags, ...how);
        const isFile = (await handle.stat()).isFile();
        if (isFile && !visible.has(name)) visible.set(name, (ids += 1));
        const isSynced = typeof flags === 'number' && (flags & constants.O_DSYNC) !== 0;
        return wrapHandle(handle, name, isSynced);
      }),
    rename: (from, to) =>
      inTurn(async () => {
        moment('rename', String(to));
        await diskFiles.rename(from, to);
        const id = visible.get(String(from));
        visible.delete(String(from));
        if (id === undefined) renameFolder(String(from), String(to));
        else visible.set(String(to), id);
      }),
    rm: (path, how) =>
      inTurn(async () => {
        moment('rm', String(path));
        await diskFiles.rm(path, how);
        visible.delete(String(path));
      }),
    unlink: (path) =>
      inTurn(async () => {
        moment('unlink', String(path));
        await diskFiles.unlink(path);
        visible.delete(String(path));
      }),
    truncate: (path, length) =>
      inTurn(async () => {
        moment('truncate', String(path));
        await diskFiles.truncate(path, length);
      }),
    writeFile: (path, content, how) =>
      inTurn(async () => {
        const name = nameOf(path);
        moment('writeFile', name);
        await diskFiles.writeFile(path, content, how);
        if (!visible.has(name)) visible.set(name, (ids += 1));
      }),
    pause: () => Promise.resolve(),
  };
  return { files, left, operations: () => index };
}

/** The store names its files; it never writes through a handle here. */
function nameOf(path: Parameters<Files['writeFile']>[0]): string {
  if (typeof path !== 'string') throw new Error('A file without a name');
  return path;
}

/** The first half of what a write would write, and where. */
function half(args: readonly unknown[]): { at: number; bytes: Uint8Array } | undefined {
  const [bytes, from = 0, length, at = 0] = args;
  if (!(bytes instanceof Uint8Array) || typeof from !== 'number' || typeof at !== 'number') return undefined;
  const whole = typeof length === 'number' ? length : bytes.length - from;
  return { at, bytes: bytes.subarray(from, from + Math.floor(whole / 2)) };
}

function put(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** What distinguishes a moment from the one before it. */
function lookOf(
  root: string,
  safeNames: ReadonlyMap<string, number>,
  safeBytes: ReadonlyMap<number, Buffer>,
): string {
  const visible = filesOf(root).map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`);
  const safe = [...safeNames].map(([path, id]) => `${path} ${id} ${safeBytes.get(id)?.length ?? -1}`);
  return [...visible, ...safe].sort().join('\n');
}
