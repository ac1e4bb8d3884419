import type { OutputOf } from '../../../shared/contract.ts';
import type { HistoryHit } from '../../../shared/domain/history/history-hit.ts';
import { pastKey } from './hits.ts';

type Answer = OutputOf<'history.search'>;

/** What was found in the past for one text, newest first, as far as it has come. */
export interface PastFinding {
  readonly text: string;
  /** The name of the running search; null when none runs. */
  readonly search: string | null;
  readonly hits: readonly HistoryHit[];
  /** The earliest local day that was looked through; null before the first word of it. */
  readonly reachedOn: string | null;
  /** Where it can be continued; null when it is not finished yet, or everything was looked through. */
  readonly next: Answer['next'];
  readonly isDone: boolean;
  /** Local days that could not be read. */
  readonly unreadDays: readonly string[];
}

/** Before a text was looked for. */
export const noPast: PastFinding = {
  text: '',
  search: null,
  hits: [],
  reachedOn: null,
  next: null,
  isDone: false,
  unreadDays: [],
};

/** Some more hits, told while the search runs; the same record is never shown twice. */
export function withHits(past: PastFinding, hits: readonly HistoryHit[], reachedOn: string): PastFinding {
  return { ...past, hits: joined(past.hits, hits), reachedOn };
}

/** The end of a search: its answer holds every hit of this run, told or not. */
export function withAnswer(past: PastFinding, answer: Answer): PastFinding {
  return {
    ...past,
    search: null,
    hits: joined(past.hits, answer.hits),
    reachedOn: answer.reachedOn ?? past.reachedOn,
    next: answer.next,
    isDone: answer.next === null,
    unreadDays: [...new Set([...past.unreadDays, ...answer.unreadDays])],
  };
}

function joined(before: readonly HistoryHit[], more: readonly HistoryHit[]): readonly HistoryHit[] {
  const known = new Set(before.map(pastKey));
  const fresh = more.filter((hit) => !known.has(pastKey(hit)));
  return fresh.length === 0 ? before : [...before, ...fresh];
}
