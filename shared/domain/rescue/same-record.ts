/** Whether two records say the same; both came from JSON, with their fields in the order of their schema. */
export function sameRecord(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The records of a table that another one has not, or has otherwise. */
export function changed<T>(from: Readonly<Record<string, T>>, to: Readonly<Record<string, T>>): T[] {
  return Object.entries(to).flatMap(([key, value]) => (sameRecord(from[key], value) ? [] : [value]));
}
