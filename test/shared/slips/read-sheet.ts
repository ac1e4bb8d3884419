import type { Handover, HandoverLine } from '../../../shared/domain/shift/handover.ts';
import type { SlipLine } from '../../../shared/slips/document.ts';
import { handoverSheet } from '../../../shared/slips/handover-sheet.ts';
import { minutesLater } from '../../builders.ts';
import { aHandover, shiftBook } from './a-handover.ts';

/** The handover that the sheets of these tests are of. */
export const NUMBER = 'A261122-H0002';

interface Wish {
  readonly copy?: number;
  readonly language?: 'zh-CN' | 'en';
  readonly isSample?: boolean;
}

/** The lines of the sheet of a handover that lives at the desk. */
export function sheet(
  handover: Handover,
  { copy = 1, language = 'zh-CN', isSample = false }: Wish = {},
): readonly SlipLine[] {
  const { desk } = shiftBook(language);
  if (desk.centre) desk.centre = { ...desk.centre, isSample };
  desk.handovers[handover.number] = handover;
  return handoverSheet(desk, { number: NUMBER, copy, at: minutesLater(500), past: [] }).parts[0]?.lines ?? [];
}

/** The framed marks beside the number. */
export function marksOf(lines: readonly SlipLine[]): readonly string[] {
  return lines.flatMap((line) => (line.kind === 'number' ? line.marks : []));
}

/** What stands beside a label. */
export function besideLabel(lines: readonly SlipLine[], label: string): string | undefined {
  for (const line of lines) if (line.kind === 'field' && line.label === label) return line.text;
  return undefined;
}

/** What stands above the tables. */
export function headings(lines: readonly SlipLine[]): string[] {
  return lines.flatMap((line) => (line.kind === 'heading' ? [line.text] : []));
}

/** The rows of the tables of open matters, by what stands first in them. */
export function rowsOf(lines: readonly SlipLine[]): (readonly string[])[] {
  return lines.flatMap((line) => (line.kind === 'table' && line.columns.length === 4 ? line.rows : []));
}

/** The one row of a sheet with one open matter. */
export function rowOf(line: HandoverLine, wish: Wish = {}): readonly string[] {
  return rowsOf(sheet(aHandover([line]), wish))[0] ?? [];
}

/** A row of the counts by its name. */
export function countRow(handover: Handover, name: string): readonly string[] | undefined {
  return sheet(handover)
    .flatMap((line) => (line.kind === 'table' && line.columns.length === 5 ? line.rows : []))
    .find(([what]) => what === name);
}
