const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Does a piece of work that hears of it when somebody stops the program, so that nothing of it is left lying about. */
export async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  for (const signal of SIGNALS) process.on(signal, abort);
  try {
    return await work(stop.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, abort);
  }
}
