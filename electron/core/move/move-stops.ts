import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Session } from '../access/session.ts';

/** The moves and arrivals that are under way, each at the seat that began it. */
export interface MoveStops {
  /** Does one; answers `cancelled` when its seat stopped it. */
  during<T>(
    session: Session,
    work: (signal: AbortSignal) => Promise<Result<T, Refusal>>,
  ): Promise<Result<T, Refusal>>;
  /** Asks the one of a seat to stop; refused when it began none. */
  stop(session: Session): Result<void, Refusal>;
  /** Asks all of them to stop: the program is about to end. */
  stopAll(): void;
}

/** The stops of one open book, which outlive its closing. */
export function createMoveStops(): MoveStops {
  const stops = new Map<Session, AbortController>();
  return {
    async during(session, work) {
      if (stops.has(session)) return refuse({ kind: 'busy-with-book' });
      const stop = new AbortController();
      stops.set(session, stop);
      try {
        return await work(stop.signal);
      } finally {
        stops.delete(session);
      }
    },
    stop(session) {
      const stop = stops.get(session);
      if (!stop) return refuse({ kind: 'nothing-moves' });
      stop.abort();
      return ok(undefined);
    },
    stopAll() {
      for (const stop of stops.values()) stop.abort();
    },
  };
}

/** Does work that a signal stops; answers `cancelled` then, whatever it was doing. */
export async function orCancelled<T>(
  signal: AbortSignal,
  work: () => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  try {
    signal.throwIfAborted();
    return await work();
  } catch (error) {
    if (error !== signal.reason) throw error;
    return refuse({ kind: 'cancelled' });
  }
}
