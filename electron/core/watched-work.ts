import type { DeskEvent, LongTask } from '../../shared/events.ts';
import type { Clock } from './ports.ts';

/** Tells how far some work is: so much of so much. */
export type TellDone = (done: number, total: number) => void;

/** Whoever waits for long work. */
interface Waiting {
  readonly clock: Clock;
  readonly tellCaller: (event: DeskEvent) => void;
}

const WHOLE = 100;

/** Does long work and tells the caller how far it is, in hundredths, and that it has ended; work that tells nothing is quick. */
export async function watchedWork<T>(
  { clock, tellCaller }: Waiting,
  what: LongTask | { readonly task: LongTask; readonly of: string },
  work: (progress: TellDone) => Promise<T>,
): Promise<T> {
  const named = typeof what === 'string' ? { task: what } : what;
  let told: number | null = null;
  const tell = (done: number) => {
    if (done !== told) tellCaller({ kind: 'progress', ...named, done, total: WHOLE, at: clock.now() });
    told = done;
  };
  try {
    // The whole is told only when the work has ended, however it ended.
    return await work((done, total) => tell(Math.floor((WHOLE - 1) * (done / Math.max(total, 1)))));
  } finally {
    if (told !== null) tell(WHOLE);
  }
}
