import type { Paper, Printer } from '../../../shared/domain/printing/printer.ts';
import { DOTS_PER_COLUMN } from './code-content.ts';

/** Receipt printers set 203 dots an inch: 8 dots a millimetre. */
export const DOTS_PER_MM = 8;

export type ThermalPaper = Extract<Paper, 'thermal-58' | 'thermal-80'>;

/** Where type goes on receipt paper; the head is narrower than the paper by a margin on both sides. */
export interface ThermalShape {
  readonly paperMm: number;
  /** Columns the head can print beside the offset. */
  readonly columns: number;
  /** The white left of the head, in dots. */
  readonly marginDots: number;
  /** The printer's correction to the right and down, in dots; a head cannot print left of itself nor pull paper back. */
  readonly offsetXDots: number;
  readonly offsetYDots: number;
}

const HEADS = {
  'thermal-58': { paperMm: 58, columns: 32 },
  'thermal-80': { paperMm: 80, columns: 48 },
} as const;

/** The paper of a printer when it is receipt paper, else null. */
export function thermalPaperOf(paper: Paper | 'a4'): ThermalPaper | null {
  return paper === 'thermal-58' || paper === 'thermal-80' ? paper : null;
}

/** Works out columns and margins; an offset to the right costs columns instead of letters. */
export function thermalShape(
  paper: ThermalPaper,
  { offsetXmm, offsetYmm }: Pick<Printer, 'offsetXmm' | 'offsetYmm'>,
): ThermalShape {
  const { paperMm, columns } = HEADS[paper];
  const offsetXDots = Math.round(Math.max(0, offsetXmm) * DOTS_PER_MM);
  return {
    paperMm,
    columns: columns - Math.ceil(offsetXDots / DOTS_PER_COLUMN),
    marginDots: (paperMm * DOTS_PER_MM - columns * DOTS_PER_COLUMN) / 2,
    offsetXDots,
    offsetYDots: Math.round(Math.max(0, offsetYmm) * DOTS_PER_MM),
  };
}
