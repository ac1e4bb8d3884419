import type { SlipLine } from '../../../shared/slips/document.ts';
import { graphemesOf } from '../../../shared/slips/width.ts';
import { rowsOf, type Block, type Setting } from './page-block.ts';
import { svgText } from './page-svg.ts';
import { BOLD_WIDER, emsOf } from './page-type.ts';
import { printable } from './printable.ts';

/** From this many things on they stand in two columns, so that a slip with twenty of them stays one sheet. */
const TWO_COLUMNS_FROM = 5;
const GUTTER_MM = 4;

/** Sets a list of things: the code in bold, what it is beside it; many of them side by side. */
export function layItems(
  { items }: Extract<SlipLine, { kind: 'items' }>,
  { type, width }: Setting,
): readonly Block[] {
  const columns = items.length >= TWO_COLUMNS_FROM ? 2 : 1;
  const own = (width - GUTTER_MM * (columns - 1)) / columns;
  const size = columns === 1 ? type.body : type.subtitle;
  const row = size * 1.22;
  const codes = Math.min(
    Math.max(...items.map(({ code }) => boldWidth(printable(code), size))) + size * 0.5,
    own * 0.5,
  );
  const cells = items.map(({ code, text }) => ({
    codes: rowsOf(printable(code), codes - size * 0.4, { size, isBold: true }),
    texts: rowsOf(printable(text), own - codes, { size }),
  }));
  return inRows(cells, columns).map((line) => {
    const rows = Math.max(...line.map((each) => Math.max(each.codes.length, each.texts.length)));
    return {
      height: rows * row + size * 0.1,
      draw: (x, y) =>
        line
          .map((each, column) => {
            const left = x + column * (own + GUTTER_MM);
            const at = (index: number) => y + row * (index + 0.78);
            return [
              ...each.codes.map((text, index) => svgText(left, at(index), text, { size, isBold: true })),
              ...each.texts.map((text, index) => svgText(left + codes, at(index), text, { size })),
            ].join('');
          })
          .join(''),
    };
  });
}

/** Fills the columns one after the other, as a list is read. */
function inRows<T>(cells: readonly T[], columns: number): readonly (readonly T[])[] {
  const rows = Math.ceil(cells.length / columns);
  return Array.from({ length: rows }, (_, index) => cells.filter((_cell, at) => at % rows === index));
}

/** A text as large as its frame allows, in one line where a reasonable size still holds it. */
export function layHuge(text: string, { type, width }: Setting): readonly Block[] {
  const fitting = width / Math.max(1, boldWidth(text, 1));
  const size = Math.min(type.place * 2, Math.max(type.number, fitting));
  const row = size * 1.15;
  return rowsOf(text, width, { size, isBold: true }).map((line) => ({
    height: row,
    draw: (x, y) => svgText(x + width / 2, y + row * 0.8, line, { size, isBold: true, anchor: 'middle' }),
  }));
}

function boldWidth(text: string, size: number): number {
  return graphemesOf(text).reduce((sum, grapheme) => sum + emsOf(grapheme) * BOLD_WIDER * size, 0);
}
