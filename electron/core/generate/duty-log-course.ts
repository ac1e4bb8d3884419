import { decideStandingDone } from '../../../shared/domain/clock/decide-clocks.ts';
import type { StandingTask } from '../../../shared/domain/clock/standing.ts';
import { decideDigest, undigested } from '../../../shared/domain/complaint/decide-digest.ts';
import { decided } from '../../../shared/domain/decision.ts';
import { decideWriteLog } from '../../../shared/domain/duty-log/decide-log.ts';
import type { BulkChange } from './bulk-book.ts';
import { weighted, type Chances } from './chances.ts';
import { LOCAL_OFFSET_MS } from './day-plan.ts';
import type { LogSentence, Sentences } from './sentences.ts';
import { SHIFT_MS, type Shifts } from './shifts.ts';

/** A change of the desk's own day, and its moment in milliseconds since the epoch. */
export interface DeskStep {
  readonly at: number;
  change(at: string): BulkChange<unknown>;
}

const LINES_A_DAY = 24;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MONDAY = 1;

const categories = weighted<LogSentence>([
  ['note', 45],
  ['equipment', 20],
  ['notice', 13],
  ['incident', 12],
  ['visitor', 10],
]);

/**
 * What happens at the desk itself on a day that begins at a moment: changes of shift, lines of the duty log, the daily
 * count, the look at the end of the day, and on Mondays the digest of slight complaints.
 */
export function planDesk(
  start: number,
  given: { sentences: Sentences; shifts: Shifts },
  chances: Chances,
): DeskStep[] {
  const lines = Array.from({ length: LINES_A_DAY }, () =>
    logLine(start + chances.below(DAY_MS), given, chances),
  );
  return [0, SHIFT_MS, 2 * SHIFT_MS]
    .flatMap((shift) => changeShift(start + shift, given.shifts))
    .concat(lines, standing(start, given.shifts, chances));
}

function standing(start: number, shifts: Shifts, chances: Chances): DeskStep[] {
  const soonAfter = (hour: number) => start + hour * HOUR_MS + chances.below(HOUR_MS / 2);
  const isMonday = new Date(start + LOCAL_OFFSET_MS).getUTCDay() === MONDAY;
  return [
    signed('daily-count', soonAfter(17), shifts),
    signed('day-end', soonAfter(22), shifts),
    ...(isMonday ? [digest(soonAfter(9), shifts)] : []),
  ];
}

function signed(task: StandingTask, at: number, shifts: Shifts): DeskStep {
  return {
    at,
    change: (moment) => ({
      command: 'standing.done',
      by: shifts.clerk(at),
      at: moment,
      decide: (book, actor) => decideStandingDone(book, { task, note: '' }, actor),
    }),
  };
}

function digest(at: number, shifts: Shifts): DeskStep {
  return {
    at,
    change: (moment) => ({
      command: 'complaints.digest',
      by: shifts.supervisor(),
      at: moment,
      decide: (book, actor) =>
        undigested(book.desk).length === 0
          ? decided([], null)
          : decideDigest(book, { close: true, note: '' }, actor),
    }),
  };
}

function logLine(
  at: number,
  { sentences, shifts }: { sentences: Sentences; shifts: Shifts },
  chances: Chances,
): DeskStep {
  const category = categories(chances);
  const text = sentences.logged(category);
  return {
    at,
    change: (moment) => ({
      command: 'log.write',
      by: shifts.clerk(at),
      at: moment,
      decide: (book, actor) => decideWriteLog(book, { text, category, forNext: false }, actor),
    }),
  };
}

function changeShift(at: number, shifts: Shifts): DeskStep[] {
  const [goes, comes] = [shifts.clerk(at - 1), shifts.clerk(at)];
  return [
    {
      at,
      change: (moment) => ({
        command: 'session.lock',
        by: goes,
        at: moment,
        decide: () => decided([{ type: 'signed-out', staff: goes, why: 'asked' }], null),
      }),
    },
    {
      at: at + 60_000,
      change: (moment) => ({
        command: 'session.signIn',
        by: comes,
        at: moment,
        decide: () => decided([{ type: 'signed-in', staff: comes }], null),
      }),
    },
  ];
}
