import { noLaterFields } from '../../../../shared/domain/order/order.ts';
import { promisify } from 'node:util';
import { crc32, gunzip, gzip } from 'node:zlib';
import { Low, type Adapter } from 'lowdb';
import { filedId, type FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import { ok, refuse, type Result } from '../../../../shared/result.ts';
import { replaceFile } from '../durable-file.ts';
import { errorCode, type Files } from '../files.ts';
import {
  digestOf,
  HEAD_BYTES,
  memberPairs,
  packDirectory,
  packHead,
  RECORDS_PER_MEMBER,
  unpackDirectory,
  unpackHead,
  type DayLayout,
  type PackedMembers,
} from './day-format.ts';
import { lastClosing } from './last-closing.ts';
import { letOthersRun } from '../../let-others-run.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

const LINES_A_TURN = 64;
const LF = 0x0a;

/** A day of history: its records oldest first, and where they lie in its file; null as long as there is none. */
export type Day = {
  readonly day: string;
  readonly records: readonly FiledRecord[];
  layout: DayLayout | null;
};
/** A day that is on the disk. */
export type StoredDay = Day & { readonly layout: DayLayout };

/** Why a day cannot be read: there is none, or its bytes are not those that were written. */
export type DayTrouble = { kind: 'missing' | 'broken' };

/** The bytes of a day file are not those that were written. */
class DayBroken extends Error {}

/** lowdb's seam to a day file; reading a file that proves false throws `DayBroken`. */
function dayAdapter(files: Files, path: string, day: string): Adapter<Day> {
  return {
    async read() {
      const bytes = await readOrNull(files, path);
      return bytes === null ? null : unpackDay(bytes, day);
    },
    async write(content) {
      const { bytes, layout } = await packDay(content);
      await replaceFile(path, bytes, files);
      content.layout = layout;
    },
  };
}

async function readOrNull(files: Files, path: string): Promise<Buffer | null> {
  try {
    return await files.readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Reads a whole day and proves it. */
export async function readDay(
  files: Files,
  path: string,
  day: string,
): Promise<Result<StoredDay, DayTrouble>> {
  const low = new Low<Day>(dayAdapter(files, path, day), { day, records: [], layout: null });
  try {
    await low.read();
  } catch (error) {
    if (error instanceof DayBroken) return refuse({ kind: 'broken' });
    throw error;
  }
  const { records, layout } = low.data;
  return layout === null ? refuse({ kind: 'missing' }) : ok({ day, records, layout });
}

/** The lines of a day, one record each, proven by its digest and not parsed. */
export async function readDayLines(
  files: Files,
  path: string,
  day: string,
): Promise<Result<Buffer, DayTrouble>> {
  try {
    const bytes = await readOrNull(files, path);
    return bytes === null ? refuse({ kind: 'missing' }) : ok((await unpackLines(bytes, day)).lines);
  } catch (error) {
    if (error instanceof DayBroken) return refuse({ kind: 'broken' });
    throw error;
  }
}

/** Replaces a day's file, whole and synced. */
export async function writeDay(
  files: Files,
  path: string,
  day: string,
  records: readonly FiledRecord[],
): Promise<StoredDay> {
  const content: Day = { day, records, layout: null };
  await new Low<Day>(dayAdapter(files, path, day), content).write();
  if (!content.layout) throw new Error('lowdb did not write'); // it writes whenever there is something to write
  return { day, records, layout: content.layout };
}

async function packDay({ day, records }: Day): Promise<{ bytes: Buffer; layout: DayLayout }> {
  const packing: Promise<Buffer>[] = [];
  for (let from = 0; from < records.length; from += RECORDS_PER_MEMBER) {
    const some = records.slice(from, from + RECORDS_PER_MEMBER);
    packing.push(pack(some.map((record) => `${JSON.stringify(record)}\n`).join('')));
    await letOthersRun();
  }
  const packed = await Promise.all(packing);
  const members = Uint32Array.from(packed.flatMap((bytes) => [bytes.length, crc32(bytes)]));
  const directory = packDirectory({
    ids: records.map(filedId),
    members,
    lastClosing: lastClosing(records),
  });
  const digest = digestOf(packed);
  const head = packHead({ version: 1, day, directoryBytes: directory.length, digest });
  return {
    bytes: Buffer.concat([head, directory, ...packed]),
    layout: { digest, membersAt: head.length + directory.length, members },
  };
}

async function unpackDay(bytes: Buffer, day: string): Promise<StoredDay> {
  const { lines, count, layout } = await unpackLines(bytes, day);
  const records = await parseLines(lines);
  if (records.length !== count) throw new DayBroken();
  return { day, records, layout };
}

async function unpackLines(
  bytes: Buffer,
  day: string,
): Promise<{ lines: Buffer; count: number; layout: DayLayout }> {
  const head = unpackHead(bytes, day);
  if (!head) throw new DayBroken();
  const membersAt = HEAD_BYTES + head.directoryBytes;
  const directory = unpackDirectory(bytes.subarray(HEAD_BYTES, membersAt));
  const packed = bytes.subarray(membersAt);
  if (!directory || digestOf([packed]) !== head.digest || !fit(directory.members, packed))
    throw new DayBroken();
  return {
    lines: packed.length === 0 ? packed : await unpackOrThrow(packed),
    count: directory.ids.length,
    layout: { digest: head.digest, membersAt, members: directory.members },
  };
}

/** Whether the members are those of the directory, and nothing follows them. */
function fit(members: PackedMembers, packed: Buffer): boolean {
  let at = 0;
  for (const [bytes, crc] of memberPairs(members)) {
    if (crc32(packed.subarray(at, at + bytes)) !== crc) return false;
    at += bytes;
  }
  return at === packed.length;
}

async function unpackOrThrow(bytes: Buffer): Promise<Buffer> {
  try {
    return await unpack(bytes);
  } catch {
    throw new DayBroken(); // the bytes are in memory, so it is they that are wrong
  }
}

const laterNames = Object.keys(noLaterFields);

/** A record of an earlier version has no fields that came later; its own keep their order, by which it is compared. */
function withLaterFields(record: FiledRecord): FiledRecord {
  if (record.kind !== 'order' || laterNames.every((name) => Object.hasOwn(record.order, name))) return record;
  return { ...record, order: { ...record.order, ...noLaterFields, ...record.order } };
}

async function parseLines(lines: Buffer): Promise<FiledRecord[]> {
  const records: FiledRecord[] = [];
  for (let from = 0; from < lines.length;) {
    const end = lines.indexOf(LF, from);
    const record = JSON.parse(lines.toString('utf8', from, end)) as FiledRecord; // written by packDay, proven by its digest
    records.push(withLaterFields(record));
    from = end + 1;
    if (records.length % LINES_A_TURN === 0) await letOthersRun();
  }
  return records;
}
