/** Runs pieces of work one after the other, each whether or not the one before it failed. */
export type Lane = <T>(work: () => Promise<T>) => Promise<T>;

/** A lane on which nothing is under way. */
export function createLane(): Lane {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined); // told to its own caller
    return next;
  };
}
