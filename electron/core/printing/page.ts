import type { Printer } from '../../../shared/domain/printing/printer.ts';
import type { SlipDocument, SlipPart } from '../../../shared/slips/document.ts';
import { partToBlocks } from './page-blocks.ts';
import { svgAcross } from './page-across.ts';
import { rowsOf, type Block } from './page-block.ts';
import { LABEL_MARGIN, labelForm, pageForm } from './page-form.ts';
import type { Frame, PageForm, SheetUse } from './page-form.ts';
import { svgDashedFrame, svgLine, svgMoved, svgPage, svgText } from './page-svg.ts';
import { printable } from './printable.ts';
import { slipToReceiptSvgs } from './receipt.ts';
import { DOTS_PER_MM, thermalPaperOf, thermalShape } from './thermal-paper.ts';
import type { ThermalPaper } from './thermal-paper.ts';

/** One page of a slip as it leaves the printer, for the screen, for PDF and for page printers. */
export interface SlipPage {
  /** Who gets it; `whole` for a sheet that carries several parts. */
  readonly reader: SlipPart['reader'];
  readonly name: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** A whole SVG document of that size. */
  readonly svg: string;
}

/** What decides how a slip is laid on its paper: fields of `Printer`, or office paper, which only files have. */
export interface PageSetting extends Pick<Printer, 'offsetXmm' | 'offsetYmm'> {
  readonly paper: Printer['paper'] | 'a4';
}

/**
 * Lays a slip out as pages.
 *
 * A4 and A5 have one part a page and lie on their side for a table, A5 for two halves too, labels fill a sheet, carbon paper three parts side by side, receipt paper one part a strip as long as it needs,
 * dot by dot as the receipt printer sets it. What does not fit goes on to a further page; nothing is cut off.
 */
export function slipToPages(document: SlipDocument, setting: PageSetting): readonly SlipPage[] {
  const thermal = thermalPaperOf(setting.paper);
  if (thermal !== null) return thermalPages(document, thermal, setting);
  const paper = setting.paper === 'a4' || setting.paper === 'a5' ? setting.paper : 'carbon-241';
  const form = document.slip === 'thing-label' ? labelForm(paper) : pageForm(paper, useOf(document));
  return sheetsOf(document.parts, form).flatMap((parts) => laySheet(parts, form, setting, document.across));
}

function sheetsOf(parts: readonly SlipPart[], form: PageForm): readonly (readonly SlipPart[])[] {
  const perSheet = form.frames(parts.length).length;
  return Array.from({ length: Math.ceil(parts.length / perSheet) }, (_, index) =>
    parts.slice(index * perSheet, (index + 1) * perSheet),
  );
}

/** One sheet and its continuations: every part keeps its column. */
function laySheet(
  parts: readonly SlipPart[],
  form: PageForm,
  offset: PageSetting,
  across: string | undefined,
): readonly SlipPage[] {
  const frames = form.frames(parts.length);
  const columns = parts.map((part, index) => flowPart(part, form, frameAt(frames, index)));
  const [first] = parts;
  return Array.from({ length: Math.max(...columns.map((pages) => pages.length)) }, (_, page) => ({
    reader: parts.length === 1 && first !== undefined ? first.reader : 'whole',
    name: nameOf(parts, form),
    widthMm: form.widthMm,
    heightMm: form.heightMm,
    svg: svgPage(
      form.widthMm,
      form.heightMm,
      svgAcross(form.widthMm, form.heightMm, across) +
        svgMoved(
          offset.offsetXmm,
          offset.offsetYmm,
          columns.map((pages) => pages[page] ?? '').join('') + tearLines(frames.slice(0, parts.length), form),
        ),
    ),
  }));
}

function useOf({ slip, parts }: SlipDocument): SheetUse {
  if (slip === 'loan' || slip === 'deposit-tag') return 'halves';
  if (slip === 'blank-log') return 'ruled';
  if (slip === 'handover' || slip === 'duty-log') return 'table';
  if (slip === 'report') return 'report';
  if (slip === 'emergency-slip') return 'blanks';
  return parts.some(({ lines }) => lines.some(({ kind }) => kind === 'table')) ? 'table' : 'parts';
}

/** Whose sheet it is; a sheet of labels says from which to which. */
function nameOf(parts: readonly SlipPart[], form: PageForm): string {
  const names = parts.map((part) => part.name);
  if (form.isCutAround !== true || names.length === 1) return names.join(' ');
  return `${names[0] ?? ''} – ${names.at(-1) ?? ''}`;
}

function frameAt(frames: readonly Frame[], index: number): Frame {
  const frame = frames[index];
  if (frame === undefined) throw new RangeError(`No frame ${String(index)}`);
  return frame;
}

/** Dashed lines where a sheet is torn, or cut, into its parts. */
function tearLines(frames: readonly Frame[], form: PageForm): string {
  if (form.isCutAround === true) return frames.map((frame) => cutLine(frame)).join('');
  return frames
    .slice(1)
    .map((frame, index) => (frame.x + (frames[index]?.x ?? 0) + (frames[index]?.width ?? 0)) / 2)
    .map((x) => svgLine(x, 3, x, form.heightMm - 3, 0.15, '1.5 1.5'))
    .join('');
}

function cutLine({ x, y, width, height }: Frame): string {
  const margin = LABEL_MARGIN;
  return svgDashedFrame(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
}

/** The drawing of a part, page by page. */
function flowPart(part: SlipPart, form: PageForm, frame: Frame): readonly string[] {
  const blocks = partToBlocks(part, form.type, frame.width);
  const one = fill(blocks, frame.height);
  const foot = form.type.subtitle * 1.6;
  const pages = one.length === 1 ? one : fill(blocks, frame.height - foot - form.type.line);
  return pages.map((page, index) => {
    const top = frame.y + (index === 0 ? 0 : form.type.line);
    const running = pages.length === 1 ? '' : runningLines(part, form, frame, index, pages.length);
    return partName(part, form, frame, index) + drawColumn(page, frame.x, top) + running;
  });
}

function fill(blocks: readonly Block[], height: number): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]];
  let used = 0;
  for (const unit of unitsOf(blocks)) {
    const needed = unit.reduce((sum, block) => sum + block.height, 0);
    if (used + needed > height && used > 0) {
      const heads = unit[0]?.under;
      pages.push(heads ? [heads] : []);
      used = heads?.height ?? 0;
    }
    pages.at(-1)?.push(...unit);
    used += needed;
  }
  return pages;
}

/** Blocks that come to the same page: headings with what they head. */
function unitsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const units: Block[][] = [];
  let isOpen = false;
  for (const block of blocks) {
    if (isOpen) units.at(-1)?.push(block);
    else units.push([block]);
    isOpen = block.keepsNext === true;
  }
  return units;
}

function drawColumn(blocks: readonly Block[], x: number, top: number): string {
  let y = top;
  return blocks
    .map((block) => {
      const drawn = block.draw(x, y);
      y += block.height;
      return drawn;
    })
    .join('');
}

/** The name of the part (存根, 维修, 业主) in the corner, on its first page. */
function partName(part: SlipPart, { type, isCutAround }: PageForm, frame: Frame, page: number): string {
  // A label says what it is in its largest line.
  if (page > 0 || isCutAround === true) return '';
  const style = { size: type.subtitle, anchor: 'end' } as const;
  return svgText(
    frame.x + frame.width,
    // Above the frame, where no title can reach.
    frame.y - 0.6,
    printable(part.name).replaceAll('\n', ' '),
    style,
  );
}

/** On slips of more than one page: what it belongs to again at the head, page and pages at the foot. */
function runningLines(part: SlipPart, { type }: PageForm, frame: Frame, page: number, pages: number): string {
  const size = type.subtitle;
  const right = frame.x + frame.width;
  const foot = svgText(right, frame.y + frame.height, `${String(page + 1)}/${String(pages)}`, {
    size,
    anchor: 'end',
  });
  if (page === 0) return foot;
  const [head = ''] = rowsOf(printable(belongsTo(part)).replaceAll('\n', ' '), frame.width, { size });
  return svgText(frame.x, frame.y + size, head, { size }) + foot;
}

/** The number and the part; of paper without a number its title and the first line below. */
function belongsTo({ reader, name, lines }: SlipPart): string {
  const number = lines.find((line) => line.kind === 'number')?.text ?? '';
  if (number !== '' || reader !== 'whole') return `${number} ${name}`.trim();
  const title = lines.find((line) => line.kind === 'title')?.text ?? '';
  const below = lines.find((line) => line.kind === 'subtitle')?.text ?? '';
  return `${title}  ${below}`.trim();
}

/** White above and below the type of a strip, in millimetres. */
const STRIP_HEAD = 3;
const STRIP_FOOT = 6;

function thermalPages(
  document: SlipDocument,
  paper: ThermalPaper,
  setting: PageSetting,
): readonly SlipPage[] {
  const shape = thermalShape(paper, setting);
  const left = (shape.marginDots + shape.offsetXDots) / DOTS_PER_MM;
  const top = STRIP_HEAD + shape.offsetYDots / DOTS_PER_MM;
  return slipToReceiptSvgs(document, shape).map((receipt, index) => {
    const heightMm = Math.ceil(top + receipt.heightDots / DOTS_PER_MM + STRIP_FOOT);
    const size = `x="${String(left)}" y="${String(top)}" width="${String(receipt.widthDots / DOTS_PER_MM)}" height="${String(receipt.heightDots / DOTS_PER_MM)}"`;
    const inner = receipt.svg.replace(/width="\d+px" height="\d+px"/, size);
    return {
      reader: document.parts[index]?.reader ?? 'whole',
      name: document.parts[index]?.name ?? '',
      widthMm: shape.paperMm,
      heightMm,
      svg: svgPage(shape.paperMm, heightMm, svgAcross(shape.paperMm, heightMm, document.across) + inner),
    };
  });
}
