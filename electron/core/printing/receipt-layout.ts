import type { SlipLine, SlipPart } from '../../../shared/slips/document.ts';
import { columnsOf, columnsOfText, wrapText } from '../../../shared/slips/width.ts';
import { assertNever } from '../../../shared/result.ts';
import { barcodeModule, codeContent } from './code-content.ts';
import { printable } from './printable.ts';
import { cell, sideBySide } from './receipt-markup.ts';
import type { CellStyle } from './receipt-markup.ts';

/** The word in ReceiptLine's command property that the command tables turn into a millimetre scale. */
export const SCALE_COMMAND = 'scale';
/** The word for a little white: around codes, so that a scanner sees where they start, and below tall lines. */
export const GAP_COMMAND = 'gap';

const WHOLE_LINE = '{w:auto}';
const GAP = `{x:${GAP_COMMAND}}`;

/**
 * Sets one part of a slip as a ReceiptLine document of so many columns.
 *
 * Lines are broken here, one line of the document for each line of paper, so that words stay whole and nothing is lost:
 * what the printer gets and what the screen shows is the same.
 */
export function partToReceiptline(part: SlipPart, columns: number): string {
  const labels = labelColumns(part, columns);
  return part.lines.flatMap((line) => layLine(line, columns, labels)).join('\n');
}

function layLine(line: SlipLine, columns: number, labels: number): readonly string[] {
  switch (line.kind) {
    case 'title':
      return [
        ...centred(spread(printable(line.text), columns), columns, { size: 'double', isBold: true }),
        GAP,
      ];
    case 'subtitle':
      return centred(printable(line.text), columns, {});
    case 'number':
      return [...layNumber(printable(line.text), line.marks.map(printable), columns), GAP];
    case 'heading':
      return [GAP, ...left(printable(line.text), columns, { isBold: true })];
    case 'place':
      return [...left(printable(line.text), columns, { size: 'double', isBold: true }), GAP];
    case 'huge':
      return [...layHuge(printable(line.text), columns), GAP];
    case 'items':
      return layItems(line, columns);
    case 'field':
      return layField(line.label, line.text, { isBold: line.isStrong === true }, columns, labels);
    case 'blank':
      return layBlank(line, columns, labels);
    case 'boxes':
      return left(boxesText(printable(line.label), line.choices.map(printable), columns), columns, {});
    case 'words':
      return left(printable(line.text), columns, {});
    case 'table':
      return layTable(line, columns, labels);
    case 'bars':
      return line.bars.flatMap(({ label, value }) => left(`${printable(label)}  ${value}`, columns, {}));
    case 'rule':
      return [WHOLE_LINE, '---'];
    case 'scale':
      return [WHOLE_LINE, `{x:${SCALE_COMMAND}}`];
    case 'code':
      return layCode(printable(line.text), columns);
    case 'seal':
      return laySeal(line, columns, labels);
    default:
      return assertNever(line);
  }
}

/** Sets the few characters of a Chinese title apart, as on printed forms, when there is room. */
function spread(title: string, columns: number): string {
  const apart = Array.from(title).join(' ');
  return /^\p{Script=Han}{2,5}$/u.test(title) && columnsOfText(apart) * 2 <= columns ? apart : title;
}

function centred(text: string, columns: number, style: CellStyle): readonly string[] {
  return [WHOLE_LINE, ...broken(text, columns, style).map((row) => `|${cell(row, style)}|`)];
}

/** Four, three or two times as large as type, whichever the width still holds in one line. */
function layHuge(text: string, columns: number): readonly string[] {
  const width = columnsOfText(text);
  const size = width * 4 <= columns ? 'quad' : width * 3 <= columns ? 'triple' : 'double';
  return centred(text, columns, { size, isBold: true });
}

/** Every thing on a line of its own, its code in bold; what it is goes on below itself. */
function layItems({ items }: Extract<SlipLine, { kind: 'items' }>, columns: number): readonly string[] {
  const widest = Math.max(4, ...items.map(({ code }) => columnsOfText(printable(code))));
  const codes = Math.min(widest, Math.floor(columns * 0.5)) + 1;
  return items.flatMap(({ code, text }) => {
    const names = wrapText(printable(code), codes - 1, columnsOf);
    const rows = wrapText(printable(text), columns - codes, columnsOf);
    return [
      `{w:${String(codes)},*;b:0}`,
      ...Array.from({ length: Math.max(names.length, rows.length) }, (_, index) =>
        twoCells(cell(names[index] ?? '', { isBold: true }), cell(rows[index] ?? '')),
      ),
    ];
  });
}

function left(text: string, columns: number, style: CellStyle): readonly string[] {
  return [WHOLE_LINE, ...broken(text, columns, style).map((row) => `|${cell(row, style)} |`)];
}

/** How many columns a character of a size takes for each of its own. */
const TIMES = { normal: 1, tall: 1, double: 2, triple: 3, quad: 4 } as const;

function broken(text: string, columns: number, style: CellStyle): readonly string[] {
  return wrapText(text, Math.floor(columns / TIMES[style.size ?? 'normal']), columnsOf);
}

/** The number at the left, its marks white on black at the right; marks that find no room stand below. */
function layNumber(text: string, marks: readonly string[], columns: number): readonly string[] {
  const style: CellStyle = { size: 'tall', isBold: true };
  if (marks.length === 0) return left(text, columns, style);
  const width = marks.reduce((sum, mark) => sum + (columnsOfText(mark) + 2) * 2 + 1, -1);
  if (columnsOfText(text) + 1 + width > columns || marks.some((mark) => mark.includes('\n')))
    return [
      ...left(text, columns, style),
      ...marks.flatMap((mark) => [GAP, ...left(` ${mark} `, columns, { isBold: true, isInverted: true })]),
    ];
  const chips = marks.map((mark) => cell(` ${mark} `, { size: 'double', isBold: true, isInverted: true }));
  const apart = chips.flatMap((chip, index) => (index === 0 ? [chip] : [cell(' '), chip]));
  return [`{w:*,${String(width)};b:0}`, twoCells(cell(text, style), sideBySide(...apart))];
}

function layField(
  label: string,
  text: string,
  style: CellStyle,
  columns: number,
  labels: number,
): readonly string[] {
  const names = wrapText(printable(label), labels - 1, columnsOf);
  const rows = wrapText(printable(text), columns - labels, columnsOf);
  return [
    `{w:${String(labels)},*;b:0}`,
    ...Array.from({ length: Math.max(names.length, rows.length) }, (_, index) =>
      twoCells(cell(names[index] ?? ''), cell(rows[index] ?? '', style)),
    ),
  ];
}

/** A receipt is too narrow for columns: the cells of a row stand below one another, those with nothing to say left out. */
function layTable(
  { columns: heads, rows }: Extract<SlipLine, { kind: 'table' }>,
  columns: number,
  labels: number,
): readonly string[] {
  return rows.flatMap((texts) => [
    ...texts.flatMap((text, index) =>
      text === '' ? [] : layField(heads[index]?.name ?? '', text, { isBold: index === 0 }, columns, labels),
    ),
    WHOLE_LINE,
    '---',
  ]);
}

/** Rules to write on, tall enough for a pen. */
function layBlank(
  line: Extract<SlipLine, { kind: 'blank' }>,
  columns: number,
  labels: number,
): readonly string[] {
  const room = columns - labels;
  const names = wrapText(printable(line.label), labels - 1, columnsOf);
  const prefixes = wrapText(printable(line.prefix ?? ''), room, columnsOf);
  const rows = Math.max(line.rows ?? 1, names.length, prefixes.length);
  return [
    `{w:${String(labels)},*;b:0}`,
    ...Array.from({ length: rows }, (_, index) => {
      const start = prefixes[index] ?? '';
      const rule = ' '.repeat(room - columnsOfText(start));
      const answer = sideBySide(
        cell(start, { isUnderlined: true }),
        cell(rule, { size: 'tall', isUnderlined: true }),
      );
      return [twoCells(cell(names[index] ?? ''), answer), GAP];
    }).flat(),
  ];
}

function twoCells(first: string, second: string): string {
  return `|${first} |${second} |`;
}

/** Boxes follow the label and break only between choices. */
function boxesText(label: string, choices: readonly string[], columns: number): string {
  return choices
    .map((choice) => `□${choice}`)
    .reduce((text, box) => {
      const last = text.slice(text.lastIndexOf('\n') + 1);
      const fits = columnsOfText(last) + 1 + columnsOfText(box) <= columns;
      return text === '' ? box : `${text}${fits ? ' ' : '\n'}${box}`;
    }, label);
}

/** Code 128 for the scanner, the text for the eye, QR for the phone; what neither can hold stands as text. */
function layCode(text: string, columns: number): readonly string[] {
  const content = codeContent(text);
  if (content === null) return centred(text, columns, {});
  const escaped = propertyText(content);
  const width = barcodeModule(content, columns);
  return [
    WHOLE_LINE,
    GAP,
    ...(width === null ? [] : [`{o:code128,${String(width)},64}`, `{c:${escaped}}`]),
    ...centred(text, columns, {}),
    GAP,
    '{o:qrcode,6,m}',
    `{c:${escaped}}`,
    GAP,
    GAP,
  ];
}

/** The rows of a seal, and its QR below them. */
function laySeal(
  { rows, content }: Extract<SlipLine, { kind: 'seal' }>,
  columns: number,
  labels: number,
): readonly string[] {
  return [
    ...rows.flatMap(({ label, text }) =>
      label === '' ? left(printable(text), columns, {}) : layField(label, text, {}, columns, labels),
    ),
    WHOLE_LINE,
    GAP,
    '{o:qrcode,6,m}',
    `{c:${propertyText(content)}}`,
    GAP,
    GAP,
  ];
}

function propertyText(text: string): string {
  return Array.from(text, (character) =>
    /[A-Za-z0-9]/.test(character) ? character : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  ).join('');
}

function labelsOf(line: SlipLine): readonly string[] {
  if (line.kind === 'table') return line.columns.map(({ name }) => name);
  if (line.kind === 'seal') return line.rows.map(({ label }) => label);
  return line.kind === 'field' || line.kind === 'blank' ? [line.label] : [];
}

function labelColumns(part: SlipPart, columns: number): number {
  const widths = part.lines.flatMap(labelsOf).map((label) => columnsOfText(printable(label)));
  return Math.min(Math.max(4, ...widths), Math.floor(columns * 0.3)) + 1;
}
