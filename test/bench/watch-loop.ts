import { percentile } from './figures.ts';

/** How long the event loop was held, in milliseconds beyond the tick that was asked for. */
export interface Held {
  readonly ticks: number;
  readonly p99: number;
  readonly worst: number;
  /** What of the longest and of the 99th percentile was work of this thread, and not of others on the machine. */
  readonly cpuP99: number;
  readonly cpuWorst: number;
}

const TICK_MS = 1;

/** Watches the event loop of this process with a tick of one millisecond. */
export function watchLoop(): { stop(): Held } {
  const held: number[] = [];
  const worked: number[] = [];
  let timer: NodeJS.Timeout | null = null;
  let at = performance.now();
  let cpu = cpuOfThread();

  function tick(): void {
    const [now, cpuNow] = [performance.now(), cpuOfThread()];
    held.push(Math.max(0, now - at - TICK_MS));
    worked.push(cpuNow - cpu);
    [at, cpu] = [now, cpuNow];
    timer = setTimeout(tick, TICK_MS);
  }

  timer = setTimeout(tick, TICK_MS);
  return {
    stop() {
      if (timer) clearTimeout(timer);
      return {
        ticks: held.length,
        p99: percentile(held, 0.99),
        worst: percentile(held, 1),
        cpuP99: percentile(worked, 0.99),
        cpuWorst: percentile(worked, 1),
      };
    },
  };
}

function cpuOfThread(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
