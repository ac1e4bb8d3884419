import { useCallback, useMemo } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import { blocksOf, isOpen, type OrderAct } from '../../../shared/rules/order-acts.ts';
import { useDesk, useSession, useStaff } from '../desk/desk-context.ts';
import { blocksText } from '../words/refusal-text.ts';
import { useWords } from '../words/use-words.ts';
import { mayAct, rolesFor, type Doable } from './act-access.ts';
import { clockSteps, type ClockStep, type Step } from './order-step.ts';

type Orders = Readonly<Record<string, Order | undefined>>;

/**
 * Why an act cannot be done now, in words; null when it can.
 *
 * It reads the state table, the permissions and the health of the book. For closing it names everything that is
 * still missing, not only that it is too early.
 */
export function useActBlocks(): (order: Order, act: Exclude<Step, 'join'>) => string | null {
  const orders = useDesk((desk) => desk.orders);
  const blockOf = useBlockText();
  return useCallback((order, act) => blockOf(order, act, orders), [blockOf, orders]);
}

/** The same for whoever brings the other orders along: it stays the same function while orders change. */
export function useBlockText(): (order: Order, act: Exclude<Step, 'join'>, orders: Orders) => string | null {
  const errors = useWords('errors');
  const terms = useWords('terms');
  const acts = useWords('acts');
  const common = useWords('common');
  const { health } = useSession();
  const staff = useStaff();
  return useMemo(
    () => (order, act, orders) => {
      if (act === 'open') return null;
      const separator = common('separator');
      if (health.kind !== 'sound') return common('readOnly');
      if (!mayAct(staff.role, act)) {
        const roles = rolesFor(act).map((role) => terms(`role.${role}`));
        return acts('needsRole', { roles: roles.join(acts('listSeparator')) });
      }
      if (isClockStep(act)) return null;
      const blocks = [...blocksOf(order, act, orders), ...missingForClose(order, act, orders)];
      if (act === 'takeOwner' && blocks.length === 0 && order.ownerOffer?.to !== staff.id)
        blocks.push({ kind: 'nothing-offered' });
      return blocks.length === 0 ? null : blocksText(blocks, { errors, terms, separator });
    },
    [errors, terms, acts, common, health.kind, staff],
  );
}

function isClockStep(act: Doable): act is ClockStep {
  return clockSteps.some((each) => each === act);
}

function missingForClose(order: Order, act: OrderAct, orders: Orders) {
  if (act !== 'close' || !isOpen(order) || blocksOf(order, act, orders)[0]?.kind !== 'wrong-state') return [];
  return blocksOf({ ...order, state: 'called-back' }, 'close', orders);
}
