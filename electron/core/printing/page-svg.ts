import { PAGE_FONTS } from './page-type.ts';

/** How a line of type is set on a page. */
export interface TypeStyle {
  /** The em, in millimetres. */
  readonly size: number;
  readonly isBold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Extra white after each character, in ems. */
  readonly spacing?: number;
}

/** One line of type; `y` is its baseline. */
export function svgText(x: number, y: number, text: string, style: TypeStyle): string {
  if (text === '') return '';
  const attributes = [
    `x="${mm(x)}" y="${mm(y)}" font-size="${mm(style.size)}"`,
    style.isBold === true ? ' font-weight="700"' : '',
    style.anchor === undefined ? '' : ` text-anchor="${style.anchor}"`,
    style.spacing === undefined ? '' : ` letter-spacing="${mm(style.size * style.spacing)}"`,
  ].join('');
  return `<text ${attributes}>${escapeXml(keepSpaces(text))}</text>`;
}

/** SVG runs spaces together; spaces that do not break stay as many as they are. */
function keepSpaces(text: string): string {
  return text.replace(/ (?= )|^ | $/g, '\u00a0');
}

/** A straight line; `dash` as in SVG. */
export function svgLine(x1: number, y1: number, x2: number, y2: number, width: number, dash = ''): string {
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<path d="M${mm(x1)} ${mm(y1)}L${mm(x2)} ${mm(y2)}" stroke="#000" stroke-width="${mm(width)}"${dashes}/>`;
}

/** An empty frame. */
export function svgFrame(x: number, y: number, width: number, height: number): string {
  return `<rect x="${mm(x)}" y="${mm(y)}" width="${mm(width)}" height="${mm(height)}" fill="none" stroke="#000" stroke-width="0.4"/>`;
}

/** A filled rectangle in grey, which prints without smearing. */
export function svgBar(x: number, y: number, width: number, height: number): string {
  return `<rect x="${mm(x)}" y="${mm(y)}" width="${mm(width)}" height="${mm(height)}" fill="#777"/>`;
}

/** A thin dashed frame to cut along. */
export function svgDashedFrame(x: number, y: number, width: number, height: number): string {
  return `<rect x="${mm(x)}" y="${mm(y)}" width="${mm(width)}" height="${mm(height)}" fill="none" stroke="#000" stroke-width="0.15" stroke-dasharray="1.5 1.5"/>`;
}

/** Moves what is inside. */
export function svgMoved(x: number, y: number, content: string): string {
  return x === 0 && y === 0 ? content : `<g transform="translate(${mm(x)} ${mm(y)})">${content}</g>`;
}

/** A whole page on white paper, one unit a millimetre. */
export function svgPage(widthMm: number, heightMm: number, content: string): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${mm(widthMm)}mm" height="${mm(heightMm)}mm" ` +
    `viewBox="0 0 ${mm(widthMm)} ${mm(heightMm)}" font-family="${PAGE_FONTS}" fill="#000">` +
    `<rect width="${mm(widthMm)}" height="${mm(heightMm)}" fill="#fff"/>${content}</svg>`
  );
}

/** A number of millimetres as SVG takes it. */
export function mm(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for XML; what XML forbids is already gone after `printable`. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
