import { setImmediate as turn } from 'node:timers/promises';

/** How long is worked before everything else gets its turn, in milliseconds. */
const SLICE_MS = 8;
/** The clock is looked at once in so many entries. */
const ENTRIES = 256;

/** Does something with each entry of a long list, letting everything else have its turn in between. */
export async function eachInTurns<T>(list: readonly T[], work: (entry: T) => void): Promise<void> {
  let began = performance.now();
  for (const [index, entry] of list.entries()) {
    work(entry);
    if (index % ENTRIES !== 0 || performance.now() - began < SLICE_MS) continue;
    await turn();
    began = performance.now();
  }
}

/** Makes a table of a long list, letting everything else have its turn in between. */
export async function tableInTurns<T, V>(
  list: readonly T[],
  entryOf: (entry: T) => readonly [key: string, value: V],
): Promise<Record<string, V>> {
  const table: Record<string, V> = {};
  await eachInTurns(list, (entry) => {
    const [key, value] = entryOf(entry);
    table[key] = value;
  });
  return table;
}
