import { decided } from '../../../shared/domain/decision.ts';
import { decideWriteLog } from '../../../shared/domain/duty-log/decide-log.ts';
import type { BulkChange } from './bulk-book.ts';
import { weighted, type Chances } from './chances.ts';
import type { LogSentence, Sentences } from './sentences.ts';
import { SHIFT_MS, type Shifts } from './shifts.ts';

/** A change of the desk's own day, and its moment in milliseconds since the epoch. */
export interface DeskStep {
  readonly at: number;
  change(at: string): BulkChange<unknown>;
}

const LINES_A_DAY = 24;
const DAY_MS = 86_400_000;

const categories = weighted<LogSentence>([
  ['note', 45],
  ['equipment', 20],
  ['notice', 13],
  ['incident', 12],
  ['visitor', 10],
]);

/** What happens at the desk itself on a day that begins at a moment: changes of shift and lines of the duty log. */
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
    .concat(lines);
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
      decide: (book, actor) => decideWriteLog(book, { text, category }, actor),
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
