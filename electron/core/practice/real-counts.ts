import type { ClockCounts } from './practice-way.ts';

const EVERY_MS = 5_000;

/** Watches how the real book stands while somebody practises. */
export interface RealCounts {
  watch(isOn: boolean): void;
}

/** Tells whenever the counts have changed since they were last read; they change with time, not only with what happens. */
export function createRealCounts(read: () => ClockCounts, tell: () => void): RealCounts {
  let timer: ReturnType<typeof setInterval> | null = null;
  let known = '';

  function look(): void {
    const before = known;
    known = JSON.stringify(read());
    if (known !== before) tell();
  }

  return {
    watch(isOn) {
      if (timer) clearInterval(timer);
      timer = null;
      if (!isOn) return;
      known = JSON.stringify(read());
      timer = setInterval(look, EVERY_MS);
      timer.unref();
    },
  };
}
