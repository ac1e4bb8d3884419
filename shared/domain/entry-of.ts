/**
 * The entry under a key that came from outside, or undefined.
 *
 * Plain indexing would find `constructor` and its like on every object.
 */
export function entryOf<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
