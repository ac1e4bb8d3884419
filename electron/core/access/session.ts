import type { Staff } from '../../../shared/domain/desk/staff.ts';

/** Who sits at one seat. */
export interface Session {
  /** The person who acts, or null when locked. */
  staffId(): string | null;
  open(staff: Staff): void;
  lock(): void;
  /** Puts off the automatic lock; called for every sign of a person. */
  touch(): void;
  close(): void;
}

/**
 * Keeps who is signed in at one seat and locks it when nobody has touched it for a while.
 *
 * `lockAfterMs` is asked each time because the setting may change; `onIdle` does the locking, so that it is recorded.
 */
export function createSession(options: {
  lockAfterMs(): number | null;
  onIdle(): void;
  /** Hears who sits here whenever that changes. */
  onChange?(staffId: string | null): void;
}): Session {
  let staffId: string | null = null;
  let timer: NodeJS.Timeout | null = null;

  function stop(): void {
    if (timer) clearTimeout(timer);
    timer = null;
  }

  function restart(): void {
    stop();
    const wait = options.lockAfterMs();
    if (staffId === null || wait === null) return;
    timer = setTimeout(options.onIdle, wait);
    timer.unref();
  }

  return {
    staffId: () => staffId,
    open(staff) {
      staffId = staff.id;
      restart();
      options.onChange?.(staffId);
    },
    lock() {
      staffId = null;
      stop();
      options.onChange?.(null);
    },
    touch: restart,
    close: stop,
  };
}
