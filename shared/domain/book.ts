import type { Call, Kind } from './call/call.ts';
import { defaultSettings, type Centre, type Settings } from './desk/centre.ts';
import type { Department } from './desk/department.ts';
import type { Staff } from './desk/staff.ts';
import type { Person } from './directory/person.ts';
import type { Place } from './directory/place.ts';
import type { LogEntry } from './duty-log/log-entry.ts';
import type { Order } from './order/order.ts';
import { PDF_PRINTER, type Printer } from './printing/printer.ts';
import type { SlipJob } from './printing/slip-job.ts';
import type { Borrower } from './custody/borrower.ts';
import type { Custody } from './custody/custody.ts';
import type { Register } from './custody/register.ts';
import type { Stocktake } from './custody/stocktake.ts';
import type { Thing } from './custody/thing.ts';
import { noPaper, type EmergencyPaper } from './paper/emergency-paper.ts';
import type { BundleSchedule } from './bundle/bundle-schedule.ts';
import type { BundleReceipt } from './bundle/bundle-receipt.ts';
import type { ExportReceipt } from './ledger/export-receipt.ts';
import type { QualityDraw } from './quality/quality-draw.ts';
import type { Handover } from './shift/handover.ts';
import type { ChecklistItem, ChecklistName, RosterEntry, ShiftPattern } from './shift/pattern.ts';
import type { OpenRound, Round, RoundTask } from './shift/round.ts';
import type { Shift } from './shift/shift.ts';
import type { Erasure } from './rescue/erasure.ts';
import type { DutyPerson } from './clock/duty-person.ts';
import type { Sample, Standing, StandingTask } from './clock/standing.ts';
import type { CaseArticle, Snippet } from './snippet.ts';
import { defaultClockRules } from '../rules/clock-table.ts';
import type { ClockRule } from '../rules/clocks.ts';
import type { ChangedNumbers } from '../rules/numbers.ts';
import { defaultRegisters } from '../rules/registers.ts';
import { defaultChecklists, defaultPatterns } from '../rules/shift-patterns.ts';
import { defaultSnippets } from '../rules/snippets.ts';
import type { WorkdayCalendar } from '../rules/workdays.ts';
import { defaultProblems, type Problem } from '../rules/problems.ts';
import { defaultRetention, type RetentionRule } from '../rules/retention.ts';
import { defaultDepartments, defaultRoutes, type Route } from '../rules/routes.ts';

/** How many numbers a day has used, by local day. */
export interface DayCount {
  readonly orders: number;
  readonly calls: number;
  /** Loans, deposits and visits together. */
  readonly custody: number;
  /** Shifts and handovers together. */
  readonly shifts: number;
}

/** The part of the book that every window mirrors: what lives at the desk. */
export interface DeskState {
  seq: number;
  centre: Centre | null;
  settings: Settings;
  staff: Record<string, Staff>;
  departments: Record<string, Department>;
  routes: Record<Kind, Route>;
  problems: Problem[];
  /** All versions of all rows of the clock table; the last one of a row is the present one. */
  clockRules: readonly ClockRule[];
  numbers: ChangedNumbers;
  dutyPeople: Record<string, DutyPerson>;
  workdays: WorkdayCalendar;
  snippets: Record<string, Snippet>;
  cases: Record<string, CaseArticle>;
  standing: Partial<Record<StandingTask, Standing>>;
  /** The last draws for the survey, newest last. */
  samples: readonly Sample[];
  /** How far the clock of the PC was set back in all; the desk's own time line is ahead of it by this. */
  setBackMs: number;
  /** The instant at which the desk was opened for the first time, on its own time line. */
  openedInstant: number;
  printers: Record<string, Printer>;
  orders: Record<string, Order>;
  calls: Record<string, Call>;
  slipJobs: Record<string, SlipJob>;
  registers: Record<string, Register>;
  /** Every thing that was ever received, by its id. */
  things: Record<string, Thing>;
  borrowers: Record<string, Borrower>;
  /** Loans, deposits and visits that are open or ended lately, by number. */
  custody: Record<string, Custody>;
  /** The last counts, newest last. */
  stocktakes: readonly Stocktake[];
  log: LogEntry[];
  shiftPatterns: Record<string, ShiftPattern>;
  /** Who is on, by day and pattern: `2026-11-22 early`. */
  roster: Record<string, RosterEntry>;
  checklists: Record<ChecklistName, readonly ChecklistItem[]>;
  /** The shift that is open now, and the last ones before it, by number. */
  shifts: Record<string, Shift>;
  /** The number of the open shift; null while the counter is closed. */
  shift: string | null;
  /** The handover that runs and those that ended lately, by number. */
  handovers: Record<string, Handover>;
  /** In how many sealed handovers an open matter has stood, by its key. */
  carried: Readonly<Record<string, number>>;
  openRounds: Partial<Record<RoundTask, OpenRound>>;
  /** The last signed rounds, newest last. */
  rounds: readonly Round[];
  /** Blank emergency slips that were printed, and what became of them; replaced, never changed. */
  emergency: EmergencyPaper;
  /** The last exports, newest last. */
  exports: readonly ExportReceipt[];
  /** The last quality samples, newest last. */
  quality: readonly QualityDraw[];
  /** The last bundles that were written or taken, newest last. */
  bundles: readonly BundleReceipt[];
  days: Record<string, DayCount>;
  /** How many records have left for history so far. */
  filed: number;
  retention: RetentionRule[];
  erasures: Erasure[];
  /** Where a second copy of every backup goes; empty when there is none. */
  backupFolder: string;
  /** When bundles are written by themselves, and since when; null when only by hand. */
  bundleSchedule: (BundleSchedule & { readonly setAt: string }) | null;
  /** The move by which the desk has gone to another PC, who wanted it and where its file went; null while it lives here. */
  moved: {
    readonly move: string;
    readonly at: string;
    readonly by: string | null;
    readonly file: string;
    readonly reason: string;
  } | null;
}

/** How often a place has called, and the numbers of its last calls, newest first; history has the calls themselves. */
export interface Activity {
  readonly calls: number;
  readonly lastAt: string;
  readonly recent: readonly string[];
}

/** Places and people; large, so it stays in the core and is asked by query. */
export interface DirectoryState {
  places: Record<string, Place>;
  people: Record<string, Person>;
  /** place key → ids of the places that share it, as 1-1101 and 11-101 do; derived. */
  placesByKey: Record<string, string[]>;
  /** place id → people ids; derived. */
  peopleByPlace: Record<string, string[]>;
}

/** A call of one kind that was somebody's last, and the order it left behind. */
export interface LastCall {
  readonly at: string;
  readonly order: string | null;
}

/** How often somebody called, for what, and what the last complaint and the last repair were. */
export interface PersonActivity {
  readonly calls: number;
  readonly complaints: number;
  readonly repairs: number;
  readonly lastAt: string;
  readonly lastComplaint: LastCall | null;
  readonly lastRepair: LastCall | null;
}

/** How often places and people have called, by their ids. */
export interface ActivityState {
  places: Record<string, Activity>;
  people: Record<string, PersonActivity>;
}

/** PINs and wrong tries; never leaves the core. */
export interface AccessState {
  pins: Record<string, { salt: string; hash: string; cost: number }>;
  wrong: Record<string, { count: number; lastAt: string }>;
  /** When each was last here: `at` signed in or out, `before` at the end of the time before that. */
  here: Record<string, { readonly before: string | null; readonly at: string }>;
}

/** The whole living book. */
export interface Book {
  desk: DeskState;
  directory: DirectoryState;
  activity: ActivityState;
  access: AccessState;
  /** segment → what vouches for its erased lines; the latest erasure that touched a segment counts. */
  vouchers: Record<string, string>;
}

const pdfPrinter: Printer = {
  id: PDF_PRINTER,
  name: 'PDF',
  transport: { kind: 'file' },
  paper: 'a5',
  chinese: 'built-in',
  offsetXmm: 0,
  offsetYmm: 0,
  cut: 'none',
  prints: [],
  fallback: null,
};

/** A book in which nothing has happened. */
export function emptyBook(): Book {
  return {
    desk: emptyDesk(),
    directory: emptyDirectory(),
    activity: { places: {}, people: {} },
    access: { pins: {}, wrong: {}, here: {} },
    vouchers: {},
  };
}

/** The desk part of an empty book; also what a window shows before its first snapshot. */
export function emptyDesk(): DeskState {
  return {
    seq: 0,
    centre: null,
    settings: defaultSettings,
    staff: {},
    departments: Object.fromEntries(defaultDepartments.map((entry) => [entry.id, { ...entry }])),
    routes: structuredCloneOf(defaultRoutes),
    problems: structuredCloneOf([...defaultProblems]),
    clockRules: structuredCloneOf([...defaultClockRules]),
    numbers: {},
    dutyPeople: {},
    workdays: { days: {}, years: [] },
    snippets: Object.fromEntries(defaultSnippets.map((entry) => [entry.id, { ...entry }])),
    cases: {},
    standing: {},
    samples: [],
    setBackMs: 0,
    openedInstant: 0,
    printers: { [PDF_PRINTER]: pdfPrinter },
    orders: {},
    calls: {},
    slipJobs: {},
    registers: Object.fromEntries(structuredCloneOf([...defaultRegisters]).map((each) => [each.id, each])),
    things: {},
    borrowers: {},
    custody: {},
    stocktakes: [],
    log: [],
    shiftPatterns: Object.fromEntries(defaultPatterns.map((entry) => [entry.id, { ...entry }])),
    roster: {},
    checklists: { ...defaultChecklists },
    shifts: {},
    shift: null,
    handovers: {},
    carried: {},
    openRounds: {},
    rounds: [],
    emergency: noPaper,
    exports: [],
    quality: [],
    bundles: [],
    days: {},
    filed: 0,
    retention: structuredCloneOf([...defaultRetention]),
    erasures: [],
    backupFolder: '',
    bundleSchedule: null,
    moved: null,
  };
}

/** The directory part of an empty book. */
export function emptyDirectory(): DirectoryState {
  return { places: {}, people: {}, placesByKey: {}, peopleByPlace: {} };
}

// Defaults must never be changed through a book; structuredClone is not in the language library that shared/ sees.
function structuredCloneOf<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T; // plain JSON values only
}
