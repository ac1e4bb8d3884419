import { z } from 'zod';
import { isOpen } from '../../rules/order-acts.ts';
import type { DeskState } from '../book.ts';
import { kind } from '../call/call.ts';
import { severity, type Order } from '../order/order.ts';
import { orderNumber } from '../primitives.ts';
import { notice } from './notice.ts';

/** One line of the calling list with the order it is about. */
export const escalationLine = notice.extend({
  order: orderNumber,
  kind,
  severity: severity.nullable(),
  place: z.string(),
  text: z.string(),
});
export type EscalationLine = z.output<typeof escalationLine>;

/** The calling list of what is open: who has to be told and was not yet; with `all` everybody who ever had to be. Oldest first. */
export function selectEscalations(
  desk: Pick<DeskState, 'orders'>,
  { order, all }: { order?: string | undefined; all: boolean },
): EscalationLine[] {
  const orders = Object.values(desk.orders).filter(({ number }) => order === undefined || number === order);
  return orders
    .flatMap((each) =>
      each.notices
        .filter(({ told }) => all || (told === null && isOpen(each)))
        .map((line) => lineOf(each, line)),
    )
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt) || a.id.localeCompare(b.id));
}

function lineOf(
  { number, kind: of, severity: grave, place, text }: Order,
  line: Order['notices'][number],
): EscalationLine {
  return { ...line, order: number, kind: of, severity: grave, place: place.name, text };
}
