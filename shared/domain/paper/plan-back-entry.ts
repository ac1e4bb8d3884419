import type { Refusal } from '../../refusal.ts';
import { ok, refuse, type Result } from '../../result.ts';
import type { DeskState } from '../book.ts';
import type { Actor } from '../decision.ts';
import type { BackEntry } from './back-entry.ts';
import { objectionToPaper } from './enter-paper.ts';

/** How far back an entry may reach [D]: a power failure is over long before, and reports of that week are out by then. */
export const BACK_ENTRY_DAYS = 14;

const DAY_MS = 86_400_000;

/** When something happened, and the mark 补录 when that is not now. */
export interface Happened {
  readonly at: string;
  readonly backEntry: BackEntry | null;
}

/**
 * The true time of what is entered, checked: not to come, not too long ago, and an emergency slip that is still blank.
 *
 * Source: R13 "enter them later with true times (补录 mark)".
 */
export function planBackEntry(
  desk: Pick<DeskState, 'emergency' | 'centre'>,
  { paper, happenedAt }: { paper?: string | undefined; happenedAt?: string | undefined },
  { at }: Pick<Actor, 'at'>,
): Result<Happened, Refusal> {
  const objection = paper === undefined ? null : objectionToPaper(desk, paper);
  if (objection) return refuse(objection);
  if (happenedAt === undefined)
    return paper === undefined ? ok({ at, backEntry: null }) : refuse({ kind: 'true-time-missing' });
  const then = Date.parse(happenedAt);
  if (then > Date.parse(at)) return refuse({ kind: 'time-in-future' });
  if (then < Date.parse(at) - BACK_ENTRY_DAYS * DAY_MS)
    return refuse({ kind: 'too-long-ago', days: BACK_ENTRY_DAYS });
  // Always in the form of the clock, whatever offset it came with: lists compare moments as texts.
  const known = new Date(then).toISOString();
  return ok({ at: known, backEntry: { paper: paper ?? null, happenedAt: known, at } });
}
