import type { ColumnMapping, ImportField } from '../../../shared/domain/directory/headings.ts';
import type { ImportProblem, ImportProblemKind } from '../../../shared/domain/directory/import-problem.ts';
import type { PersonRole, PersonTitle } from '../../../shared/domain/directory/person.ts';
import { problemAt } from './judge-rows.ts';
import { joinPlaceName } from './place-name.ts';
import * as cell from './read-cell.ts';

/** A row of the register as records will hold it. */
export type RegisterRow = {
  readonly row: number;
  readonly placeName: string;
  readonly areaM2: number | null;
  readonly name: string;
  readonly title: PersonTitle;
  readonly phones: readonly string[];
  readonly plates: readonly string[];
  readonly role: PersonRole | null;
  readonly firm: string;
  readonly note: string;
  readonly vip: boolean;
};

/** A row, with everything in it that cannot be taken over. */
export type RowReading = { readonly row: RegisterRow; readonly problems: readonly ImportProblem[] };

const LONGEST_PLACE = 120;

/** What registers write where there is nothing to write; in the name column also that the flat stands empty. */
const NOTHING: ReadonlySet<string> = new Set(['', '-', '--', '—', '——', '/', '无', '暂无', 'N/A', 'n/a']);
const NOBODY: ReadonlySet<string> = new Set(['空置', '空', '空房', '未入住', 'vacant', 'empty']);

function isBlank(field: ImportField, text: string): boolean {
  return text === '' || (field !== 'note' && NOTHING.has(text)) || (field === 'name' && NOBODY.has(text));
}

/** Collects the cells of one row by what their columns hold, and what is wrong with them. */
class RowReader {
  readonly problems: ImportProblem[] = [];
  private readonly number: number;
  private readonly cells: readonly string[];
  private readonly mapping: ColumnMapping;

  constructor(number: number, cells: readonly string[], mapping: ColumnMapping) {
    this.number = number;
    this.cells = cells;
    this.mapping = mapping;
  }

  /** Reads every filled cell of the field's columns. */
  all<T>(field: ImportField, read: (text: string) => cell.CellReading<T>): T[] {
    return this.columnsOf(field).flatMap((column) => {
      const text = this.cells[column] ?? '';
      if (isBlank(field, text)) return [];
      const reading = read(text);
      if (reading.ok) return [reading.value];
      this.report(reading.error, text, column);
      return [];
    });
  }

  one<T>(field: ImportField, read: (text: string) => cell.CellReading<T>, otherwise: T): T {
    return this.all(field, read)[0] ?? otherwise;
  }

  /** Several columns together may hold no more than a record does. */
  several(
    field: ImportField,
    read: (text: string) => cell.CellReading<string[]>,
    tooMany: ImportProblemKind,
  ): string[] {
    const values = [...new Set(this.all(field, read).flat())];
    if (values.length > 5) this.report(tooMany, values.join(' '), this.columnsOf(field)[0]);
    return values;
  }

  tooLong(field: ImportField, value: string): void {
    this.report('too-long', value, this.columnsOf(field)[0]);
  }

  missing(kind: 'missing-place' | 'missing-name', field: ImportField): void {
    this.report(kind, '', this.columnsOf(field)[0]);
  }

  isFilled(field: ImportField): boolean {
    return this.columnsOf(field).some((column) => !isBlank(field, this.cells[column] ?? ''));
  }

  private columnsOf(field: ImportField): number[] {
    return this.mapping.flatMap((mapped, column) => (mapped === field ? [column] : []));
  }

  private report(kind: ImportProblemKind, value: string, column: number | undefined): void {
    this.problems.push(problemAt(this.number, column ?? -1, kind, value));
  }
}

/** Fields that tell of a person; a row without them stands for an empty place, whose own the note is then. */
const OF_A_PERSON: readonly ImportField[] = ['title', 'phone', 'plate', 'role', 'firm', 'vip'];

/** Reads one row; `number` is the row's number in the spreadsheet. */
export function readRow(number: number, cells: readonly string[], mapping: ColumnMapping): RowReading {
  const reader = new RowReader(number, cells, mapping);
  const building = reader.one('building', cell.readPlaceName, '');
  const unit = reader.one('unit', cell.readPlaceName, '');
  const room = reader.one('place', cell.readPlaceName, '');
  const row: RegisterRow = {
    row: number,
    placeName: room === '' ? '' : joinPlaceName(building, unit, room),
    areaM2: reader.one('area', cell.readArea, null),
    name: reader.one('name', cell.readName, ''),
    title: reader.one('title', cell.readTitle, 'none'),
    phones: reader.several('phone', cell.readPhones, 'too-many-phones'),
    plates: reader.several('plate', cell.readPlates, 'too-many-plates'),
    role: reader.one('role', cell.readRole, null),
    firm: reader.one('firm', cell.readFirm, ''),
    note: reader.all('note', cell.readNote).join('\n'),
    vip: reader.one('vip', cell.readVip, false),
  };
  if (row.placeName.length > LONGEST_PLACE) reader.tooLong('place', row.placeName);
  if (!reader.isFilled('place') && row.firm === '') reader.missing('missing-place', 'place');
  if (
    !reader.isFilled('name') &&
    (OF_A_PERSON.some((field) => reader.isFilled(field)) || !reader.isFilled('place'))
  ) {
    reader.missing('missing-name', 'name');
  }
  return { row, problems: reader.problems };
}
