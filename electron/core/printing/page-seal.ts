import type { SlipLine } from '../../../shared/slips/document.ts';
import { rowsOf, type Block, type Setting } from './page-block.ts';
import { drawQr } from './page-codes.ts';
import { svgText } from './page-svg.ts';
import { printable } from './printable.ts';

/** White between the rows and the QR, which a scanner needs. */
const QUIET_MM = 4;

/** Sets a seal in one piece: its rows at the left, the QR at the right. */
export function laySeal(
  { rows, content }: Extract<SlipLine, { kind: 'seal' }>,
  { type, width, labels }: Setting,
): Block {
  const qr = drawQr(content, type.qr);
  const room = width - type.qr - QUIET_MM;
  const size = type.subtitle;
  const row = size * 1.4;
  const lines = rows.flatMap(({ label, text }) => {
    const left = label === '' ? 0 : labels;
    return rowsOf(printable(text), room - left, { size }).map((line, index) => ({
      label: index === 0 ? printable(label) : '',
      left,
      line,
    }));
  });
  const draw = (x: number, y: number): string => {
    const texts = lines.map(({ label, left, line }, index) => {
      const foot = y + 1.5 + row * (index + 0.78);
      return svgText(x, foot, label, { size }) + svgText(x + left, foot, line, { size });
    });
    return texts.join('') + qr.svg(x + width - type.qr, y + 1.5);
  };
  return { height: Math.max(type.qr, lines.length * row) + 3, draw };
}
