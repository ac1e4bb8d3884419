import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { useTakeBack } from '../stays/use-take-back.ts';
import { isFound, type DepositDraft } from './deposit-draft.ts';

/** Takes something in and prints its tag; answers the number of the deposit. */
export function useReceive({
  id: register,
}: Register): (draft: DepositDraft) => Promise<Result<string, Refusal>> {
  const invoke = useInvoke();
  const t = useWords('deposits');
  const words = useOrderWords();
  const takeBack = useTakeBack();
  return async (draft) => {
    const reply = await invoke('deposits.receive', {
      register,
      class: draft.class,
      owner: {
        personId: draft.personId,
        name: draft.owner.trim(),
        firm: draft.firm.trim(),
        phone: draft.phone.trim(),
      },
      what: draft.what.trim(),
      pieces: Number(draft.pieces),
      shelf: draft.shelf.trim(),
      told: draft.told && !isFound(draft),
      values: draft.values,
      photos: [...draft.photos],
      note: draft.note.trim(),
    });
    if (!reply.ok) return reply;
    const { deposit, slip } = reply.value;
    const number = words.number(deposit);
    takeBack(
      t(slip === null ? 'received' : 'receivedPrinting', { number, what: draft.what.trim() }),
      deposit,
    );
    return ok(deposit);
  };
}
