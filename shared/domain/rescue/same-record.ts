/** Whether two records say the same; both came from JSON, with their fields in the order of their schema. */
export function sameRecord(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
