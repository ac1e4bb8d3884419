/** Keys whose texts are made by the program and point at something; they are never written by a person. */
const pointers: ReadonlySet<string> = new Set([
  ...['id', 'number', 'personId', 'placeId', 'jobId', 'erasure', 'gone', 'key'],
  ...['salt', 'hash', 'sha256', 'digest', 'document', 'replacedHead'],
]);

/**
 * Sends every text of a plain JSON value through `change`.
 *
 * A part in which nothing changes is the same part as before, so that the caller sees by comparing whether there was
 * anything to change.
 */
export function changeTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T; // a text for a text
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return mapKept(value, (part: unknown) => changeTexts(part, change)) as T; // a list for a list
  const changed = Object.entries(value).map(([key, part]: [string, unknown]) => [
    key,
    pointers.has(key) ? part : changeTexts(part, change),
  ]);
  return withFields(value, Object.fromEntries(changed) as Partial<T & object>); // the same keys
}

/** The list with every element changed; the same list when no element is another one afterwards. */
export function mapKept<T>(list: T[], change: (element: T) => T): T[] {
  const changed = list.map(change);
  return changed.every((element, index) => element === list[index]) ? list : changed;
}

/** The record with some fields replaced; the same record when they have these values already. */
export function withFields<T extends object>(record: T, fields: Partial<T>): T {
  const differs = Object.entries(fields).some(([key, value]) => Reflect.get(record, key) !== value);
  return differs ? { ...record, ...fields } : record;
}
