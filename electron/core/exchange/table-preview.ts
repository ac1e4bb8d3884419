import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { JudgedRows } from './judge-rows.ts';
import type { Prepared, TableImport } from './table-import.ts';
import type { Visit } from '../handlers/handler.ts';

interface Chosen<Field> {
  readonly base64: string;
  readonly mapping?: readonly (Field | null)[] | undefined;
}

/** A plan that was worked out row by row. */
type RowsPlan<Problem> = JudgedRows<Problem> & { readonly unchanged: number };

/** How many rows of what is new a preview shows. */
export const SAMPLE_ROWS = 20;
const PROBLEMS_SHOWN = 500;

/** Looks a chosen table through and tells the caller how far it is; nothing is in the book yet. */
export async function lookThrough<Field extends string, Plan, Of>(
  imports: TableImport<Field, Plan, Of>,
  of: Of,
  { base64, mapping }: Chosen<Field>,
  visit: Visit,
): Promise<Result<Prepared<Field, Plan, Of>, Refusal>> {
  const tell = (done: number, total: number) =>
    visit.tellCaller({ kind: 'progress', task: 'import', done, total, at: visit.clock.now() });
  const prepared = await imports.prepare(Buffer.from(base64, 'base64'), of, mapping, tell);
  // Done or stopped: nothing is under way any more.
  tell(1, 1);
  return prepared.ok ? prepared : refuse({ kind: 'import-trouble', trouble: prepared.error });
}

/** What every preview says: the columns, how many rows there are, and those that cannot be taken over. */
export function rowsSummary<Field extends string, Problem, Of>({
  id,
  table,
  mapping,
  plan,
}: Prepared<Field, RowsPlan<Problem>, Of>) {
  return {
    plan: id,
    headings: [...table.headings],
    mapping: [...mapping],
    rows: table.rows.length,
    unchanged: plan.unchanged,
    problems: plan.problems.slice(0, PROBLEMS_SHOWN),
    problemCount: plan.problems.length,
    problemRows: plan.rowsLeftOut.length,
  };
}

/** The plan that is to go into the book; rows with problems must have been left out by a person's word. */
export function planToTake<Field extends string, Plan extends JudgedRows<unknown>, Of>(
  imports: TableImport<Field, Plan, Of>,
  { plan: id, leaveOutProblems }: { readonly plan: string; readonly leaveOutProblems: boolean },
): Result<Prepared<Field, Plan, Of>, Refusal> {
  const prepared = imports.find(id);
  if (!prepared) return refuse({ kind: 'plan-unknown', what: id });
  const count = prepared.plan.problems.length;
  return count > 0 && !leaveOutProblems ? refuse({ kind: 'import-problems', count }) : ok(prepared);
}
