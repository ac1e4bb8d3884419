import type { Refusal } from '../../../shared/refusal.ts';
import type { OwedDays } from '../store/history/roll.ts';

const DAYS_NAMED = 5;

/** Days of history are missing and cannot be made anew now: what is read of them would have a hole. */
export class HistoryNotWhole extends Error {
  readonly refusal: Refusal = { kind: 'history-not-whole' };
  /** Some of the days that are missing, in words for a technician. */
  readonly days: string;

  constructor(owed: OwedDays) {
    const days = owed === 'all' ? 'all days' : [...owed].sort().slice(0, DAYS_NAMED).join(', ');
    super(`History is not whole: ${days}`);
    this.days = days;
  }
}
