import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openBackup } from '../../electron/core/store/backup/look-inside.ts';
import { restoreBook } from '../../electron/core/store/backup/restore-book.ts';
import { readShelf } from '../../electron/core/store/backup/shelf.ts';
import { diskFiles, type Files } from '../../electron/core/store/files.ts';
import { createHand } from '../temp-desk.ts';
import { takeOne, usedBook, working, type Scenario, type Step } from './fault-scenarios.ts';
import { harmTo } from './inspect-book.ts';
import type { Outcome } from './small-desk.ts';

const backUp: Step = (desk) => desk.backUp();
const file: Step = (desk) => desk.file();
/** Small enough that a book of a few calls has closed segments. */
const smallSegments = { rotateAtBytes: 1_500 };

/** A book with a day in history, and an order that has to go into the same day. */
async function bookWithHistory(folder: string, outcome: Outcome): Promise<void> {
  await usedBook(folder, outcome);
  await working([(desk) => desk.voidOrder('A261122-0001', '1/0/0')])(folder, diskFiles, outcome);
  const later: Step[] = [file, (desk) => desk.voidOrder('A261122-0002', '1/0/1')];
  await working(later, { day: 3 })(folder, diskFiles, outcome);
}

/** A book with a backup, and calls that came after it. */
async function bookWithBackup(folder: string, outcome: Outcome): Promise<void> {
  await usedBook(folder, outcome);
  const steps: Step[] = [takeOne, (desk) => desk.take('2/1/1'), backUp, (desk) => desk.take('2/1/2')];
  await working(steps, smallSegments)(folder, diskFiles, outcome);
}

/** Harm to the book, and backups that were called good and are not. */
async function harmToBackups(folder: string, outcome: Outcome): Promise<string[]> {
  const root = join(folder, 'backups');
  const harm = await harmTo(folder, outcome.acknowledged);
  const { backups, unreadable } = await readShelf(diskFiles, root, new Set());
  for (const name of outcome.backups)
    if (!backups.some(({ manifest, isWhole }) => isWhole && manifest.name === name))
      harm.push(`backup ${name} is gone`);
  for (const { manifest, isWhole } of backups) {
    const opened = isWhole ? await openBackup(diskFiles, root, manifest) : null;
    if (!opened?.ok) harm.push(`backup ${manifest.name}: ${opened?.error ?? 'not whole'}`);
  }
  return [...harm, ...unreadable.map((name) => `backup ${name} is unreadable`)];
}

/** Brings the only backup back, then goes on working in whichever book is there. */
async function restoreAndGoOn(folder: string, files: Files, outcome: Outcome): Promise<void> {
  const [name = ''] = outcome.backups;
  const restored = await restoreBook({
    files,
    folder,
    root: join(folder, 'backups'),
    name,
    reason: '误删',
    by: '1005',
    clock: createHand(),
    progress: () => undefined,
  });
  if (!restored.ok) outcome.told.push(`not restored: ${JSON.stringify(restored.error)}`);
  await working([(desk) => desk.take(AFTERWARDS)])(folder, files, outcome);
}
const AFTERWARDS = '3/0/0';

/**
 * After a restore, however it ended, there is the old book or the one of the backup, whole; and the old one is set
 * aside, whole, when it is not in its place.
 */
async function harmByRestore(folder: string, outcome: Outcome): Promise<string[]> {
  const { acknowledged } = outcome;
  const inOld = await harmTo(folder, acknowledged);
  if (inOld.length === 0) return [];
  const inBackup = acknowledged.filter((line) => !line.endsWith('2/1/2'));
  const aside = join(folder, 'set-aside');
  const [old] = (await readdir(aside).catch(() => [])).filter((name) => name.startsWith('book-'));
  if (old === undefined) return [...inOld, 'and no book is set aside'];
  const before = acknowledged.filter((line) => !line.endsWith(AFTERWARDS));
  return [
    ...(await harmTo(folder, inBackup)).map((line) => `restored book: ${line}`),
    ...(await harmTo(join(aside, old), before)).map((line) => `book set aside: ${line}`),
  ];
}

/** Work around the store: history, backups. */
export const keepingScenarios: readonly Scenario[] = [
  {
    name: 'filing into history',
    prepare: bookWithHistory,
    work: working([file, takeOne, file], { day: 6 }),
    mustCall: [
      { what: 'rename', path: /2026-11-22\.gz/ },
      { what: 'rename', path: /2026-11\.find/ },
    ],
  },
  {
    name: 'a first backup',
    prepare: usedBook,
    work: working([backUp, takeOne], smallSegments),
    harm: harmToBackups,
    mustCall: [{ what: 'rename', path: /manifest\.json/ }],
  },
  {
    name: 'a backup beside an older one',
    prepare: bookWithBackup,
    work: working([takeOne, takeOne, backUp, takeOne], smallSegments),
    harm: harmToBackups,
    mustCall: [
      { what: 'rename', path: /segments.00000[3-9]-/ },
      { what: 'rename', path: /manifest\.json/ },
    ],
  },
  {
    name: 'a restore',
    prepare: bookWithBackup,
    work: restoreAndGoOn,
    harm: harmByRestore,
    // A book that cannot be read any more must not keep the one of the backup from taking its place.
    mayPassUnsaid:
      /^silent: (open|stat|read|readFile|close) .*a-restore-\d+.(journal.\d+\.ndjson|desk\.json)/,
    mustCall: [
      { what: 'rename', path: /restore\.json/ },
      { what: 'rename', path: /restoring.journal/ },
    ],
  },
];
