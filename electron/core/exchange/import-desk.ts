import type { Register } from '../../../shared/domain/custody/register.ts';
import type { ThingField } from '../../../shared/domain/custody/thing-import.ts';
import type { StaffField } from '../../../shared/domain/desk/staff-import.ts';
import { matchHeadings, type ImportField } from '../../../shared/domain/directory/headings.ts';
import type { CalendarField } from '../../../shared/domain/rules/calendar-import.ts';
import { refuse } from '../../../shared/result.ts';
import { pinyinOf } from '../directory/pinyin.ts';
import type { NewId } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { calendarHeadings } from './calendar-words.ts';
import { doorLookup } from './door-lookup.ts';
import { matchColumns } from './match-columns.ts';
import { planCalendarDays, type CalendarPlan } from './plan-calendar.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import { planStaff, type StaffPlan } from './plan-staff.ts';
import { planThings, type ThingPlan } from './plan-things.ts';
import { staffHeadings } from './staff-words.ts';
import {
  createImportTurn,
  createTableImport,
  type ImportSubject,
  type Prepared,
  type TableImport,
} from './table-import.ts';
import { matchThingHeadings } from './thing-headings.ts';

/** An owner register that was looked through. */
export type PreparedImport = Prepared<ImportField, ImportPlan, null>;
/** An inventory of a register that was looked through. */
export type PreparedThings = Prepared<ThingField, ThingPlan, Register>;

/** What can be brought in from tables, all by the same way. */
export interface ImportDesk {
  readonly directory: TableImport<ImportField, ImportPlan, null>;
  readonly things: TableImport<ThingField, ThingPlan, Register>;
  readonly staff: TableImport<StaffField, StaffPlan, null>;
  /** A list of days, looked through in a present year. */
  readonly calendar: TableImport<CalendarField, CalendarPlan, { readonly year: number }>;
  /** Stops the reading or planning that is under way. */
  cancel(): void;
}

/** Makes the import desk of a book. */
export function createImportDesk(store: Store, newId: NewId): ImportDesk {
  const turn = createImportTurn();
  const make = <Field extends string, Plan, Of>(subject: ImportSubject<Field, Plan, Of>) =>
    createTableImport(subject, turn, newId);
  return {
    directory: make<ImportField, ImportPlan, null>({
      match: matchHeadings,
      plan(table, mapping, _of, work) {
        const { places, people } = store.book.directory;
        const known = { places: Object.values(places), people: Object.values(people) };
        return planImport({ table, mapping: [...mapping], ...known, newId, pinyinOf }, work);
      },
    }),
    things: make<ThingField, ThingPlan, Register>({
      match: matchThingHeadings,
      async plan(table, mapping, register, work) {
        const doors = await doorLookup(store.book.directory, work);
        if (doors === null) return refuse({ kind: 'cancelled' });
        const known = Object.values(store.book.desk.things);
        const making = { ...doors, newId, pinyinOf, register };
        return planThings({ ...making, table, mapping: [...mapping], known }, work);
      },
    }),
    staff: make<StaffField, StaffPlan, null>({
      match: (headings) => matchColumns(headings, staffHeadings),
      plan(table, mapping, _of, work) {
        const known = Object.values(store.book.desk.staff);
        return planStaff({ table, mapping: [...mapping], known }, work);
      },
    }),
    calendar: make<CalendarField, CalendarPlan, { readonly year: number }>({
      match: (headings) => matchColumns(headings, calendarHeadings),
      plan(table, mapping, { year }, work) {
        const calendar = store.book.desk.workdays;
        return planCalendarDays({ table, mapping: [...mapping], calendar, year }, work);
      },
    }),
    cancel: turn.stop,
  };
}
