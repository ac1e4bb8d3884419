import { useEffect, useEffectEvent } from 'react';
import type { LendingPanel } from '../../../app/navigation/navigation.ts';
import { useInvoke, useReadDesk, useStaff } from '../../../app/desk/desk-context.ts';
import { readDraft, useChangeLending } from '../../../app/lending/lending-store.ts';
import { borrowerOf } from './WhoField.tsx';

/** Panels whose codes have joined the lending: going back to one must not lend its things again. */
const taken = new WeakSet<LendingPanel>();

/** Lets what another screen began join the lending: codes, a borrower, or an order with whoever does its work. */
export function useTakePanel(panel: LendingPanel | undefined): void {
  const invoke = useInvoke();
  const readDesk = useReadDesk();
  const { id: staff } = useStaff();
  const { add, change } = useChangeLending();

  const takeOrder = async (number: string): Promise<void> => {
    change({ order: number });
    const order = readDesk().orders[number];
    const name = order?.signer || order?.assignee || '';
    if (name === '' || readDraft(staff).borrower !== null) return;
    const reply = await invoke('borrowers.find', { text: name, limit: 8 });
    const hit = reply.ok ? reply.value.hits.find((each) => each.name === name) : undefined;
    const draft = readDraft(staff);
    // Whoever was chosen meanwhile stays.
    if (hit && draft.borrower === null && draft.typedWho === '' && draft.order === number)
      change({ borrower: borrowerOf(hit) });
  };

  const take = useEffectEvent((wanted: LendingPanel | undefined) => {
    if (wanted?.kind !== 'lend' || taken.has(wanted)) return;
    taken.add(wanted);
    wanted.codes.forEach(add);
    const known = wanted.borrower === undefined ? undefined : readDesk().borrowers[wanted.borrower];
    if (known) {
      const { id, kind, name, firm, phone, personId, staffId } = known;
      change({ borrower: { id, kind, name, firm, phone, personId, staffId }, newcomer: null, typedWho: '' });
    }
    if (wanted.order !== undefined) void takeOrder(wanted.order);
  });
  useEffect(() => take(panel), [panel]);
}
