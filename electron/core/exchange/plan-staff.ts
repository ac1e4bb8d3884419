import type { PlannedStaff } from '../../../shared/domain/desk/decide-import-staff.ts';
import { staff as staffRecord, type Staff } from '../../../shared/domain/desk/staff.ts';
import type { StaffField, StaffMapping, StaffProblem } from '../../../shared/domain/desk/staff-import.ts';
import { sameRecord } from '../../../shared/domain/rescue/same-record.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { judgeRows, problemAt, type JudgedRows } from './judge-rows.ts';
import { entryByWord } from './register-words.ts';
import { rowCells } from './row-cells.ts';
import type { LongWork } from './slices.ts';
import { STAFF_ROLE_WORDS } from './staff-words.ts';
import type { Table } from './table.ts';

/** What a staff list would change; nothing of it is in the book yet. */
export interface StaffPlan extends JudgedRows<StaffProblem> {
  /** In the order of the file. */
  readonly staff: readonly PlannedStaff[];
  readonly unchanged: number;
}

interface StaffRequest {
  readonly table: Table;
  readonly mapping: StaffMapping;
  readonly known: readonly Staff[];
}

type Kind = StaffProblem['kind'];

const LONGEST = { name: 120, latinName: 60, phone: 40 };

/**
 * Works out what a staff list would change, without changing anything.
 *
 * A person is known by the number; of somebody known only what a cell says is changed, and nobody is removed.
 */
export async function planStaff(
  { table, mapping, known }: StaffRequest,
  work: LongWork = {},
): Promise<Result<StaffPlan, { kind: 'cancelled' } | { kind: 'no-usable-column' }>> {
  if (!mapping.includes('id')) return refuse({ kind: 'no-usable-column' });
  const present = new Map(known.map((person) => [person.id, person]));
  const rowById = new Map<string, number>();
  const staff: PlannedStaff[] = [];
  let unchanged = 0;

  function keep(row: number, after: Staff): StaffProblem[] {
    const at = (kind: Kind, field: StaffField, value: string) => [
      problemAt(row, mapping.indexOf(field), kind, value),
    ];
    const twin = rowById.get(after.id);
    if (twin !== undefined) return at('duplicate-id', 'id', String(twin));
    rowById.set(after.id, row);
    const before = present.get(after.id) ?? null;
    if (before !== null && sameRecord(before, after)) {
      unchanged += 1;
      return [];
    }
    const others = [...present.values()].filter(({ id }) => id !== after.id);
    if (before?.role === 'manager' && before.isActive && ![...others, after].some(isManager))
      return at('last-manager', 'role', before.name);
    present.set(after.id, after);
    staff.push({ before, staff: after });
    return [];
  }

  const judged = await judgeRows<StaffProblem>(
    table,
    (row, cells) => {
      const read = readStaff(row, cells, mapping, present);
      return read.ok ? keep(row, read.value) : read.error;
    },
    work,
  );
  return judged === null ? refuse({ kind: 'cancelled' }) : ok({ ...judged, staff, unchanged });
}

function isManager({ role, isActive }: Staff): boolean {
  return role === 'manager' && isActive;
}

/** The person of a row as the book will hold it, or everything that is wrong with the row. */
function readStaff(
  row: number,
  cells: readonly string[],
  mapping: StaffMapping,
  present: ReadonlyMap<string, Staff>,
): Result<Staff, readonly StaffProblem[]> {
  const cell = rowCells<StaffField, Kind>(row, cells, mapping);
  const idText = cell.read('id');
  const id = staffRecord.shape.id.safeParse(idText);
  if (idText === undefined) cell.report('missing-id', 'id', '');
  else if (!id.success) cell.report('bad-id', 'id', idText);
  const before = id.success ? present.get(id.data) : undefined;

  const name = cell.readUpTo('name', LONGEST.name, 'too-long') ?? before?.name;
  if (id.success && name === undefined && cell.read('name') === undefined)
    cell.report('missing-name', 'name', '');
  const latinName = cell.readUpTo('latinName', LONGEST.latinName, 'too-long') ?? before?.latinName ?? '';
  const roleText = cell.read('role');
  const role = roleText === undefined ? before?.role : entryByWord(STAFF_ROLE_WORDS, roleText);
  if (roleText !== undefined && role === undefined) cell.report('unknown-role', 'role', roleText);
  // Whether somebody is new is not known without a number.
  else if (role === undefined && id.success) cell.report('missing-role', 'role', '');

  const phone = cell.readUpTo('phone', LONGEST.phone, 'too-long');
  // A masked number is no number, and a word is none either.
  if (phone !== undefined && !/^[+#*]?\d[\d\s()\-–/#转ext.]*$/iu.test(phone))
    cell.report('bad-phone', 'phone', phone);

  if (cell.problems.length > 0 || !id.success || name === undefined || role === undefined)
    return refuse(cell.problems);
  return ok({
    id: id.data,
    name,
    latinName,
    role,
    phone: phone ?? before?.phone ?? '',
    isActive: before?.isActive ?? true,
  });
}
