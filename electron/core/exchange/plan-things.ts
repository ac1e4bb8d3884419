import { objectionToValues } from '../../../shared/domain/custody/check-values.ts';
import { showsDoor } from '../../../shared/domain/custody/decide-things.ts';
import type { PlannedThing } from '../../../shared/domain/custody/decide-import-things.ts';
import { isWrittenAlike } from '../../../shared/domain/custody/thing-as-written.ts';
import type { RegisterField } from '../../../shared/domain/custody/register.ts';
import type { Thing } from '../../../shared/domain/custody/thing.ts';
import type { ThingField, ThingMapping, ThingProblem } from '../../../shared/domain/custody/thing-import.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { judgeRows, problemAt, type JudgedRows } from './judge-rows.ts';
import { readThingRow, type ThingRow } from './read-thing-row.ts';
import type { LongWork } from './slices.ts';
import type { Table } from './table.ts';
import { classOfRow, thingOfRow, type ThingMaking } from './thing-of-row.ts';

/** What the import of an inventory would change; nothing of it is in the book yet. */
export interface ThingPlan extends JudgedRows<ThingProblem> {
  /** In the order of the file, as their labels will come. */
  readonly things: readonly PlannedThing[];
  readonly unchanged: number;
}

/** The table with the meaning of its columns, and the things of all registers. */
export interface ThingRequest extends ThingMaking {
  readonly table: Table;
  readonly mapping: ThingMapping;
  readonly known: readonly Thing[];
}

/**
 * Works out what an inventory would change in a register, without changing anything.
 *
 * A thing is known by its code. Works in slices; refuses with `cancelled` when the signal is aborted.
 */
export async function planThings(
  request: ThingRequest,
  work: LongWork = {},
): Promise<Result<ThingPlan, { kind: 'cancelled' }>> {
  const { table, mapping } = request;
  const byCode = new Map(request.known.map((thing) => [thing.code, thing]));
  const rowByCode = new Map<string, number>();
  const things: PlannedThing[] = [];
  let unchanged = 0;

  function keep(row: ThingRow): ThingProblem[] {
    const twin = rowByCode.get(row.code);
    if (twin !== undefined) return [at(row, 'code', 'duplicate-code', String(twin))];
    rowByCode.set(row.code, row.row);
    const before = byCode.get(row.code);
    if (before && before.register !== request.register.id)
      return [at(row, 'code', 'code-elsewhere', row.code)];
    const ofClass = classOfRow(before, row, request);
    if (!ofClass) return [at(row, 'class', 'unknown-class', before?.class ?? '')];
    const thing = thingOfRow(before, row, ofClass, request);
    const found = objectionsTo(row, before, thing, ofClass.hidesDoor);
    if (found.length > 0) return found;
    if (before && isWrittenAlike(before, thing)) unchanged += 1;
    else things.push({ thing, before: before ?? null });
    return [];
  }

  function objectionsTo(
    row: ThingRow,
    before: Thing | undefined,
    thing: Thing,
    hidesDoor: boolean,
  ): ThingProblem[] {
    // The door stands in the row: what a list of problems shows does not repeat it.
    if (hidesDoor && showsDoor(thing)) return [at(row, 'name', 'code-shows-door', '')];
    if (before?.state === 'out' && !hangsWhere(before, thing))
      return [at(row, 'hook', 'thing-out', thing.code)];
    return fieldProblems(row, thing);
  }

  function fieldProblems(row: ThingRow, { values }: Thing): ThingProblem[] {
    const { fields } = request.register;
    const own = fields.filter(({ of }) => of === 'thing');
    return own.flatMap((field) => {
      const objection = objectionToValues({ fields: [field] }, 'thing', valuesOf(field, values));
      if (objection === null) return [];
      const kind = objection.kind === 'fields-missing' ? 'field-missing' : 'field-unfit';
      return [at(row, `field:${field.id}`, kind, field.name)];
    });
  }

  function at(row: ThingRow, field: ThingField, kind: ThingProblem['kind'], value: string): ThingProblem {
    return problemAt(row.row, mapping.indexOf(field), kind, value);
  }

  const judged = await judgeRows<ThingProblem>(
    table,
    (row, cells) => {
      const read = readThingRow(row, cells, mapping, request.register);
      return read.problems.length > 0 ? read.problems : keep(read.row);
    },
    work,
  );
  return judged === null ? refuse({ kind: 'cancelled' }) : ok({ ...judged, things, unchanged });
}

function valuesOf({ id }: RegisterField, values: Thing['values']): Thing['values'] {
  const value = values[id];
  return value === undefined ? {} : { [id]: value };
}

/** Whether a thing that is out will hang where its empty hook is now. */
function hangsWhere(a: Thing, b: Thing): boolean {
  return a.cabinet === b.cabinet && a.hook === b.hook && a.class === b.class;
}
