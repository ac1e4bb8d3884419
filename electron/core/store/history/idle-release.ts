/** Lets work run, and releases what it left in memory once nothing has run for a while. */
export function createIdleRelease(
  idleMs: number,
  release: () => void,
): { during<T>(work: () => Promise<T>): Promise<T> } {
  let running = 0;
  let timer: NodeJS.Timeout | null = null;

  return {
    async during(work) {
      running += 1;
      if (timer) clearTimeout(timer);
      try {
        return await work();
      } finally {
        running -= 1;
        // Does not keep a process alive that has nothing else to do.
        if (running === 0) timer = setTimeout(release, idleMs).unref();
      }
    },
  };
}
