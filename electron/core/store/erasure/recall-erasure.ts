import { bundlesLeft } from '../../../../shared/domain/bundle/bundles-left.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../../shared/result.ts';
import type { Asked } from './erase.ts';
import type { Erased, ErasureAnswer } from './erased.ts';
import type { ErasureParts } from './erasure-parts.ts';

/**
 * What the same wish was answered before; null when it is a new one.
 *
 * A repeated wish must not look for what is no longer there and be told that the person is unknown.
 */
export async function recallErasure(
  asked: Omit<Asked, 'signal'>,
  { store }: ErasureParts,
): Promise<Result<Erased, Refusal> | null> {
  if (asked.commandId === undefined) return null;
  const known = await store.commit<ErasureAnswer>({
    command: asked.command,
    id: asked.commandId,
    by: asked.by,
    // Asked only when the wish is a new one; nothing is changed by it.
    decide: () => refuse({ kind: 'nothing-to-erase' }),
  });
  if (!known.ok) return known.error.kind === 'nothing-to-erase' ? null : known;
  const ids = new Set(known.value.erasures);
  const ours = store.book.desk.erasures.filter(({ id }) => ids.has(id));
  const secondFolderOwes = ours.some((erasure) => erasure.secondFolderOwes);
  const left = bundlesLeft(store.book.desk.bundles);
  return ok({ ...known.value, secondFolderOwes, bundles: left.map(({ file }) => file) });
}
