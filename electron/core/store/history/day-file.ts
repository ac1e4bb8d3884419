import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Low, type Adapter } from 'lowdb';
import { filedId, type FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import { ok, refuse, type Result } from '../../../../shared/result.ts';
import { replaceFile } from '../durable-file.ts';
import { errorCode, type Files } from '../files.ts';
import {
  digestOn,
  digestText,
  HEAD_BYTES,
  packDirectory,
  packHead,
  RECORDS_PER_MEMBER,
  unpackDirectory,
  unpackHead,
} from './day-format.ts';
import { letOthersRun } from './turns.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Packing is most of the cost of filing; 4 takes half the time of 6 for files a tenth larger. */
const PACKING = { level: 4 };
const LINES_A_TURN = 64;
const LF = 0x0a;

/** A day of history: its records oldest first, and the digest of their lines; empty as long as it is not on the disk. */
export type Day = { readonly day: string; readonly records: readonly FiledRecord[]; digest: string };

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
      const { bytes, digest } = await packDay(content);
      await replaceFile(path, bytes, files);
      content.digest = digest;
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
export async function readDay(files: Files, path: string, day: string): Promise<Result<Day, DayTrouble>> {
  const low = new Low<Day>(dayAdapter(files, path, day), { day, records: [], digest: '' });
  try {
    await low.read();
  } catch (error) {
    if (error instanceof DayBroken) return refuse({ kind: 'broken' });
    throw error;
  }
  return low.data.digest === '' ? refuse({ kind: 'missing' }) : ok(low.data);
}

/** Replaces a day's file, whole and synced; answers the digest of what was written. */
export async function writeDay(
  files: Files,
  path: string,
  day: string,
  records: readonly FiledRecord[],
): Promise<string> {
  const content: Day = { day, records, digest: '' };
  await new Low<Day>(dayAdapter(files, path, day), content).write();
  return content.digest;
}

async function packDay({ day, records }: Day): Promise<{ bytes: Buffer; digest: string }> {
  const packing: Promise<Buffer>[] = [];
  let digest = 0;
  for (let from = 0; from < records.length; from += RECORDS_PER_MEMBER) {
    const some = records.slice(from, from + RECORDS_PER_MEMBER);
    const lines = Buffer.from(some.map((record) => `${JSON.stringify(record)}\n`).join(''));
    digest = digestOn(lines, digest);
    packing.push(pack(lines, PACKING));
    await letOthersRun();
  }
  const members = await Promise.all(packing);
  const directory = packDirectory({
    ids: records.map(filedId),
    members: members.map(({ length }) => length),
  });
  const head = packHead({ version: 1, day, directoryBytes: directory.length, digest: digestText(digest) });
  return { bytes: Buffer.concat([head, directory, ...members]), digest: digestText(digest) };
}

async function unpackDay(bytes: Buffer, day: string): Promise<Day> {
  const head = unpackHead(bytes, day);
  if (!head) throw new DayBroken();
  const from = HEAD_BYTES + head.directoryBytes;
  const directory = unpackDirectory(bytes.subarray(HEAD_BYTES, from));
  if (!directory || bytes.length !== directory.members.reduce((sum, size) => sum + size, from))
    throw new DayBroken();
  const lines = directory.members.length === 0 ? Buffer.alloc(0) : await unpackOrThrow(bytes.subarray(from));
  if (digestText(digestOn(lines, 0)) !== head.digest) throw new DayBroken();
  const records = await parseLines(lines);
  if (records.length !== directory.ids.length) throw new DayBroken();
  return { day, records, digest: head.digest };
}

async function unpackOrThrow(bytes: Buffer): Promise<Buffer> {
  try {
    return await unpack(bytes);
  } catch {
    throw new DayBroken(); // the bytes are in memory, so it is they that are wrong
  }
}

async function parseLines(lines: Buffer): Promise<FiledRecord[]> {
  const records: FiledRecord[] = [];
  for (let from = 0; from < lines.length;) {
    const end = lines.indexOf(LF, from);
    records.push(JSON.parse(lines.toString('utf8', from, end)) as FiledRecord); // written by packDay, proven by its digest
    from = end + 1;
    if (records.length % LINES_A_TURN === 0) await letOthersRun();
  }
  return records;
}
