/**
 * Lets only the newest of what a seat asks go on: the signal of the one before is aborted, for nobody waits for its answer any
 * more.
 */
export function createNewestOnly(): (seat: object) => AbortSignal {
  const asked = new WeakMap<object, AbortController>();
  return (seat) => {
    asked.get(seat)?.abort();
    const newest = new AbortController();
    asked.set(seat, newest);
    return newest.signal;
  };
}
