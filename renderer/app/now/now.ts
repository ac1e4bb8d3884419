import { useSyncExternalStore } from 'react';

const SECOND = 1_000;
const MINUTE = 60_000;
const listeners = new Set<() => void>();
let present = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  present = Math.floor(Date.now() / SECOND) * SECOND;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) timer = setInterval(tick, SECOND);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

function read(): number {
  const second = Math.floor(Date.now() / SECOND) * SECOND;
  if (second > present || second < present - SECOND) present = second;
  return present;
}

/**
 * The present moment in milliseconds since the epoch, in whole seconds; renders again every second.
 *
 * The only place of the renderer that reads the clock, together with `momentNow`.
 */
export function useNow(): number {
  return useSyncExternalStore(subscribe, read);
}

function readMinute(): number {
  return Math.floor(read() / MINUTE) * MINUTE;
}

/** The present minute in milliseconds since the epoch; renders again only when it changes. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, readMinute);
}

/** Whether the present lies outside of a span in milliseconds, after it or, with a clock that was set back, before it. */
export function useIsOutside(from: number, until: number): boolean {
  return useSyncExternalStore(subscribe, () => read() >= until || read() < from - SECOND);
}

/** The present second while `ticks`, and the one of the last drawing otherwise: what nobody sees is not drawn anew. */
export function useNowWhile(ticks: boolean): number {
  return useSyncExternalStore(ticks ? subscribe : never, read);
}

function never(): () => void {
  return () => undefined;
}

/** The present moment in milliseconds, for an act that is done now. */
export function momentNow(): number {
  return Date.now();
}
