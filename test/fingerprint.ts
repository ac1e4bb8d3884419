/** A value as text with sorted keys and without empty lists of derived indexes, so that equal states give equal text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** The paths at which two values differ, a few of them; empty when they are equal. Short enough to be read. */
export function differences(a: unknown, b: unknown, path = '', found: string[] = []): string[] {
  if (found.length >= 5 || canonical(a) === canonical(b)) return found;
  const isDeep = [a, b].every((each) => typeof each === 'object' && each !== null);
  if (!isDeep) {
    found.push(`${path}: ${JSON.stringify(a)?.slice(0, 80)} ≠ ${JSON.stringify(b)?.slice(0, 80)}`);
    return found;
  }
  const left = a as Record<string, unknown>; // just checked
  const right = b as Record<string, unknown>; // just checked
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)]))
    differences(left[key], right[key], `${path}/${key}`, found);
  return found;
}
