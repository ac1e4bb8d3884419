import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { filedRecord, type FiledRecord } from '../../../../shared/domain/history/filed-record.ts';
import { ok, refuse, type Result } from '../../../../shared/result.ts';
import { errorCode, type Files } from '../files.ts';
import type { DayTrouble } from './day-file.ts';
import {
  HEAD_BYTES,
  RECORDS_PER_MEMBER,
  unpackDirectory,
  unpackHead,
  type DayDirectory,
  type DayHead,
} from './day-format.ts';

const unpack = promisify(gunzip);

/** Holds head and directory of nearly every day, so that one read is enough for both. */
const FIRST_READ_BYTES = 12 * 1024;

/** An open day file of which single records are read. */
export interface OpenDay {
  readonly head: DayHead;
  readonly ids: readonly string[];
  /** The records of these ordinals, in the order asked for; parsed. Null when one of them does not prove true. */
  records(ordinals: readonly number[]): Promise<FiledRecord[] | null>;
}

/** Opens a day file, hands it to `use`, and closes it; only what `use` asks for is unpacked. */
export async function withDay<T>(
  files: Files,
  path: string,
  day: string,
  use: (open: OpenDay) => Promise<T>,
): Promise<Result<T, DayTrouble>> {
  let handle: FileHandle;
  try {
    handle = await files.open(path, 'r');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return refuse({ kind: 'missing' });
    throw error;
  }
  try {
    const start = await readAt(handle, 0, FIRST_READ_BYTES);
    const head = start.length < HEAD_BYTES ? null : unpackHead(start, day);
    if (!head) return refuse({ kind: 'broken' });
    const membersAt = HEAD_BYTES + head.directoryBytes;
    const directory = unpackDirectory(
      membersAt <= start.length
        ? start.subarray(HEAD_BYTES, membersAt)
        : await readAt(handle, HEAD_BYTES, head.directoryBytes),
    );
    if (!directory) return refuse({ kind: 'broken' });
    return ok(
      await use({
        head,
        ids: directory.ids,
        records: (ordinals) => pickRecords(handle, directory, membersAt, ordinals),
      }),
    );
  } finally {
    await handle.close();
  }
}

async function pickRecords(
  handle: FileHandle,
  { ids, members }: DayDirectory,
  membersAt: number,
  ordinals: readonly number[],
): Promise<FiledRecord[] | null> {
  const lines = new Map<number, string[]>();
  const records: FiledRecord[] = [];
  for (const ordinal of ordinals) {
    const member = Math.floor(ordinal / RECORDS_PER_MEMBER);
    const at = members.slice(0, member).reduce((sum, size) => sum + size, membersAt);
    const known = lines.get(member) ?? (await memberLines(handle, at, members[member] ?? 0));
    if (known === null) return null;
    lines.set(member, known);
    const line = known[ordinal % RECORDS_PER_MEMBER];
    if (line === undefined || ordinal >= ids.length) return null;
    records.push(filedRecord.parse(JSON.parse(line)));
  }
  return records;
}

async function memberLines(handle: FileHandle, at: number, size: number): Promise<string[] | null> {
  const packed = await readAt(handle, at, size);
  if (packed.length < size) return null;
  try {
    return (await unpack(packed)).toString('utf8').trimEnd().split('\n');
  } catch {
    return null; // gzip proves each member by its own sum
  }
}

/** Reads a stretch of an open file; shorter when the file ends before. */
export async function readAt(handle: FileHandle, from: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  return bytes.subarray(0, await readInto(handle, bytes, from, length));
}

/** Reads a stretch of an open file into the beginning of a buffer; answers how many bytes there were. */
export async function readInto(
  handle: FileHandle,
  bytes: Buffer,
  from: number,
  length: number,
): Promise<number> {
  let done = 0;
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, from + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return done;
}
