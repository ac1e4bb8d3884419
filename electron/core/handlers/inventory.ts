import type { OutputOf } from '../../../shared/contract.ts';
import { decideImportThings } from '../../../shared/domain/custody/decide-import-things.ts';
import { findRegister } from '../../../shared/domain/custody/find-thing.ts';
import { ok, refuse } from '../../../shared/result.ts';
import type { PreparedThings } from '../exchange/import-desk.ts';
import type { Handlers } from './handler.ts';
import { lookThrough, planToTake, rowsSummary, SAMPLE_ROWS } from '../exchange/table-preview.ts';

/** Inventories of things as files: read in with a preview, and lists of the registers written out. */
export const inventoryHandlers = {
  'things.preview': async (wish, visit) => {
    const found = findRegister(visit.store.book.desk, wish.register);
    if (!found.ok) return found;
    if (found.value.behaviour !== 'lend') return refuse({ kind: 'register-unknown', what: found.value.name });
    const prepared = await lookThrough(visit.imports.things, found.value, wish, visit);
    return prepared.ok ? ok(summaryOf(prepared.value)) : prepared;
  },
  'things.import': async (wish, visit) => {
    const prepared = planToTake(visit.imports.things, wish);
    if (!prepared.ok) return prepared;
    const { of: register, plan } = prepared.value;
    const { printLabels } = wish;
    const imported = await visit.store.commit({
      command: 'things.import',
      id: wish.commandId,
      by: visit.staffId,
      decide: (book, actor) =>
        decideImportThings(book, { register: register.id, things: plan.things, printLabels }, actor),
    });
    if (imported.ok) visit.imports.things.forget();
    return imported;
  },
  'things.cancel': async (_input, visit) => {
    visit.imports.cancel();
    return ok({ done: true });
  },
} satisfies Handlers<'things.preview' | 'things.import' | 'things.cancel'>;

/** What is shown before an inventory is accepted; never a door. */
function summaryOf(prepared: PreparedThings): OutputOf<'things.preview'> {
  const { things } = prepared.plan;
  const fresh = things.filter(({ before }) => before === null);
  return {
    ...rowsSummary(prepared),
    newThings: fresh.length,
    changedThings: things.length - fresh.length,
    sample: fresh.slice(0, SAMPLE_ROWS).map(({ thing }) => ({
      code: thing.code,
      name: thing.name,
      class: thing.class,
      cabinet: thing.cabinet,
    })),
  };
}
