import type { Book } from '../book.ts';
import { deskDay, type Actor } from '../decision.ts';
import { nextOrderNumber } from '../numbers.ts';
import { newOrder } from './new-order.ts';
import type { Order } from './order.ts';

/** The order that mends what an earlier one left bad; same place, same person, same department. */
export function planRework(book: Book, origin: Order, text: string, actor: Actor): Order {
  const number = nextOrderNumber(book.desk, origin.desk, deskDay(book, actor.at));
  return newOrder({
    number,
    desk: origin.desk,
    at: actor.at,
    by: actor.by,
    kind: origin.kind,
    severity: origin.severity,
    urgency: origin.urgency,
    problem: origin.problem,
    place: origin.place,
    contact: origin.contact,
    text: text.trim() || origin.text,
    channel: 'staff',
    department: origin.department,
    assignee: origin.assignee,
    reworkOf: origin.number,
    mode: origin.mode,
    warranty: origin.warranty,
  });
}
