import type { Seat } from '../../core/ports.ts';

const EVERY_MS = 10_000;

/**
 * Tells how many clocks are late whenever that changes, also while the window is hidden and the desk is locked.
 *
 * `seat` is one of its own where nobody signs in: asking there does not put off the lock of the window. Returns how to
 * stop.
 */
export function watchLate(seat: Seat, tell: (late: number) => void): () => void {
  let known = -1;
  const ask = async (): Promise<void> => {
    const reply = await seat.invoke('session.current', {});
    const late = reply.ok ? lateIn(reply.value) : null;
    if (late === null || late === known) return;
    known = late;
    tell(late);
  };
  void ask();
  const timer = setInterval(() => void ask(), EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

function lateIn(session: unknown): number | null {
  const isSession = typeof session === 'object' && session !== null && 'late' in session;
  return isSession && typeof session.late === 'number' ? session.late : null;
}
