import { isSerious } from '../../../shared/domain/clock/select-wall.ts';
import type { LogEntry } from '../../../shared/domain/duty-log/log-entry.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Handover } from '../../../shared/domain/shift/handover.ts';
import { letOthersRun } from '../let-others-run.ts';
import type { History } from '../store/history/history.ts';

/** What somebody wants to know who was away: grave matters, handovers, and lines that are meant for others. */
export interface News {
  readonly grave: readonly Order[];
  readonly handovers: readonly Handover[];
  readonly log: readonly LogEntry[];
}

/** Whether a line of the log is meant for others: a notice, an incident, or a line for the next shift. */
export function isTelling({ forNext, category }: LogEntry): boolean {
  return forNext || category === 'notice' || category === 'incident';
}

/** The news of days that only history knows; what still lives at the desk is left to the desk. */
export async function newsOfDays(
  history: Pick<History, 'day'>,
  {
    days,
    after,
    isLiving,
  }: {
    readonly days: readonly string[];
    readonly after: string;
    isLiving(id: string): boolean;
  },
): Promise<News> {
  const grave: Order[] = [];
  const handovers: Handover[] = [];
  const log: LogEntry[] = [];
  for (const day of days) {
    // A day takes about the time of a blink, and everybody else works on in between.
    await letOthersRun();
    const filed = await history.day(day);
    grave.push(
      ...filed.orders.filter(
        (order) => order.registeredAt > after && isSerious(order) && !isLiving(order.number),
      ),
    );
    handovers.push(
      ...filed.handovers.filter(
        ({ number, closedAt }) => closedAt !== null && closedAt > after && !isLiving(number),
      ),
    );
    log.push(...filed.log.filter((entry) => entry.at > after && isTelling(entry) && !isLiving(entry.id)));
  }
  return { grave, handovers, log };
}
