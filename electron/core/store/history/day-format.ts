import { crc32, gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';

/*
 * A day file is several gzip members one after another, so that any tool that reads gzip shows it as lines of JSON,
 * while one record is read without unpacking the day:
 *   1. the head, stored and of one size: version, day, length of the directory, digest of the packed records;
 *   2. the directory: the ids of the records in order, size and CRC-32 of each member that follows, and when the last
 *      record was closed;
 *   3. the records, oldest first, one a line, some in each member.
 */

/** How many records share a member: a hit costs the unpacking of these, and fewer of them pack worse. */
export const RECORDS_PER_MEMBER = 16;

const HEAD_LINE_BYTES = 96;

const dayHead = z.strictObject({
  version: z.literal(1),
  day: z.string(),
  directoryBytes: z.int().nonnegative(),
  /** CRC-32 of all packed records, in hexadecimal. */
  digest: z.string().regex(/^[0-9a-f]{8}$/),
});
export type DayHead = z.output<typeof dayHead>;

const sum32 = z.int().min(0).max(0xffff_ffff);

/**
 * Size and CRC-32 of each packed member: pairs on the disk, by turns in one array in memory.
 *
 * Five years have 140,000 of them, which as pairs would take ten times the memory.
 */
const packedMembers = z
  .array(z.tuple([sum32.positive(), sum32]))
  .transform((pairs) => Uint32Array.from(pairs.flat()));
export type PackedMembers = z.output<typeof packedMembers>;
/** The same as pairs of size and CRC-32, as they lie on the disk. */
export type MemberPairs = z.input<typeof packedMembers>;

/** The members in pairs, as they are written. */
export function memberPairs(members: PackedMembers): MemberPairs {
  return Array.from({ length: members.length / 2 }, (_, index) => [
    members[2 * index] ?? 0,
    members[2 * index + 1] ?? 0,
  ]);
}

const dayDirectory = z.strictObject({
  ids: z.array(z.string()),
  members: packedMembers,
  /** When the last record of the day was closed, in milliseconds; null for none, absent in files of earlier versions. */
  lastClosing: z.number().nullable().optional(),
});
export type DayDirectory = z.output<typeof dayDirectory>;

/** Where the records of a day lie in its file; another content has another digest. */
export type DayLayout = {
  readonly digest: string;
  /** The byte at which the first member begins. */
  readonly membersAt: number;
  readonly members: PackedMembers;
};

/** The head of a day file as it lies on the disk. */
export function packHead(head: DayHead): Buffer {
  return gzipSync(`${JSON.stringify(head).padEnd(HEAD_LINE_BYTES - 1)}\n`, { level: 0 });
}

/** The bytes of a packed head; it is stored, so they do not depend on what it says. */
export const HEAD_BYTES = packHead({
  version: 1,
  day: '2000-01-01',
  directoryBytes: 0,
  digest: '00000000',
}).length;

/** The directory of a day file as it lies on the disk. */
export function packDirectory({ ids, members, lastClosing }: DayDirectory): Buffer {
  return gzipSync(`${JSON.stringify({ ids, members: memberPairs(members), lastClosing })}\n`);
}

/** Reads a head; null when it is none, or of another day. */
export function unpackHead(bytes: Uint8Array, day: string): DayHead | null {
  const parsed = dayHead.safeParse(unpackJson(bytes.subarray(0, HEAD_BYTES)));
  return parsed.success && parsed.data.day === day ? parsed.data : null;
}

/** Reads a directory; null when it is none, or its members cannot hold so many records. */
export function unpackDirectory(bytes: Uint8Array): DayDirectory | null {
  const parsed = dayDirectory.safeParse(unpackJson(bytes));
  if (!parsed.success) return null;
  const { ids, members } = parsed.data;
  return members.length / 2 === Math.ceil(ids.length / RECORDS_PER_MEMBER) ? parsed.data : null;
}

function unpackJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(gunzipSync(bytes).toString('utf8')) as unknown;
  } catch {
    return undefined; // whatever zlib or JSON say of it: these are not the bytes that were written
  }
}

/** The digest of the packed members of a day, in order. */
export function digestOf(members: readonly Uint8Array[]): string {
  const sum = members.reduce((before, member) => crc32(member, before), 0);
  return sum.toString(16).padStart(8, '0');
}
