import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { letOthersRun } from '../let-others-run.ts';
import { UnreadableTable } from './table.ts';

/** The encodings in which registers arrive: Excel in China writes GB18030 as "CSV" and UTF-16 as "Unicode text". */
export type TextEncoding = 'utf8' | 'gb18030' | 'utf16le';

/** Tells the encoding from the mark at the beginning, or else from whether the bytes are well-formed UTF-8. */
export function detectEncoding(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16le';
  return isUtf8(bytes) ? 'utf8' : 'gb18030';
}

/** 32 KB take about 3 ms to decode and to take apart into cells. */
const SLICE_BYTES = 32 * 1024;

/**
 * The text of a file in pieces, without its byte order mark; the event loop runs between two pieces.
 *
 * Throws `UnreadableTable` with `unknown-encoding` when bytes stand for no character, and with `not-a-table` when the
 * text holds a NUL, as pictures and programs do.
 */
export async function* decodeInSlices(bytes: Uint8Array): AsyncGenerator<string> {
  const encoding = detectEncoding(bytes);
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for (let from = 0; from < bytes.length; from += SLICE_BYTES) {
    yield checked(decoder.write(Buffer.from(bytes.subarray(from, from + SLICE_BYTES))), encoding);
    await letOthersRun();
  }
  const rest = decoder.end();
  if (rest) yield checked(rest, encoding);
}

function checked(text: string, encoding: TextEncoding): string {
  if (text.includes('\0')) throw new UnreadableTable({ kind: 'not-a-table' });
  // The decoder puts U+FFFD for bytes it cannot read. UTF-8 was checked before, so there the character is the file's own.
  if (encoding !== 'utf8' && text.includes('\uFFFD')) throw new UnreadableTable({ kind: 'unknown-encoding' });
  return text;
}
