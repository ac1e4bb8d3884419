import { wrapText } from '../../../shared/slips/width.ts';
import type { FormType } from './page-form.ts';
import type { TypeStyle } from './page-svg.ts';
import { BOLD_WIDER, emsOf } from './page-type.ts';

/** The least that stays together on a page: a line of type, a rule, a code; millimetres. */
export interface Block {
  readonly height: number;
  readonly draw: (x: number, y: number) => string;
  /** Goes to the next page with what follows it: a heading. */
  readonly keepsNext?: boolean;
  /** Stands again above it where it begins a page: the names of the columns of a table. */
  readonly under?: Block;
}

/** What the blocks of a part are set with. */
export interface Setting {
  readonly type: FormType;
  readonly width: number;
  /** Where answers begin, from the left of the frame. */
  readonly labels: number;
}

/** Breaks text by the measure of its type. */
export function rowsOf(text: string, width: number, { size, isBold, spacing }: TypeStyle): readonly string[] {
  const wider = isBold === true ? BOLD_WIDER : 1;
  return wrapText(text, width, (grapheme) => (emsOf(grapheme) * wider + (spacing ?? 0)) * size);
}
