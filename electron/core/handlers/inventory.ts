import type { OutputOf } from '../../../shared/contract.ts';
import { decideImportThings } from '../../../shared/domain/custody/decide-import-things.ts';
import { findRegister } from '../../../shared/domain/custody/find-thing.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { exportCustody } from '../exchange/export-custody.ts';
import type { PreparedThings } from '../exchange/import-desk.ts';
import type { Handlers } from './handler.ts';

const SAMPLE_ROWS = 20;
const PROBLEMS_SHOWN = 500;

/** Inventories of things as files: read in with a preview, and lists of the registers written out. */
export const inventoryHandlers = {
  'things.preview': async ({ base64, register: id, mapping }, visit) => {
    const found = findRegister(visit.store.book.desk, id);
    if (!found.ok) return found;
    if (found.value.behaviour !== 'lend') return refuse({ kind: 'register-unknown', what: found.value.name });
    const tell = (done: number, total: number) =>
      visit.tellCaller({ kind: 'progress', task: 'import', done, total, at: visit.clock.now() });
    const bytes = Buffer.from(base64, 'base64');
    const prepared = await visit.imports.prepareThings(bytes, found.value, mapping, tell);
    // Done or stopped: nothing is under way any more.
    tell(1, 1);
    return prepared.ok
      ? ok(summaryOf(prepared.value))
      : refuse({ kind: 'import-trouble', trouble: prepared.error });
  },
  'things.import': async ({ plan: id, leaveOutProblems, printLabels, commandId }, visit) => {
    const prepared = visit.imports.findThings(id);
    if (!prepared) return refuse({ kind: 'plan-unknown', what: id });
    const { register, plan } = prepared;
    if (plan.problems.length > 0 && !leaveOutProblems)
      return refuse({ kind: 'import-problems', count: plan.problems.length });
    const imported = await visit.store.commit({
      command: 'things.import',
      id: commandId,
      by: visit.staffId,
      decide: (book, actor) =>
        decideImportThings(book, { register, things: plan.things, printLabels }, actor),
    });
    if (imported.ok) visit.imports.forget();
    return imported;
  },
  'things.cancel': async (_input, visit) => {
    visit.imports.cancel();
    return ok({ done: true });
  },
  'custody.export': async (wish, visit) => ok(await exportCustody(wish, visit)),
} satisfies Handlers<'things.preview' | 'things.import' | 'things.cancel' | 'custody.export'>;

/** What is shown before an inventory is accepted; never a door. */
function summaryOf({ id, table, mapping, plan }: PreparedThings): OutputOf<'things.preview'> {
  const fresh = plan.things.filter(({ isNew }) => isNew);
  return {
    plan: id,
    headings: [...table.headings],
    mapping,
    rows: table.rows.length,
    newThings: fresh.length,
    changedThings: plan.things.length - fresh.length,
    unchanged: plan.unchanged,
    problems: plan.problems.slice(0, PROBLEMS_SHOWN),
    problemCount: plan.problems.length,
    sample: fresh.slice(0, SAMPLE_ROWS).map(({ thing }) => ({
      code: thing.code,
      name: thing.name,
      class: thing.class,
      cabinet: thing.cabinet,
    })),
  };
}
