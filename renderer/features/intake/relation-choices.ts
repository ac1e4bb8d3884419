import type { Kind } from '../../../shared/domain/call/call.ts';
import type { DraftFields } from '../../../shared/domain/draft/draft.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import { kindRule } from '../../../shared/rules/kinds.ts';

/** What a call can be besides a new matter. */
export interface RelationChoice {
  readonly kind: 'rework' | 'join';
  readonly order: Order;
}

interface Known {
  readonly openOrders: readonly Order[];
  readonly reworkable: readonly Order[];
}

/** More than these do not fit into the row; the side shows them all. */
const MOST_JOINS = 2;

/** The orders a call may be rework of, or join; empty when it can only be a new matter. */
export function relationChoices(known: Known, kind: Kind, problem: string): RelationChoice[] {
  const rework = kindRule(kind).callsBack
    ? known.reworkable.filter((order) => isSameMatter(order, kind, problem))
    : [];
  const newest = [...rework].sort((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''))[0];
  const joins = [...known.openOrders]
    .sort(
      (a, b) =>
        Number(b.kind === kind) - Number(a.kind === kind) || b.registeredAt.localeCompare(a.registeredAt),
    )
    .slice(0, MOST_JOINS);
  return [
    ...(newest ? [{ kind: 'rework', order: newest } as const] : []),
    ...joins.map((order) => ({ kind: 'join', order }) as const),
  ];
}

function isSameMatter(order: Order, kind: Kind, problem: string): boolean {
  return order.kind === kind && (problem === '' || order.problem?.code === problem);
}

/**
 * What the row is set to when the caller or the problem becomes known: rework only for the very same problem, which
 * the setting `reworkDays` has already bounded.
 */
export function defaultRelation(
  choices: readonly RelationChoice[],
  problem: string,
): DraftFields['relation'] {
  const rework = choices.find((choice) => choice.kind === 'rework' && choice.order.problem?.code === problem);
  return rework && problem !== ''
    ? { kind: 'rework', order: rework.order.number }
    : { kind: 'new', order: null };
}

/** The relation that is in force: one to an order that is no longer on offer counts as a new matter. */
export function relationInForce(
  choices: readonly RelationChoice[],
  relation: DraftFields['relation'],
): DraftFields['relation'] {
  const isOffered = choices.some(
    (choice) => choice.kind === relation.kind && choice.order.number === relation.order,
  );
  return isOffered ? relation : { kind: 'new', order: null };
}
