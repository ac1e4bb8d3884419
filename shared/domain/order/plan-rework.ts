import type { Book } from '../book.ts';
import { complaintOf } from '../complaint/register-complaint.ts';
import { deskDay, type Actor } from '../decision.ts';
import { nextOrderNumber } from '../numbers.ts';
import { newOrder } from './new-order.ts';
import type { Order } from './order.ts';

/**
 * The order that mends what an earlier one left bad; same place, same person, same department.
 *
 * That of a complaint is a complaint again, with those who have to be told at once on its calling list.
 */
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
    ...complaintOf(
      book.desk,
      { kind: origin.kind, severity: origin.severity ?? undefined },
      { department: origin.department, owner: actor.by },
      actor,
    ),
  });
}
