/** Blocked acts that share their reason, so that one sentence can name them together; possible ones are left out. */
export function groupBlocks<A extends string>(
  acts: readonly A[],
  reasonOf: (act: A) => string | null,
): { readonly reason: string; readonly acts: readonly A[] }[] {
  const groups = new Map<string, A[]>();
  for (const act of acts) {
    const reason = reasonOf(act);
    if (reason !== null) groups.set(reason, [...(groups.get(reason) ?? []), act]);
  }
  return [...groups].map(([reason, blocked]) => ({ reason, acts: blocked }));
}
