import { isSerious } from '../../../shared/domain/clock/select-wall.ts';
import type { DeskState } from '../../../shared/domain/book.ts';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import type { FollowUp } from '../../../shared/domain/callback/follow-up.ts';
import type { Fact, FactOf } from '../../../shared/domain/facts.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { ClockName } from '../../../shared/rules/clocks.ts';

/** One's own or serious: it is heard and shown on the desktop; the rest is only spoken (ux 4.4). */
interface Heard {
  readonly isHeard: boolean;
}

/** A clock of an order that reached its limit, or a grave order that has just come in. */
export interface OrderCall extends Heard {
  readonly kind: 'order';
  readonly order: Order;
  /** Null when the order itself is the news. */
  readonly clock: ClockName | null;
}

/** Something that is overdue so long that somebody higher is told. */
export interface CustodyCall extends Heard {
  readonly kind: 'custody';
  readonly custody: Custody;
}

/** Something the clerk is called to. */
export type AlarmCall = OrderCall | CustodyCall;

const LIMIT = 100;

/** What a change of the book calls this person to; silenced clocks call nobody. `now` is in milliseconds. */
export function callsOf(
  facts: readonly Fact[],
  { orders, custody }: Pick<DeskState, 'orders' | 'custody'>,
  { me, now }: { me: string; now: number },
): AlarmCall[] {
  return facts.flatMap((fact): AlarmCall[] => {
    if (fact.type === 'order-registered') {
      const { order } = fact;
      return isSerious(order) ? [{ kind: 'order', order, clock: null, isHeard: true }] : [];
    }
    if (fact.type === 'custody-stepped') return overdueCalls(custody[fact.custody], fact, me);
    if (fact.type !== 'clock-stepped' || fact.percent < LIMIT) return [];
    const order = orders[fact.order];
    if (!order || isSilenced(order, fact.clock, now)) return [];
    return [
      { kind: 'order', order, clock: fact.clock, isHeard: isSerious(order) || inHandsOf(order, fact) === me },
    ];
  });
}

function overdueCalls(
  custody: Custody | undefined,
  { percent }: FactOf<'custody-stepped'>,
  me: string,
): CustodyCall[] {
  if (!custody || custody.closedAt !== null || percent < LIMIT) return [];
  return [{ kind: 'custody', custody, isHeard: custody.openedBy === me }];
}

function isSilenced({ snoozes }: Order, clock: ClockName, now: number): boolean {
  return snoozes.some((snooze) => snooze.clock === clock && Date.parse(snooze.until) > now);
}

/** In whose hands a clock is: a callback may be entrusted to a colleague, who has accepted it. */
function inHandsOf(order: Order, { clock, run }: FactOf<'clock-stepped'>): string {
  const entrusted = clock === 'callback' ? order.entrusted : followUpOf(order, clock, run)?.entrusted;
  return entrusted?.acceptedAt ? entrusted.to : order.owner;
}

function followUpOf(order: Order, clock: ClockName, run: number): FollowUp | undefined {
  return order.followUps.find(({ reason, plannedInstant }) => reason === clock && plannedInstant === run);
}
