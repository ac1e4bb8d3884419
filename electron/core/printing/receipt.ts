import { transform } from 'receiptline';
import type { BaseCommand } from 'receiptline';
import type { Printer } from '../../../shared/domain/printing/printer.ts';
import type { SlipDocument, SlipLine, SlipPart } from '../../../shared/slips/document.ts';
import { DOTS_PER_COLUMN } from './code-content.ts';
import { isInChineseFont, printable } from './printable.ts';
import { bitmapToEscPos } from './raster.ts';
import type { Bitmap } from './raster.ts';
import { partToReceiptline } from './receipt-layout.ts';
import { drawnCommands, escPosCommands } from './thermal-commands.ts';
import { thermalShape } from './thermal-paper.ts';
import type { ThermalPaper, ThermalShape } from './thermal-paper.ts';

/** How a printer of receipt paper is set; the fields of `Printer` that change the bytes. */
export type ThermalSetting = Pick<Printer, 'chinese' | 'cut' | 'offsetXmm' | 'offsetYmm'> & {
  readonly paper: ThermalPaper;
};

/** Bytes that are ready to send, or one SVG for each part that must be made a picture first. */
export type Receipt =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'needs-drawing'; readonly drawings: readonly ReceiptDrawing[] };

/** A part of a slip as SVG, one unit a dot. */
export interface ReceiptDrawing {
  readonly svg: string;
  readonly widthDots: number;
  readonly heightDots: number;
}

/**
 * Sets a slip for a receipt printer.
 *
 * A slip goes as text only when the printer's Chinese font has every character of it; otherwise all of it is drawn, so
 * that no `?` and no wrong character ever comes out in place of a name.
 */
export function slipToEscPos(document: SlipDocument, setting: ThermalSetting): Receipt {
  const shape = thermalShape(setting.paper, setting);
  if (setting.chinese === 'image' || !document.parts.every(isTextOnly))
    return { kind: 'needs-drawing', drawings: slipToReceiptSvgs(document, shape) };
  const parts = document.parts.map((part) => Buffer.from(set(part, shape, escPosCommands(shape)), 'latin1'));
  return { kind: 'bytes', bytes: joinParts(parts, setting, shape) };
}

/** Makes the bytes of a drawn slip; one bitmap for each part, in the order of `needs-drawing`. */
export function drawnSlipToEscPos(bitmaps: readonly Bitmap[], setting: ThermalSetting): Uint8Array {
  const shape = thermalShape(setting.paper, setting);
  const parts = bitmaps.map((bitmap) =>
    Buffer.concat([
      INITIALISE,
      Buffer.from([0x1d, 0x4c, shape.offsetXDots & 255, shape.offsetXDots >> 8]),
      bitmapToEscPos(bitmap),
    ]),
  );
  return joinParts(parts, setting, shape);
}

/** Draws each part as SVG, one unit a dot: the very lines the printer gets. */
export function slipToReceiptSvgs(document: SlipDocument, shape: ThermalShape): readonly ReceiptDrawing[] {
  return document.parts.map((part) => {
    const svg = set(part, shape, drawnCommands(shape));
    const height = /^<svg width="\d+px" height="(\d+)px"/.exec(svg)?.[1];
    if (height === undefined) throw new Error('The drawn receipt does not say how high it is');
    return { svg, widthDots: shape.columns * DOTS_PER_COLUMN, heightDots: Number(height) };
  });
}

function set(part: SlipPart, shape: ThermalShape, command: BaseCommand): string {
  return transform(partToReceiptline(part, shape.columns), {
    cpl: shape.columns,
    encoding: 'gb18030',
    spacing: true,
    cutting: false,
    command,
  });
}

const INITIALISE = Buffer.from([0x1b, 0x40]);
/** Feeds to the knife and cuts all but a point, so that parts do not fall (`GS V 66 0`). */
const CUT = Buffer.from([0x1d, 0x56, 66, 0]);
/** Feeds the last line past the tear bar (`ESC d 5`). */
const FEED = Buffer.from([0x1b, 0x64, 5]);
/** A little white and a dashed line where the parts of one uncut strip meet. */
const FOLD = Buffer.from(`\x1b@\x1bd\x02${'- '.repeat(12)}\n\x1bd\x02`, 'latin1');

function joinParts(
  parts: readonly Buffer[],
  { cut }: ThermalSetting,
  { offsetYDots }: ThermalShape,
): Uint8Array {
  const feeds: Buffer[] = [];
  for (let left = offsetYDots; left > 0; left -= 255)
    feeds.push(Buffer.from([0x1b, 0x4a, Math.min(left, 255)]));
  const end = cut === 'none' ? FEED : CUT;
  return Buffer.concat(
    parts.flatMap((part, index) => {
      const isLast = index === parts.length - 1;
      return [INITIALISE, ...feeds, part, isLast || cut === 'each' ? end : FOLD];
    }),
  );
}

function isTextOnly(part: SlipPart): boolean {
  return part.lines.every((line) => textsOf(line).every((text) => isInChineseFont(printable(text))));
}

/** Every text of a line, in reading order. */
function textsOf(line: SlipLine): readonly string[] {
  switch (line.kind) {
    case 'rule':
    case 'scale':
      return [];
    case 'number':
      return [line.text, ...line.marks];
    case 'field':
      return [line.label, line.text];
    case 'blank':
      return [line.label, line.prefix ?? ''];
    case 'boxes':
      return [line.label, ...line.choices];
    case 'seal':
      return line.rows.flatMap(({ label, text }) => [label, text]);
    case 'items':
      return line.items.flatMap(({ code, text }) => [code, text]);
    case 'bars':
      return line.bars.map(({ label }) => label);
    case 'table':
      return [...line.columns.map(({ name }) => name), ...line.rows.flat()];
    default:
      return [line.text];
  }
}
