import { problemAt, type RowProblem } from './judge-rows.ts';
import { plainLine } from './read-cell.ts';

/** The cells of one row by what their columns hold, and what was found wrong with them. */
export interface RowCells<Field extends string, Kind extends string> {
  readonly problems: readonly RowProblem<Kind>[];
  /** What stands in the field's column; undefined where nothing does, or the table has no such column. */
  read(field: Field): string | undefined;
  /** The same, reported where it is longer than a record holds. */
  readUpTo(field: Field, limit: number, tooLong: Kind): string | undefined;
  /** Notes what is wrong; answers undefined, so that the cell counts as saying nothing. */
  report(kind: Kind, field: Field, value: string): undefined;
}

/** Reads the cells of a row; of several columns for one field the first counts. */
export function rowCells<Field extends string, Kind extends string>(
  row: number,
  cells: readonly string[],
  mapping: readonly (Field | null)[],
): RowCells<Field, Kind> {
  const problems: RowProblem<Kind>[] = [];
  const read = (field: Field): string | undefined => {
    const text = plainLine(cells[mapping.indexOf(field)] ?? '');
    return text === '' ? undefined : text;
  };
  const report = (kind: Kind, field: Field, value: string): undefined => {
    problems.push(problemAt(row, mapping.indexOf(field), kind, value));
    return undefined;
  };
  return {
    problems,
    read,
    report,
    readUpTo(field, limit, tooLong) {
      const text = read(field);
      return text !== undefined && text.length > limit ? report(tooLong, field, text) : text;
    },
  };
}
