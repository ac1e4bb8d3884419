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
    area: (left, width) => `\x1dL${word(left * DOTS_PER_COLUMN + shape.offsetXDots)}\x1dW${word(width * DOTS_PER_COLUMN)}`,
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

/** ReceiptLine's SVG table with a Chinese font, dashed rules, and the same answer for the same slip every time. */
export function drawnCommands(shape: ThermalShape): BaseCommand {
  const { svg } = commands;
  return {
    ...svg,
    ...MEASURE,
    open(printer) {
      svg.open.call(this, printer);
      this['receiptId'] = 'inverted';
      return '';
    },
    close() {
      const content: string = svg.close.call(this);
      return content.trim().replace('<g font-family="monospace"', `<g font-family="${FONTS}"`);
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
    normal() {
      this['isRuled'] = false;
      return svg.normal.call(this);
    },
    text(text, encoding) {
      const from = Number(this['textPosition']) * DOTS_PER_COLUMN;
      svg.text.call(this, text, encoding);
      const dots = Number(this['textPosition']) * DOTS_PER_COLUMN - from;
      if (this['isRuled'] === true) this['textElement'] += `<path d="M${String(from)},-2h${String(dots)}v2h${String(-dots)}z"/>`;
      return '';
    },
    hr(width) {
      const y = Number(this['svgHeight']) + DOTS_PER_COLUMN;
      this['svgContent'] += `<path d="M0,${String(y)}h${String(width * DOTS_PER_COLUMN)}" stroke="#000" stroke-width="2" stroke-dasharray="7 5"/>`;
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

function drawnScale({ columns }: ThermalShape, top: number): string {
  const dots = columns * DOTS_PER_COLUMN;
  const numbers = scaleNumbers(dots).map(
    ({ at, text }) => `<text x="${String(at)}" y="${String(2 * DOTS_PER_COLUMN)}" text-anchor="start">${text}</text>`,
  );
  const ticks = `<path transform="translate(0,${String(2 * DOTS_PER_COLUMN)})" d="${scalePath(dots)}"/>`;
  return `<g transform="translate(0,${String(top)})">${numbers.join('')}${ticks}</g>`;
}
