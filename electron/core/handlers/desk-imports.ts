import type { OutputOf } from '../../../shared/contract.ts';
import { decideImportStaff } from '../../../shared/domain/desk/decide-import-staff.ts';
import { dayOf } from '../../../shared/domain/numbers.ts';
import { decideImportCalendar } from '../../../shared/domain/rules/decide-import-calendar.ts';
import { ok } from '../../../shared/result.ts';
import type { Handlers, Visit } from './handler.ts';
import { lookThrough, planToTake, rowsSummary, SAMPLE_ROWS } from '../exchange/table-preview.ts';

type ImportChannels =
  | 'staff.preview'
  | 'staff.import'
  | 'staff.cancel'
  | 'calendar.preview'
  | 'calendar.import'
  | 'calendar.cancel';

/** The staff and the workday calendar from tables: looked through first, then all of it or nothing. */
export const deskImportHandlers = {
  'staff.preview': async (wish, visit) => {
    const prepared = await lookThrough(visit.imports.staff, null, wish, visit);
    if (!prepared.ok) return prepared;
    const { staff } = prepared.value.plan;
    const fresh = staff.filter(({ before }) => before === null).length;
    return ok({
      ...rowsSummary(prepared.value),
      newStaff: fresh,
      changedStaff: staff.length - fresh,
      sample: staff.slice(0, SAMPLE_ROWS).map(({ before, staff: { id, name, role, phone } }) => ({
        id,
        name,
        role,
        phone,
        isNew: before === null,
      })),
    });
  },
  'staff.import': async (wish, visit) => {
    const prepared = planToTake(visit.imports.staff, wish);
    if (!prepared.ok) return prepared;
    const { staff } = prepared.value.plan;
    const imported = await visit.store.commit({
      command: 'staff.import',
      id: wish.commandId,
      by: visit.staffId,
      decide: (book, actor) => decideImportStaff(book, { staff }, actor),
    });
    if (!imported.ok) return imported;
    visit.imports.staff.forget();
    return ok({ ...imported.value, withoutPin: withoutPin(visit) });
  },
  'staff.cancel': async (_input, visit) => {
    visit.imports.cancel();
    return ok({ done: true });
  },
  'calendar.preview': async (wish, visit) => {
    const zone = visit.store.book.desk.centre?.timeZone ?? 'Asia/Shanghai';
    const year = Number(dayOf(visit.clock.now(), zone).slice(0, 4));
    const prepared = await lookThrough(visit.imports.calendar, { year }, wish, visit);
    if (!prepared.ok) return prepared;
    const { days, years } = prepared.value.plan;
    const fresh = days.filter(({ before }) => before === null).length;
    return ok({
      ...rowsSummary(prepared.value),
      newDays: fresh,
      changedDays: days.length - fresh,
      years: [...years],
      sample: days.slice(0, SAMPLE_ROWS).map(({ before, day }) => ({ ...day, isNew: before === null })),
    });
  },
  'calendar.import': async (wish, visit) => {
    const prepared = planToTake(visit.imports.calendar, wish);
    if (!prepared.ok) return prepared;
    const { days, years } = prepared.value.plan;
    const imported = await visit.store.commit({
      command: 'calendar.import',
      id: wish.commandId,
      by: visit.staffId,
      decide: (book, actor) => decideImportCalendar(book, { source: wish.source, days, years }, actor),
    });
    if (imported.ok) visit.imports.calendar.forget();
    return imported;
  },
  'calendar.cancel': async (_input, visit) => {
    visit.imports.cancel();
    return ok({ done: true });
  },
} satisfies Handlers<ImportChannels>;

/** Who cannot sign in yet: no file holds a PIN, the person types it in the settings. */
function withoutPin({ store }: Visit): OutputOf<'staff.import'>['withoutPin'] {
  const { desk, access } = store.book;
  return Object.values(desk.staff)
    .filter(({ id, isActive }) => isActive && !Object.hasOwn(access.pins, id))
    .map(({ id }) => id)
    .sort((a, b) => a.localeCompare(b));
}
