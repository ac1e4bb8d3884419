import { isSerious } from '../../../shared/domain/clock/select-wall.ts';
import type { DeskState } from '../../../shared/domain/book.ts';
import type { FollowUp } from '../../../shared/domain/callback/follow-up.ts';
import type { Fact, FactOf } from '../../../shared/domain/facts.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { ClockName } from '../../../shared/rules/clocks.ts';

/** Something the clerk is called to: a clock that reached its limit, or a grave order that has just come in. */
export interface AlarmCall {
  readonly order: Order;
  /** Null when the order itself is the news. */
  readonly clock: ClockName | null;
  /** One's own or serious: it is heard and shown on the desktop; the rest is only spoken (ux 4.4). */
  readonly isHeard: boolean;
}

const LIMIT = 100;

/** What a change of the book calls this person to; silenced clocks call nobody. `now` is in milliseconds. */
export function callsOf(
  facts: readonly Fact[],
  orders: DeskState['orders'],
  { me, now }: { me: string; now: number },
): AlarmCall[] {
  return facts.flatMap((fact): AlarmCall[] => {
    if (fact.type === 'order-registered') {
      const { order } = fact;
      return isSerious(order) ? [{ order, clock: null, isHeard: true }] : [];
    }
    if (fact.type !== 'clock-stepped' || fact.percent < LIMIT) return [];
    const order = orders[fact.order];
    if (!order || isSilenced(order, fact.clock, now)) return [];
    return [{ order, clock: fact.clock, isHeard: isSerious(order) || inHandsOf(order, fact) === me }];
  });
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
