import { assertNever } from '../../../shared/result.ts';
import type { SlipLine, SlipPart } from '../../../shared/slips/document.ts';
import { graphemesOf } from '../../../shared/slips/width.ts';
import { codeContent } from './code-content.ts';
import { rowsOf, type Block, type Setting } from './page-block.ts';
import { drawBars, drawQr } from './page-codes.ts';
import { laySeal } from './page-seal.ts';
import type { FormType } from './page-form.ts';
import { layBars } from './page-bars.ts';
import { layHuge, layItems } from './page-items.ts';
import { svgFrame, svgLine, svgText } from './page-svg.ts';
import type { TypeStyle } from './page-svg.ts';
import { BOLD_WIDER, emsOf } from './page-type.ts';
import { layTable } from './page-table.ts';
import { printable } from './printable.ts';

/** Sets a part of a slip into blocks for a frame of so many millimetres; long text becomes many blocks. */
export function partToBlocks(part: SlipPart, type: FormType, width: number): readonly Block[] {
  const setting = { type, width, labels: labelWidth(part, type, width) };
  return part.lines.flatMap((line) => layLine(line, setting));
}

function layLine(line: SlipLine, setting: Setting): readonly Block[] {
  const { type, width } = setting;
  switch (line.kind) {
    case 'title':
      return centred(printable(line.text), width, {
        size: type.title,
        isBold: true,
        ...(/^\p{Script=Han}{2,5}$/u.test(line.text) ? { spacing: 0.3 } : {}),
      });
    case 'subtitle':
      return centred(printable(line.text), width, { size: type.subtitle });
    case 'number':
      return layNumber(printable(line.text), line.marks.map(printable), setting);
    case 'heading':
      return layHeading(printable(line.text), setting);
    case 'place':
      return typeRows(printable(line.text), 0, width, { size: type.place, isBold: true }, type.place * 1.35);
    case 'huge':
      return layHuge(printable(line.text), setting);
    case 'items':
      return layItems(line, setting);
    case 'field':
      return layField(line.label, line.text, line.isStrong === true, setting);
    case 'blank':
      return layBlank(line, setting);
    case 'boxes':
      return layBoxes(printable(line.label), line.choices.map(printable), setting);
    case 'words':
      return typeRows(printable(line.text), 0, width, { size: type.body }, type.line);
    case 'table':
      return layTable(line, setting);
    case 'bars':
      return layBars(line, setting);
    case 'rule':
      return [
        {
          height: type.line * 0.7,
          draw: (x, y) => svgLine(x, y + type.line * 0.35, x + width, y + type.line * 0.35, 0.2, '1 0.7'),
        },
      ];
    case 'scale':
      return [layScale(setting)];
    case 'code':
      return layCode(printable(line.text), setting);
    case 'seal':
      return [laySeal(line, setting)];
    default:
      return assertNever(line);
  }
}

/** The width of one line of type in millimetres, on the safe side. */
function widthOf(text: string, size: number): number {
  return graphemesOf(text).reduce((sum, grapheme) => sum + emsOf(grapheme) * BOLD_WIDER * size, 0);
}

/** Lines of type from `left`; the baseline stands so that the line is centred in its row. */
function typeRows(
  text: string,
  left: number,
  width: number,
  style: TypeStyle,
  row: number,
): readonly Block[] {
  return rowsOf(text, width, style).map((line) => ({
    height: row,
    draw: (x, y) => svgText(x + left, baseline(y, row, style.size), line, style),
  }));
}

function centred(text: string, width: number, style: TypeStyle): readonly Block[] {
  const row = style.size * 1.35;
  const anchored: TypeStyle = { ...style, anchor: 'middle' };
  return rowsOf(text, width, style).map((line) => ({
    height: row,
    draw: (x, y) => svgText(x + width / 2, baseline(y, row, style.size), line, anchored),
  }));
}

function baseline(top: number, row: number, size: number): number {
  return top + row / 2 + size * 0.36;
}

/** In bold, with a little white above. */
function layHeading(text: string, { type, width }: Setting): readonly Block[] {
  const style: TypeStyle = { size: type.body, isBold: true };
  const row = type.line * 1.3;
  return rowsOf(text, width, style).map((line) => ({
    height: row,
    draw: (x, y) => svgText(x, y + row - type.body * 0.4, line, style),
    keepsNext: true,
  }));
}

function layNumber(text: string, marks: readonly string[], { type, width }: Setting): readonly Block[] {
  const style: TypeStyle = { size: type.number, isBold: true };
  const row = type.number * 1.5;
  const chips = marks.map((mark) => ({ mark, width: widthOf(mark, type.body) + type.body * 0.9 }));
  const chipsWidth = chips.reduce((sum, chip) => sum + chip.width + 1, 0);
  const rows = typeRows(text, 0, width, style, row);
  const first = rows[0];
  if (marks.length === 0 || first === undefined) return rows;
  const isOneRow = rows.length === 1 && widthOf(text, type.number) + chipsWidth <= width;
  if (!isOneRow) return [...rows, ...marks.flatMap((mark) => layMark(mark, type, width))];
  const draw = (x: number, y: number): string => {
    let right = x + width;
    const drawn = chips.toReversed().map((chip) => {
      right -= chip.width + 1;
      return drawChip(chip.mark, right + 1, y, chip.width, row, type);
    });
    return first.draw(x, y) + drawn.join('');
  };
  return [{ height: row, draw }];
}

function layMark(mark: string, type: FormType, width: number): readonly Block[] {
  const rows = rowsOf(mark, width - type.body, { size: type.body, isBold: true });
  return rows.map((line) => ({
    height: type.line * 1.1,
    draw: (x, y) => drawChip(line, x, y, widthOf(line, type.body) + type.body * 0.9, type.line * 1.1, type),
  }));
}

function drawChip(mark: string, x: number, y: number, width: number, row: number, type: FormType): string {
  const height = type.body * 1.4;
  const style: TypeStyle = { size: type.body, isBold: true, anchor: 'middle' };
  return (
    svgFrame(x, y + (row - height) / 2, width - 0.4, height) +
    svgText(x + (width - 0.4) / 2, baseline(y, row, type.body), mark, style)
  );
}

function layField(label: string, text: string, isBold: boolean, setting: Setting): readonly Block[] {
  const { type, width, labels } = setting;
  const names = typeRows(printable(label), 0, labels - 1, { size: type.body }, type.line);
  const rows = typeRows(printable(text), labels, width - labels, { size: type.body, isBold }, type.line);
  return sideBySide(names, rows, type.line);
}

function sideBySide(left: readonly Block[], right: readonly Block[], row: number): readonly Block[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    height: row,
    draw: (x, y) => (left[index]?.draw(x, y) ?? '') + (right[index]?.draw(x, y) ?? ''),
  }));
}

function layBlank(line: Extract<SlipLine, { kind: 'blank' }>, setting: Setting): readonly Block[] {
  const { type, width, labels } = setting;
  const names = rowsOf(printable(line.label), labels - 1, { size: type.body });
  const prefixes = rowsOf(printable(line.prefix ?? ''), width - labels, { size: type.body });
  return Array.from({ length: Math.max(line.rows ?? 1, names.length, prefixes.length) }, (_, index) => ({
    height: type.blank,
    draw: (x, y) => {
      const foot = y + type.blank - 0.6;
      return (
        svgText(x, foot - 0.7, names[index] ?? '', { size: type.body }) +
        svgText(x + labels + 0.6, foot - 0.7, prefixes[index] ?? '', { size: type.body }) +
        svgLine(x + labels, foot, x + width, foot, 0.2)
      );
    },
  }));
}

function layBoxes(
  label: string,
  choices: readonly string[],
  { type, width, labels }: Setting,
): readonly Block[] {
  const limit = width - labels;
  const text = choices
    .map((choice) => `□ ${choice}`)
    .reduce((sofar, box) => {
      const last = sofar.slice(sofar.lastIndexOf('\n') + 1);
      if (sofar === '') return box;
      return sofar + (widthOf(`${last}   ${box}`, type.body) <= limit ? '   ' : '\n') + box;
    }, '');
  const row = type.line * 1.06;
  return sideBySide(
    typeRows(label, 0, labels - 1, { size: type.body }, row),
    typeRows(text, labels, limit, { size: type.body }, row),
    row,
  );
}

function layScale({ type, width }: Setting): Block {
  const size = type.subtitle;
  return {
    height: size + 5,
    draw: (x, y) =>
      Array.from({ length: Math.floor(width) + 1 }, (_, at) => {
        const height = at % 10 === 0 ? 3 : at % 5 === 0 ? 2.2 : 1.4;
        const number =
          at % 10 === 0
            ? svgText(x + at, y + size, String(at), { size, anchor: at === 0 ? 'start' : 'middle' })
            : '';
        return number + svgLine(x + at, y + size + 1, x + at, y + size + 1 + height, 0.15);
      }).join(''),
  };
}

/** Code 128 with its text at the left, QR at the right; what neither can hold stands as text. */
function layCode(text: string, { type, width }: Setting): readonly Block[] {
  const content = codeContent(text);
  if (content === null) return centred(text, width, { size: type.subtitle });
  const qr = drawQr(content, type.qr);
  const room = width - type.qr - 2;
  const bars = drawBars(content, room, type.bars);
  const rows = rowsOf(content, room, { size: type.subtitle });
  const textTop = 2 + (bars === null ? 0 : type.bars + 0.6);
  const draw = (x: number, y: number): string => {
    const middle = x + (bars?.widthMm ?? room) / 2;
    const words = rows.map((row, index) =>
      svgText(middle, y + textTop + type.subtitle * (1 + index * 1.2), row, {
        size: type.subtitle,
        anchor: 'middle',
      }),
    );
    return (bars?.svg(x, y + 2) ?? '') + words.join('') + qr.svg(x + width - type.qr, y + 2);
  };
  return [{ height: Math.max(type.qr + 3, textTop + rows.length * type.subtitle * 1.2 + 1), draw }];
}

function labelWidth(part: SlipPart, type: FormType, width: number): number {
  const labels = part.lines.flatMap((line) => {
    if (line.kind === 'seal') return line.rows.map(({ label }) => label);
    return line.kind === 'field' || line.kind === 'blank' || line.kind === 'boxes' ? [line.label] : [];
  });
  const widths = labels.map((label) => widthOf(printable(label), type.body));
  return Math.min(Math.max(type.body * 3, ...widths), width * 0.35) + 2;
}
