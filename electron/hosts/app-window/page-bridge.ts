/** The names under which the host's two doors appear for a moment, until `installBridge` takes them away. */
export const DOORS = { ask: '__deskAsk', next: '__deskNext' } as const;

/** The doors as the page sees them: text in, text out, so that what crosses is exactly what JSON can say. */
interface HostDoors {
  ask(channel: string, input: string): Promise<string>;
  next(isFirst: boolean): Promise<string>;
}

/**
 * Runs in the page before its own scripts: the preload of this host.
 *
 * Gives the main frame `window.desk` with `invoke` and `on` (shared/bridge.ts), frozen, and removes the doors from the
 * page's reach. It is sent as text and must not use anything from outside itself.
 */
export function installBridge(names: { readonly ask: string; readonly next: string }): void {
  // In the page: the host has put its doors on the global object under these names.
  const page = globalThis as unknown as Record<string, unknown> & { top: unknown };
  const doors = { ask: page[names.ask], next: page[names.next] } as HostDoors;
  delete page[names.ask];
  delete page[names.next];
  if (page.top !== page || typeof doors.ask !== 'function') return;

  const listeners = new Set<(event: unknown) => void>();
  const invoke = async (channel: string, input: unknown): Promise<unknown> =>
    JSON.parse(await doors.ask(channel, JSON.stringify(input ?? {}))) as unknown;
  const on = (listener: (event: unknown) => void): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  };
  const hear = async (isFirst: boolean): Promise<void> => {
    const events = JSON.parse(await doors.next(isFirst)) as unknown[];
    for (const event of events) {
      for (const listener of listeners) {
        // A listener that fails must not keep the others, or later events, from being heard.
        queueMicrotask(() => {
          listener(event);
        });
      }
    }
    return hear(false);
  };
  Object.defineProperty(page, 'desk', { value: Object.freeze({ invoke, on }) });
  // Ends with the page.
  void hear(true);
}
