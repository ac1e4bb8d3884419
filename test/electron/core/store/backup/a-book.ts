import type { FileHandle } from 'node:fs/promises';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createBackups, type Backups } from '../../../../../electron/core/store/backup/backups.ts';
import { diskFiles, type Files } from '../../../../../electron/core/store/files.ts';
import { openBook } from '../../../../../electron/core/store/open-book.ts';
import { openStore } from '../../../../../electron/core/store/open-store.ts';
import { restoreBook } from '../../../../../electron/core/store/backup/restore-book.ts';
import type { Store } from '../../../../../electron/core/store/store.ts';
import type { Book } from '../../../../../shared/domain/book.ts';
import { decideTake } from '../../../../../shared/domain/call/decide-take.ts';
import { decided } from '../../../../../shared/domain/decision.ts';
import { defaultSettings } from '../../../../../shared/domain/desk/centre.ts';
import type { Fact } from '../../../../../shared/domain/facts.ts';
import type { Result } from '../../../../../shared/result.ts';
import { takeWith } from '../../../../builders.ts';
import type { Hand } from '../../../../temp-desk.ts';

const opening: Fact = {
  type: 'desk-opened',
  centre: {
    name: '澄湖苑',
    letter: 'A',
    language: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    phone: '8000',
    isSample: false,
  },
  settings: defaultSettings,
};

/** A book with its backups and no desk around it; small segments, so that some are closed. */
export interface BackedBook {
  readonly store: Store;
  readonly backups: Backups;
  readonly notes: string[];
  /** Runs what a minute's timer would run. */
  tick(): void;
  take(text: string): Promise<string>;
  say(...facts: Fact[]): Promise<void>;
  close(): Promise<void>;
}

/** Opens such a book, and begins it when the folder is empty. */
export async function openBacked(
  folder: string,
  clock: Hand,
  {
    files = diskFiles,
    rotateAtBytes = 4_000,
    isEmpty = false,
    whenLocked = 'refuse',
  }: { files?: Files; rotateAtBytes?: number; isEmpty?: boolean; whenLocked?: 'refuse' | 'read-only' } = {},
): Promise<BackedBook> {
  let made = 0;
  const notes: string[] = [];
  const log = {
    note: (line: string) => void notes.push(line),
    bug: (reference: string, error: unknown) => void notes.push(`${reference} ${String(error)}`),
  };
  const opened = await openStore({
    folder,
    files,
    clock,
    newId: () => `n-${(made += 1)}`,
    log,
    rotateAtBytes,
    whenLocked,
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const store = opened.value;
  let tick = () => undefined as void;
  const every = (_ms: number, work: () => void) => {
    tick = work;
    return () => undefined;
  };
  const backups = createBackups({ store, clock, log, every });

  async function say(...facts: Fact[]): Promise<void> {
    must(
      await store.commit({ command: 'test', id: undefined, by: '1001', decide: () => decided(facts, null) }),
    );
  }
  if (!isEmpty && store.book.desk.centre === null && store.health().kind === 'sound') await say(opening);

  return {
    store,
    backups,
    notes,
    tick: () => tick(),
    say,
    async take(text) {
      const taken = await store.commit({
        command: 'calls.take',
        id: undefined,
        by: '1001',
        decide: (book, actor) => {
          const decision = decideTake(book, takeWith({ text }), actor);
          return decision.ok ? decided(decision.value.facts, decision.value.value.order ?? '') : decision;
        },
      });
      return must(taken);
    },
    async close() {
      await backups.close();
      await store.close();
    },
  };
}

/** The value of a result, or the test fails with the refusal. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The book in a folder as it would be opened, without writing; fails when something of it is damaged. */
export async function bookIn(folder: string): Promise<Book> {
  const opened = await openBook(diskFiles, folder, false);
  if (opened.damage || opened.journalShortOf) throw new Error(JSON.stringify(opened.damage));
  return opened.book;
}

/** Restores a backup into a folder, from the folder's own backups unless another place is named. */
export function restore(
  folder: string,
  name: string,
  clock: Hand,
  { root = join(folder, 'backups'), files = diskFiles }: { root?: string; files?: Files } = {},
) {
  const wish = { files, folder, root, name, reason: '误删', by: '1005', clock };
  return restoreBook({ ...wish, progress: () => undefined });
}

/** Turns one bit in the middle of a file over. */
export async function flipBit(path: string): Promise<void> {
  const bytes = await readFile(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

/** The real disk, which from a certain moment on fails at its n-th operation (of those on a path), once or for good. */
export function filesFailingAt(lasts: 'once' | 'forever') {
  let left = Number.POSITIVE_INFINITY;
  let on = /./;
  let hasStruck = false;
  const handles = new Set<FileHandle>();

  function pass(path: string): void {
    if (!on.test(path)) return;
    left -= 1;
    if (left > 0) return;
    if (lasts === 'once') left = Number.POSITIVE_INFINITY;
    hasStruck = true;
    throw Object.assign(new Error('EIO: injected'), { code: 'EIO' });
  }

  function guard<T extends object>(target: T, pathOf: (args: unknown[]) => string): T {
    return new Proxy(target, {
      get(_target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function' || name === 'close') return bound(method, target);
        return async (...args: unknown[]) => {
          pass(pathOf(args));
          const result: unknown = await Reflect.apply(method, target, args);
          if (name !== 'open' || typeof result !== 'object' || result === null) return result;
          handles.add(result as FileHandle);
          return guard(result, () => pathOf(args));
        };
      },
    });
  }

  return {
    files: guard(diskFiles, ([path]) => String(path)),
    arm(at: number, path = /./) {
      left = at;
      on = path;
    },
    heal: () => void (left = Number.POSITIVE_INFINITY),
    struck: () => hasStruck,
    async release() {
      for (const handle of handles) await handle.close().catch(() => undefined); // most are closed already
    },
  };
}

function bound(method: unknown, target: object): unknown {
  return typeof method === 'function' ? (method.bind(target) as unknown) : method;
}

/** The names of the backups in a place that have a manifest. */
export async function manifestsIn(root: string): Promise<string[]> {
  const names = (await readdir(root)).filter((name) => /^\d{4}-/.test(name)).sort();
  const there = await Promise.all(
    names.map((name) =>
      readFile(join(root, name, 'manifest.json')).then(
        () => true,
        () => false,
      ),
    ),
  );
  return names.filter((_name, index) => there[index]);
}
