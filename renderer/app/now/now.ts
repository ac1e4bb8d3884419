import { useSyncExternalStore } from 'react';

const SECOND = 1_000;
const MINUTE = 60_000;
const listeners = new Set<() => void>();
let present = 0;
/** The clock of the practice that this window shows, from the moment at which it was told; null at the real book. */
let pace: { readonly rate: number; readonly at: number; readonly heardAt: number } | null = null;
let timer: ReturnType<typeof setInterval> | undefined;

function clock(): number {
  return pace === null ? Date.now() : pace.at + pace.rate * (Date.now() - pace.heardAt);
}

/**
 * Follows the clock of the desk: in a practice it is not the one on the wall.
 *
 * What is told is a little late when it arrives, so that this clock never runs ahead of the desk's and, while the same
 * practice goes on, never back.
 */
export function followDesk(practice: { readonly at: string; readonly rate: number } | null): void {
  const told = practice && { rate: practice.rate, at: Date.parse(practice.at), heardAt: Date.now() };
  pace = told && pace ? { ...told, at: Math.max(told.at, clock()) } : told;
  tick();
}

/**
 * A span of the desk's clock as somebody's hand has felt it, in milliseconds.
 *
 * In a practice only clocks run faster: who writes, and who waits on the telephone, does not.
 */
export function inHand(ms: number): number {
  return pace === null ? ms : ms / pace.rate;
}

function tick(): void {
  present = Math.floor(clock() / SECOND) * SECOND;
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
  const second = Math.floor(clock() / SECOND) * SECOND;
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
  return clock();
}
