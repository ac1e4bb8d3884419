import type { Paper } from '../../../shared/domain/printing/printer.ts';
import type { ThermalPaper } from './thermal-paper.ts';

/** A rectangle that one part of a slip is set in; all in millimetres. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Sizes of type and rows of a form, in millimetres; a size of type is its em. */
export interface FormType {
  readonly title: number;
  readonly subtitle: number;
  readonly number: number;
  readonly place: number;
  readonly body: number;
  /** From one line of body type to the next. */
  readonly line: number;
  /** A row to write on by hand. */
  readonly blank: number;
  readonly qr: number;
  readonly bars: number;
}

/** Paper for page printers: its size, the frames one sheet has for so many parts, and its type. */
export interface PageForm {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly type: FormType;
  readonly frames: (parts: number) => readonly Frame[];
  /** A sheet of labels is cut around each of them; parts side by side are torn apart, and each says whose it is. */
  readonly isCutAround?: boolean;
}

const A5: PageForm = {
  widthMm: 148,
  heightMm: 210,
  type: {
    title: 6.4,
    subtitle: 3.5,
    number: 5,
    place: 7.6,
    body: 3.8,
    line: 5.8,
    blank: 9,
    qr: 20,
    bars: 13,
  },
  frames: () => [{ x: 12, y: 12, width: 124, height: 186 }],
};

/** Office paper, which files are opened and printed on; its type is that of the small sheet. */
const A4: PageForm = {
  ...A5,
  widthMm: 210,
  heightMm: 297,
  frames: () => [{ x: 14, y: 14, width: 182, height: 269 }],
};

const A4_WIDE: PageForm = {
  ...A4,
  widthMm: A4.heightMm,
  heightMm: A4.widthMm,
  frames: () => [{ x: 14, y: 14, width: 269, height: 182 }],
};

/** The same sheet lying on its side, for tables. */
const A5_WIDE: PageForm = {
  ...A5,
  widthMm: A5.heightMm,
  heightMm: A5.widthMm,
  frames: () => [{ x: 12, y: 12, width: 186, height: 124 }],
};

/**
 * Three-part carbon paper, 241 × 140 mm with the punched strips.
 *
 * One strike of the needles goes through all sheets, so sheets cannot differ, yet the resident's part must not show the
 * phone. The parts therefore stand side by side on every sheet and are torn apart lengthwise: the top sheet gives the
 * three parts, the sheets below stay whole as the archive copy with the handwriting on it. The 203 mm in the middle
 * are what an 80-column printer reaches.
 */
const CARBON: PageForm = {
  widthMm: 241,
  heightMm: 140,
  type: {
    title: 4.8,
    subtitle: 2.8,
    number: 4.1,
    place: 5.8,
    body: 3.1,
    line: 4.3,
    blank: 5.9,
    qr: 14,
    bars: 9,
  },
  frames: (parts) => {
    const columns = Math.min(Math.max(parts, 1), 3);
    const gutter = 5;
    const width = (203 - gutter * (columns - 1)) / columns;
    return Array.from({ length: columns }, (_, index) => ({
      x: 19 + index * (width + gutter),
      y: 6,
      width,
      height: 128,
    }));
  },
};

/** Sizes of a label that hangs on a ring: the code is the largest thing on it. */
const LABEL: FormType = {
  title: 4.2,
  subtitle: 2.8,
  number: 3.6,
  place: 6.2,
  body: 3,
  line: 4,
  blank: 6,
  qr: 12,
  bars: 8,
};

/** From the line that is cut to what is printed. */
export const LABEL_MARGIN = 2;

function grid(columns: number, rows: number, paper: Frame): readonly Frame[] {
  const [width, height] = [paper.width / columns, paper.height / rows];
  const inner = LABEL_MARGIN;
  return Array.from({ length: columns * rows }, (_, index) => ({
    x: paper.x + (index % columns) * width + inner,
    y: paper.y + Math.floor(index / columns) * height + inner,
    width: width - 2 * inner,
    height: height - 2 * inner,
  }));
}

/** The form of a sheet of labels on a paper that is printed as pages. */
export function labelForm(paper: PagePaper): PageForm {
  const frames =
    paper === 'carbon-241'
      ? grid(3, 3, { x: 19, y: 5, width: 203, height: 130 })
      : grid(2, 4, { x: 8, y: 9, width: 132, height: 192 });
  const { widthMm, heightMm } = paper === 'carbon-241' ? CARBON : A5;
  return { widthMm, heightMm, type: LABEL, frames: () => frames, isCutAround: true };
}

/** The same sheet lying on its side and torn into two halves, one for the desk and one to take along. */
const A5_HALVES: PageForm = {
  widthMm: A5.heightMm,
  heightMm: A5.widthMm,
  type: { ...CARBON.type, blank: 5.2 },
  frames: (parts) =>
    Array.from({ length: Math.min(Math.max(parts, 1), 2) }, (_, index) => ({
      x: 9 + index * 101,
      y: 9,
      width: 91,
      height: 133,
    })),
};

/** Carbon paper with two halves: rows to write on stand a little closer, so that a long list is still one sheet. */
const CARBON_HALVES: PageForm = {
  ...CARBON,
  type: A5_HALVES.type,
  frames: (parts) => CARBON.frames(parts).map((frame) => ({ ...frame, y: 5, height: 132 })),
};

/** Carbon paper with one part a sheet, ruled as wide as a hand writes. */
const CARBON_RULED: PageForm = {
  ...CARBON,
  type: { ...CARBON.type, blank: 7.5 },
  frames: () => CARBON.frames(1),
};

/** Blanks have more rows to write on than any other slip, so they stand closer. */
const CARBON_BLANKS: PageForm = { ...CARBON, type: { ...CARBON.type, blank: 5.4 } };

/** How the parts of a slip lie on a sheet. */
export type SheetUse = 'parts' | 'table' | 'report' | 'halves' | 'ruled' | 'blanks';

/** Paper that is printed as pages: that of printers, and the office paper of files. */
export type PagePaper = Exclude<Paper, ThermalPaper> | 'a4';

const forms: Readonly<Record<PagePaper, Readonly<Record<SheetUse, PageForm>>>> = {
  a4: { parts: A4, table: A4_WIDE, report: A4, halves: A4, ruled: A4, blanks: A4 },
  a5: { parts: A5, table: A5_WIDE, report: A5_WIDE, halves: A5_HALVES, ruled: A5, blanks: A5 },
  'carbon-241': {
    parts: CARBON,
    table: CARBON,
    report: CARBON,
    halves: CARBON_HALVES,
    ruled: CARBON_RULED,
    blanks: CARBON_BLANKS,
  },
};

/** The form of a paper that is printed as pages; carbon paper lies on its side by itself. */
export function pageForm(paper: PagePaper, use: SheetUse): PageForm {
  return forms[paper][use];
}
