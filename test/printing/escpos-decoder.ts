import iconv from 'iconv-lite';
import type { Bitmap } from '../../electron/core/printing/raster.ts';

/** What a receipt printer would have put on paper. */
export interface DecodedReceipt {
  /** Text line by line. */
  readonly lines: readonly string[];
  readonly cuts: number;
  /** Dots of white fed by command. */
  readonly fedDots: number;
  /** Left margins set, in dots. */
  readonly margins: readonly number[];
  readonly barcodes: readonly string[];
  /** Pictures; the bands of one picture are joined. */
  readonly pictures: readonly Bitmap[];
}

/** How many operands follow each command; anything else is an error, because it would print as rubbish. */
// prettier-ignore
const OPERANDS: Readonly<Record<string, number>> = {
  'ESC @': 0, 'ESC a': 1, 'ESC M': 1, 'ESC  ': 1, 'ESC 2': 0, 'ESC 3': 1, 'ESC {': 1, 'ESC t': 1, 'ESC -': 1,
  'ESC E': 1, 'ESC $': 2, 'ESC \\': 2, 'ESC J': 1, 'ESC d': 1,
  'FS .': 0, 'FS &': 0, 'FS S': 2, 'FS -': 1,
  'GS a': 1, 'GS !': 1, 'GS B': 1, 'GS L': 2, 'GS W': 2, 'GS w': 1, 'GS h': 1, 'GS H': 1, 'GS V': 2, 'GS r': 1,
};
const PREFIX: Readonly<Record<number, string>> = { 0x1b: 'ESC', 0x1c: 'FS', 0x1d: 'GS' };

/** Reads ESC/POS as a Chinese receipt printer does; throws at any byte such a printer has no use for. */
export function decodeEscPos(bytes: Uint8Array): DecodedReceipt {
  const lines: string[] = [];
  const barcodes: string[] = [];
  const pictures: Bitmap[] = [];
  const margins: number[] = [];
  let line: number[] = [];
  let [cuts, fedDots, at, isChinese, bandEnd] = [0, 0, 0, false, -1];
  const byte = (index: number): number => {
    const value = bytes[index];
    if (value === undefined) throw new Error(`Receipt ends inside a command at ${String(index)}`);
    return value;
  };
  const word = (index: number): number => byte(index) + byte(index + 1) * 256;
  const endLine = (): void => {
    lines.push(iconv.decode(Buffer.from(line), 'gb18030'));
    line = [];
  };
  while (at < bytes.length) {
    const first = byte(at);
    const prefix = PREFIX[first];
    if (first === 0x0a) {
      endLine();
      at += 1;
    } else if (prefix === undefined) {
      const length = textLength(first, bytes[at + 1], isChinese);
      line.push(...bytes.subarray(at, at + length));
      at += length;
    } else {
      const command = `${prefix} ${String.fromCharCode(byte(at + 1))}`;
      if (command === 'GS v') {
        const { bitmap, end } = readRaster(bytes, at, word);
        const above = pictures.at(-1);
        if (at === bandEnd && above?.width === bitmap.width)
          pictures[pictures.length - 1] = below(above, bitmap);
        else pictures.push(bitmap);
        at = end;
        bandEnd = end;
        continue;
      }
      if (command === 'GS k') {
        const length = byte(at + 3);
        if (byte(at + 2) !== 73) throw new Error(`Barcode type ${String(byte(at + 2))}`);
        barcodes.push(decodeCode128(bytes.subarray(at + 4, at + 4 + length)));
        at += 4 + length;
        continue;
      }
      const operands = OPERANDS[command];
      if (operands === undefined) throw new Error(`Unknown command ${command} at ${String(at)}`);
      if (command === 'ESC @') isChinese = true;
      if (command === 'FS &') isChinese = true;
      if (command === 'FS .') isChinese = false;
      if (command === 'GS V') cuts += 1;
      if (command === 'ESC J') fedDots += byte(at + 2);
      if (command === 'GS L') margins.push(word(at + 2));
      if (command === 'ESC d') endLine();
      at += 2 + operands;
    }
  }
  if (line.length > 0) endLine();
  return { lines, cuts, fedDots, margins, barcodes, pictures };
}

/** Bytes of the character at a place: one of ASCII, or two of GBK; a printer of GBK knows no others. */
function textLength(first: number, second: number | undefined, isChinese: boolean): number {
  if (first >= 0x20 && first <= 0x7e) return 1;
  if (!isChinese || first < 0x81 || first === 0xff) throw new Error(`Byte 0x${first.toString(16)} in text`);
  if (second === undefined || second < 0x40 || second === 0x7f)
    throw new Error(`Not GBK: 0x${first.toString(16)} ${String(second)}`);
  return 2;
}

function readRaster(
  bytes: Uint8Array,
  at: number,
  word: (index: number) => number,
): { bitmap: Bitmap; end: number } {
  const [stride, height] = [word(at + 4), word(at + 6)];
  const end = at + 8 + stride * height;
  if (end > bytes.length) throw new Error('Picture cut short');
  return { bitmap: { width: stride * 8, height, bits: bytes.subarray(at + 8, end) }, end };
}

function below(top: Bitmap, bottom: Bitmap): Bitmap {
  return {
    width: top.width,
    height: top.height + bottom.height,
    bits: Buffer.concat([top.bits, bottom.bits]),
  };
}

/** Code 128 as `GS k 73` takes it: `{A`, `{B`, `{C` choose a set, `{{` is a brace, set C holds two digits a byte. */
function decodeCode128(codes: Uint8Array): string {
  let set = '';
  let text = '';
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code === 0x7b) {
      at += 1;
      const next = String.fromCharCode(codes[at] ?? 0);
      if (next === '{') text += '{';
      else if ('ABC'.includes(next)) set = next;
      else throw new Error(`Code 128 function ${next}`);
    } else if (set === '') throw new Error('Code 128 without a code set');
    else text += set === 'C' ? String(code).padStart(2, '0') : String.fromCharCode(code);
  }
  return text;
}
