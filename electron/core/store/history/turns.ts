import { setImmediate as nextTurn } from 'node:timers/promises';

/** Lets what else waits run; what lies between two calls should take a few milliseconds at most. */
export async function letOthersRun(): Promise<void> {
  await nextTurn();
}

/** Runs tasks one after another, each whether or not the one before it failed. */
export function createQueue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const run = last.then(task, task);
    last = run.catch(() => undefined); // told to its own caller
    return run;
  };
}
