import { setImmediate as turn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

/** How long is compared before everything else gets its turn, in milliseconds. */
const SLICE_MS = 8;

/**
 * The first place at which a state that was lived differs from one that was stored, as a path; null when there is none.
 *
 * Compares record by record and gives way in between. What JSON cannot say (`undefined`) does not count.
 */
export async function firstDifference(lived: object, stored: object): Promise<string | null> {
  let began = performance.now();
  for (const [path, a, b] of pairsOf(lived, stored)) {
    if (!isDeepStrictEqual(plain(a), plain(b))) return path;
    if (performance.now() - began < SLICE_MS) continue;
    await turn();
    began = performance.now();
  }
  return null;
}

type Pair = readonly [path: string, lived: unknown, stored: unknown];

/** The records of two states: the entries of the entries of their parts. */
function* pairsOf(lived: object, stored: object): Generator<Pair> {
  for (const [part, a, b] of entriesOf('', lived, stored)) {
    if (!isTable(a) || !isTable(b)) yield [part, a, b];
    else
      for (const [name, inner, other] of entriesOf(`${part}.`, a, b)) {
        if (isTable(inner) && isTable(other)) yield* entriesOf(`${name}.`, inner, other);
        else yield [name, inner, other];
      }
  }
}

function* entriesOf(before: string, lived: object, stored: object): Generator<Pair> {
  const a = lived as Readonly<Record<string, unknown>>; // looked into by its own keys only
  const b = stored as Readonly<Record<string, unknown>>; // likewise
  for (const key of Object.keys(a))
    yield [`${before}${key}`, a[key], Object.hasOwn(b, key) ? b[key] : undefined];
  for (const key of Object.keys(b)) if (!Object.hasOwn(a, key)) yield [`${before}${key}`, undefined, b[key]];
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}
