import { commands } from 'receiptline';
import type { BaseCommand } from 'receiptline';
import { columnsOfText, graphemesOf } from '../../../shared/slips/width.ts';
import { DOTS_PER_COLUMN } from './code-content.ts';
import { GAP_COMMAND, SCALE_COMMAND } from './receipt-layout.ts';
import { bitmapToEscPos } from './raster.ts';
import { SCALE_ROWS, scaleBitmap, scaleNumbers, scalePath } from './scale.ts';
import type { ThermalShape } from './thermal-paper.ts';

const GAP_DOTS = 10;

/** Fonts for drawn receipts: those whose Latin letters are half as wide as a Chinese character come first. */
const FONTS =
  "'Noto Sans Mono CJK SC','Sarasa Mono SC',SimHei,'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',monospace";

/** From the foot of a row of 24 dots up to the baseline of type of 22. */
const BASELINE = 4;

/** Measures as {@link columnsOfText} and keeps what a reader sees as one character together. */
const MEASURE: Pick<BaseCommand, 'measureText' | 'arrayFrom'> = {
  measureText: columnsOfText,
  arrayFrom: (text) => [...graphemesOf(text)],
};

/**
 * ReceiptLine's command table for the ESC/POS printers sold in China.
 *
 * It starts from `generic` and leaves out what those printers do not know: the font and line-drawing codes of Japanese
 * models, `GS 8 L`, and the status question at the end (transports ask for themselves).
 */
export function escPosCommands(shape: ThermalShape): BaseCommand {
  return {
    ...commands.generic,
    ...MEASURE,
    area: (left, width) =>
      `\x1dL${word(left * DOTS_PER_COLUMN + shape.offsetXDots)}\x1dW${word(width * DOTS_PER_COLUMN)}`,
    hr: (width) => `\x1c.${'-'.repeat(width)}`,
    close: () => '',
    command: (name) => {
      if (name === GAP_COMMAND) return `\x1bJ${String.fromCharCode(GAP_DOTS)}`;
      return name === SCALE_COMMAND ? escPosScale(shape) : '';
    },
  };
}

function escPosScale({ columns }: ThermalShape): string {
  const numbers = scaleNumbers(columns * DOTS_PER_COLUMN).map(({ at, text }) => `\x1b$${word(at)}${text}`);
  const ticks = Buffer.from(bitmapToEscPos(scaleBitmap(columns * DOTS_PER_COLUMN))).toString('latin1');
  return `\x1c.${numbers.join('')}\n${ticks}`;
}

function word(value: number): string {
  return String.fromCharCode(value & 255, (value >> 8) & 255);
}

/**
 * ReceiptLine's SVG table for Chinese type.
 *
 * The library sets type by the edges of the font, which are wider than the dots for Chinese fonts and would cut the
 * first row; here it stands on a baseline. White on black is a black bar under white type instead of a filter, rules
 * are dashed, and the same slip gives the same SVG every time.
 */
export function drawnCommands(shape: ThermalShape): BaseCommand {
  const { svg } = commands;
  return {
    ...svg,
    ...MEASURE,
    close() {
      const content: string = svg.close.call(this);
      // Only the frame around the type is changed; no text can hold these, because each character stands by itself.
      return content
        .trim()
        .replace(/<defs>.*?<\/defs>/, '')
        .replace('<g font-family="monospace"', `<g font-family="${FONTS}"`)
        .replace(' dominant-baseline="text-after-edge"', '');
    },
    em() {
      // The library outlines bold type, which stands twice in the text of a PDF.
      Object.assign(this['textAttributes'], { 'font-weight': '700' });
      return '';
    },
    ul() {
      this['isRuled'] = true;
      return '';
    },
    iv() {
      this['isInverted'] = true;
      return '';
    },
    normal() {
      this['isRuled'] = false;
      this['isInverted'] = false;
      return svg.normal.call(this);
    },
    text(text, encoding) {
      const before = String(this['textElement']);
      const from = Number(this['textPosition']) * DOTS_PER_COLUMN;
      svg.text.call(this, text, encoding);
      const type = String(this['textElement']).slice(before.length);
      const dots = Number(this['textPosition']) * DOTS_PER_COLUMN - from;
      const height = 2 * DOTS_PER_COLUMN * Number(this['textScale']);
      const ground = this['isInverted'] === true ? bar(from, dots, height) : '';
      const rule = this['isRuled'] === true ? bar(from, dots, 2) : '';
      const fill = this['isInverted'] === true ? ' fill="#fff"' : '';
      this['textElement'] =
        `${before}${ground}${type.replace('<text', `<text y="${String(-BASELINE)}"${fill}`)}${rule}`;
      return '';
    },
    hr(width) {
      const y = Number(this['svgHeight']) + DOTS_PER_COLUMN;
      this['svgContent'] +=
        `<path d="M0,${String(y)}h${String(width * DOTS_PER_COLUMN)}" stroke="#000" stroke-width="2" stroke-dasharray="7 5"/>`;
      return '';
    },
    command(name) {
      const top = Number(this['svgHeight']);
      if (name === GAP_COMMAND) this['svgHeight'] = top + GAP_DOTS;
      if (name !== SCALE_COMMAND) return '';
      this['svgContent'] += drawnScale(shape, top);
      this['svgHeight'] = top + 2 * DOTS_PER_COLUMN + SCALE_ROWS;
      return '';
    },
  };
}

/** A black bar that stands on the foot of the row. */
function bar(from: number, width: number, height: number): string {
  return `<path d="M${String(from)},${String(-height)}h${String(width)}v${String(height)}h${String(-width)}z"/>`;
}

function drawnScale({ columns }: ThermalShape, top: number): string {
  const dots = columns * DOTS_PER_COLUMN;
  const numbers = scaleNumbers(dots).map(
    ({ at, text }) =>
      `<text x="${String(at)}" y="${String(2 * DOTS_PER_COLUMN - BASELINE)}" text-anchor="start">${text}</text>`,
  );
  const ticks = `<path transform="translate(0,${String(2 * DOTS_PER_COLUMN)})" d="${scalePath(dots)}"/>`;
  return `<g transform="translate(0,${String(top)})">${numbers.join('')}${ticks}</g>`;
}
