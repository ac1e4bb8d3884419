import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openHouse, type House } from '../../../../electron/core/house.ts';
import type { Seat } from '../../../../electron/core/ports.ts';
import type { Drawing } from '../../../../electron/core/printing/drawing.ts';
import { diskFiles, type Files } from '../../../../electron/core/store/files.ts';
import type { DeskEvent } from '../../../../shared/events.ts';
import {
  createHand,
  deskOptions,
  mustAnswer,
  mustOpen,
  readPracticeCalls,
  readSampleFile,
  tempFolder,
  type Hand,
} from '../../../temp-desk.ts';

/** A page as a drawing of which only its being there matters. */
const drawing: Drawing = {
  toPdf: (pages) => Promise.resolve(Buffer.from(pages.map(({ svg }) => svg).join('\n'))),
  toBitmap: () => Promise.reject(new Error('A practice has no printer that needs dots')),
};

/** A house on a real book of its own with one manager, whose every change on disk is noted. */
export interface PractisingHouse {
  readonly house: House;
  readonly folder: string;
  readonly clock: Hand;
  /** Every path that was written, made, renamed or removed. */
  readonly changed: string[];
  readonly events: DeskEvent[];
  readonly seat: Seat;
  close(): Promise<void>;
}

/** The manager of the real book; an invented colleague has the same number. */
export const manager = { id: '1001', name: '苏晴', pin: '471582' };

/** Opens a real book, signs its manager in and forgets what was written so far. */
export async function openPractisingHouse(clock: Hand = createHand()): Promise<PractisingHouse> {
  const temp = await tempFolder();
  const folder = join(temp.folder, 'book');
  await mkdir(folder);
  await openRealBook(folder, clock);
  const changed: string[] = [];
  const bugs: unknown[] = [];
  const opened = await openHouse({
    folder,
    clock,
    newId: deskOptions(folder, clock).newId,
    log: { note: () => undefined, bug: (_reference, error) => void bugs.push(error) },
    environment: {},
    sample: readSampleFile,
    practiceCalls: readPracticeCalls,
    drawing,
    pinCost: 2 ** 10,
    files: spyingFiles((path) => void changed.push(path)),
  });
  if (!opened.ok) throw new Error(opened.error.kind);
  const house = opened.value;
  const events: DeskEvent[] = [];
  const seat = house.connect((event) => void events.push(event));
  await mustAnswer(seat, 'session.signIn', { staff: manager.id, pin: manager.pin });
  changed.length = 0;
  return {
    house,
    folder,
    clock,
    changed,
    events,
    seat,
    async close() {
      await house.close();
      await temp.remove();
      if (bugs.length > 0) throw new Error(`Bugs: ${bugs.map(String).join(', ')}`);
    },
  };
}

async function openRealBook(folder: string, clock: Hand): Promise<void> {
  const desk = await mustOpen(deskOptions(folder, clock));
  await mustAnswer(
    desk.connect(() => undefined),
    'setup.begin',
    { centre: { name: '云栖里', letter: 'B', language: 'zh-CN', phone: '8000' }, manager },
  );
  await desk.close();
}

/** The real disk, with a hand on everything that changes it. */
function spyingFiles(note: (path: string) => void): Files {
  const spied = <Act extends (...given: never[]) => Promise<unknown>>(act: Act): Act =>
    new Proxy(act, {
      apply(target, self, given: unknown[]) {
        note(String(given[0]));
        return Reflect.apply(target, self, given);
      },
    });
  return {
    ...diskFiles,
    mkdir: spied(diskFiles.mkdir),
    rm: spied(diskFiles.rm),
    truncate: spied(diskFiles.truncate),
    unlink: spied(diskFiles.unlink),
    writeFile: spied(diskFiles.writeFile),
    rename: (from, to) => {
      note(String(from));
      note(String(to));
      return diskFiles.rename(from, to);
    },
    open: (path, flags, mode) => {
      if (flags !== undefined && flags !== 'r' && flags !== constants.O_RDONLY) note(String(path));
      return diskFiles.open(path, flags, mode);
    },
  };
}

/** Every file below a folder with the digest of its bytes. */
export async function bytesBelow(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const digests = await Promise.all(
    files.sort().map(async (path) => [
      path,
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ]),
  );
  return Object.fromEntries(digests) as Record<string, string>; // pairs of two strings
}
