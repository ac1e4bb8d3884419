import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { UnreadableTable } from './table.ts';

/** A file inside a zip archive. */
export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;
/** The first of January 1980: archives of the same content are the same bytes. */
const NO_DATE = 0x0021;
const MOST_ENTRIES = 5_000;

/**
 * Unpacks a zip archive as far as `wanted` asks, never beyond `limit` bytes in all, whatever its headers promise.
 *
 * Only the list at the end of the archive counts. Throws `UnreadableTable`: `unpacks-too-large` or `damaged-workbook`.
 */
export function readZip(bytes: Uint8Array, limit: number, wanted: (name: string) => boolean): ZipEntry[] {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return unpack(archive, limit, wanted);
  } catch (error) {
    if (error instanceof UnreadableTable) throw error;
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new UnreadableTable({ kind: 'unpacks-too-large', limit }, error);
    }
    throw new UnreadableTable({ kind: 'damaged-workbook' }, error);
  }
}

function unpack(archive: Buffer, limit: number, wanted: (name: string) => boolean): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let room = limit;
  for (const listed of listEntries(archive)) {
    if (!wanted(listed.name)) continue;
    if (room <= 0) throw new UnreadableTable({ kind: 'unpacks-too-large', limit });
    const content = contentOf(archive, listed, room);
    room -= content.length;
    entries.push({ name: listed.name, bytes: content });
  }
  return entries;
}

type Listed = { name: string; method: number; packedBytes: number; at: number };

function listEntries(archive: Buffer): Listed[] {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const count = archive.readUInt16LE(end + 10);
  if (end < 0 || count > MOST_ENTRIES) throw new UnreadableTable({ kind: 'damaged-workbook' });
  const listed: Listed[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (archive.readUInt32LE(at) !== CENTRAL) throw new UnreadableTable({ kind: 'damaged-workbook' });
    const nameLength = archive.readUInt16LE(at + 28);
    listed.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/'),
      method: archive.readUInt16LE(at + 10),
      packedBytes: archive.readUInt32LE(at + 20),
      at: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return listed;
}

function contentOf(archive: Buffer, { method, packedBytes, at }: Listed, room: number): Buffer {
  if (archive.readUInt32LE(at) !== LOCAL) throw new UnreadableTable({ kind: 'damaged-workbook' });
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const packed = archive.subarray(start, start + packedBytes);
  if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: room });
  if (method !== STORED || packed.length > room) throw new UnreadableTable({ kind: 'damaged-workbook' });
  return packed;
}

/** Packs files into a zip archive; the same files always give the same bytes. */
export function writeZip(entries: readonly ZipEntry[], { compress }: { compress: boolean }): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const content = compress ? deflateRawSync(bytes) : Buffer.from(bytes);
    const head = headerOf(name, bytes, content.length, compress ? DEFLATED : STORED);
    parts.push(u32(LOCAL), head, Buffer.from(name), content);
    list.push(u32(CENTRAL), u16(20), head, Buffer.alloc(10), u32(at), Buffer.from(name));
    at += 4 + head.length + Buffer.byteLength(name) + content.length;
  }
  const directory = Buffer.concat(list);
  const count = u16(entries.length);
  return Buffer.concat([
    ...parts,
    directory,
    u32(END),
    u32(0),
    count,
    count,
    u32(directory.length),
    u32(at),
    u16(0),
  ]);
}

/** The 26 bytes that stand alike in the header of a file and in the list at the end. */
function headerOf(name: string, bytes: Uint8Array, packedBytes: number, method: number): Buffer {
  return Buffer.concat([
    ...[20, UTF8_NAMES, method, 0, NO_DATE].map(u16),
    ...[crc32(bytes), packedBytes, bytes.length].map(u32),
    ...[Buffer.byteLength(name), 0].map(u16),
  ]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
