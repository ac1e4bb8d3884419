import { decidePrintReport } from '../../../shared/domain/report/decide-print-report.ts';
import type { FigurePart, Report } from '../../../shared/domain/report/report.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { isAllowed, rolesWith } from '../../../shared/rules/permissions.ts';
import { figureRecords } from '../reports/figure-records.ts';
import { makeReport } from '../reports/make-report.ts';
import { byRule, type Handlers, type Visit } from './handler.ts';

type ReportChannels = 'reports.get' | 'reports.records' | 'reports.print';

/** The reports of weeks and months, and the records behind their figures. */
export const reportHandlers = {
  'reports.get': async (wish, visit) => {
    const report = await makeReport(visit, wish, {
      onProgress: (done, total) =>
        visit.tellCaller({ kind: 'progress', task: 'report', done, total, at: visit.clock.now() }),
    });
    return ok({ report: mayCompare(visit) ? report : withoutPeople(report) });
  },
  'reports.records': async ({ report, on, limit, ...part }, visit) => {
    const objection = objectionToPerson(part, visit);
    if (objection) return refuse(objection);
    return ok(await figureRecords(visit, { report, on }, ownIfPersonal(part, visit), limit));
  },
  'reports.print': byRule('reports.print', decidePrintReport),
} satisfies Handlers<ReportChannels>;

function roleOf({ store, staffId }: Visit) {
  return staffId === null ? undefined : store.book.desk.staff[staffId]?.role;
}

function mayCompare(visit: Visit): boolean {
  const role = roleOf(visit);
  return role !== undefined && isAllowed(role, 'see figures of people');
}

/** A report for those who may not compare people. */
function withoutPeople(report: Report): Report {
  return { ...report, staff: null };
}

/** What was found wrong in the records of colleagues is for those who may compare people. */
function ownIfPersonal(part: FigurePart, visit: Visit): FigurePart {
  const isPersonal = part.figure === 'quality-errors' || part.figure === 'quality-checked';
  return isPersonal && !mayCompare(visit) ? { ...part, staff: visit.staffId ?? '' } : part;
}

/** Everybody may look at the own records; those of one other person are for who may compare people. */
function objectionToPerson({ staff }: FigurePart, visit: Visit): Refusal | null {
  const role = roleOf(visit);
  if (staff === undefined || staff === visit.staffId || role === undefined || mayCompare(visit)) return null;
  return { kind: 'not-allowed', role, needs: [...rolesWith('see figures of people')] };
}
