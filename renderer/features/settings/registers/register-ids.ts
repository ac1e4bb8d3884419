/**
 * Gives every part without an id one of its own: `phone-1`, `text-2`; the number is used once in a register.
 *
 * A field that becomes a telephone, or is none any more, is another field: its id tells whether it is masked.
 */
export function withIds<T extends { readonly id: string }>(
  parts: readonly T[],
  wordOf: (part: T) => string,
  used: Iterable<string>,
): T[] {
  const taken = new Set([...used, ...parts.map(({ id }) => id)]);
  let n = Math.max(0, ...[...taken].map(numberIn));
  return parts.map((part) => {
    if (part.id !== '' && isPhone(part.id) === (wordOf(part) === 'phone')) return part;
    n += 1;
    return { ...part, id: `${wordOf(part)}-${n}` };
  });
}

function isPhone(id: string): boolean {
  return id.startsWith('phone-');
}

function numberIn(id: string): number {
  return Number(/-(\d+)$/.exec(id)?.[1] ?? 0);
}
