import type { Log } from '../../core/ports.ts';

/** The part of Electron's `app` that a quit goes through. */
export interface Quitting {
  on(event: 'before-quit', listener: (event: { preventDefault(): void }) => void): unknown;
  exit(code?: number): void;
}

/**
 * Holds every quit back until `close` has given the book free, then ends the program; once, however often it is asked.
 *
 * What was answered is on disk anyway; closing only makes the next opening quick.
 */
export function closeBeforeQuit(app: Quitting, close: () => Promise<void>, log: Log): void {
  let closing: Promise<void> | undefined;
  app.on('before-quit', (event) => {
    event.preventDefault();
    closing ??= close().then(
      () => app.exit(0),
      (error: unknown) => {
        log.bug('close', error);
        app.exit(1);
      },
    );
  });
}
