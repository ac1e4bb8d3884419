import type { Problem } from '../../rules/problems.ts';
import type { Route } from '../../rules/routes.ts';
import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import { PDF_PRINTER, type Printer } from '../printing/printer.ts';
import type { Centre, Settings } from './centre.ts';
import type { Department } from './department.ts';
import type { Staff } from './staff.ts';

const done = { done: true } as const;
type Done = typeof done;

/** Changes the settings of the desk; what is not named stays. */
export const decideSettings: Decide<{ settings: Partial<Settings> }, Done> = (book, { settings }) => {
  const given = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
  return decided([{ type: 'settings-changed', settings: { ...book.desk.settings, ...given } }], done);
};

/** Changes name, telephone and language of the centre; the letter is part of every number and stays. */
export const decideCentre: Decide<{ name: string; phone: string; language: Centre['language'] }, Done> = (
  book,
  input,
) => {
  if (!book.desk.centre) return refused({ kind: 'not-opened-yet' });
  return decided([{ type: 'centre-changed', centre: { ...book.desk.centre, ...input } }], done);
};

/** Saves a person of the staff; the last active manager can neither leave nor lose the role. */
export const decideSaveStaff: Decide<{ staff: Staff }, Done> = (book, { staff }) => {
  const others = Object.values(book.desk.staff).filter((entry) => entry.id !== staff.id);
  const hasManager = [...others, staff].some((entry) => entry.role === 'manager' && entry.isActive);
  return hasManager ? decided([{ type: 'staff-saved', staff }], done) : refused({ kind: 'last-manager' });
};

/** Saves a department, its head and its workers. */
export const decideSaveDepartment: Decide<{ department: Department }, Done> = (_book, { department }) =>
  decided([{ type: 'department-saved', department }], done);

/** Saves one row of the routing table. */
export const decideSaveRoute: Decide<{ route: Route }, Done> = (book, { route }) => {
  if (!entryOf(book.desk.departments, route.department)) {
    return refused({ kind: 'department-unknown', what: route.department });
  }
  return decided([{ type: 'route-saved', route }], done);
};

/** Saves one coded problem. */
export const decideSaveProblem: Decide<{ problem: Problem }, Done> = (_book, { problem }) =>
  decided([{ type: 'problem-saved', problem }], done);

/** Takes a coded problem out of the list; orders that carry it keep its name. */
export const decideRemoveProblem: Decide<{ code: string }, Done> = (book, { code }) =>
  book.desk.problems.some((entry) => entry.code === code)
    ? decided([{ type: 'problem-removed', code }], done)
    : refused({ kind: 'problem-unknown', what: code });

/** Saves a printer; a fallback must be another known printer. */
export const decideSavePrinter: Decide<{ printer: Printer }, Done> = (book, { printer }) => {
  if (
    printer.fallback === printer.id ||
    (printer.fallback && !entryOf(book.desk.printers, printer.fallback))
  ) {
    return refused({ kind: 'printer-unknown', what: printer.fallback });
  }
  return decided([{ type: 'printer-saved', printer }], done);
};

/** Removes a printer that nothing waits for; the PDF folder always stays. */
export const decideRemovePrinter: Decide<{ printerId: string }, Done> = (book, { printerId }) => {
  if (!entryOf(book.desk.printers, printerId)) return refused({ kind: 'printer-unknown', what: printerId });
  const isWaitedFor = Object.values(book.desk.slipJobs).some(
    (job) => job.printerId === printerId && ['queued', 'sending', 'failed', 'unknown'].includes(job.state),
  );
  if (printerId === PDF_PRINTER || isWaitedFor) return refused({ kind: 'printer-in-use', what: printerId });
  return decided([{ type: 'printer-removed', printerId }], done);
};
