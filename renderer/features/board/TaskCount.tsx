import { useMemo } from 'react';
import { undigested } from '../../../shared/domain/complaint/decide-digest.ts';
import type { StandingTask } from '../../../shared/domain/clock/standing.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import { isOpen } from '../../../shared/rules/order-acts.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';

interface Props {
  readonly task: StandingTask;
  readonly dueAt: string;
}

/** How much a task of the day is about: what is open, the repairs that are not done, the slight complaints. */
export function TaskCount({ task, dueAt }: Props) {
  const t = useWords('board');
  const { dayKey } = useFormat();
  const orders = useDesk((desk) => desk.orders);
  const count = useMemo(() => {
    if (task === 'weekly-digest') return undigested({ orders }).length;
    const open = Object.values(orders).filter(isOpen);
    if (task === 'daily-count') return open.length;
    const on = dayKey(dueAt);
    return open.filter((order) => isUndone(order) && dayKey(order.dispatchedAt) <= on).length;
  }, [orders, task, dueAt, dayKey]);
  return t(`task.${task}`, { count });
}

/** A repair that was sent and is not done: what T19 asks about at the end of the day. */
function isUndone(order: Order): order is Order & { dispatchedAt: string } {
  return order.kind === 'repair' && order.doneAt === null && order.dispatchedAt !== null;
}
