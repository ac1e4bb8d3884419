import { z } from 'zod';
import { dutiesOf } from '../../rules/duties.ts';
import { localTime } from '../../rules/local-days.ts';
import { isOpen } from '../../rules/order-acts.ts';
import type { DeskState } from '../book.ts';
import { orderState, severity, type Order } from '../order/order.ts';
import { localDay, moment, optionalText, orderNumber } from '../primitives.ts';
import { causeField, complaintSource } from './complaint.ts';

/** One row of 投诉汇总表: a view of the complaints, not a second entry (R3.1). */
export const complaintLine = z.strictObject({
  order: orderNumber,
  severity,
  state: orderState,
  source: complaintSource,
  registeredAt: moment,
  place: z.string(),
  who: z.string(),
  text: optionalText,
  department: z.string(),
  assignee: z.string(),
  follower: z.string(),
  firstResponseAt: moment.nullable(),
  cause: causeField.nullable(),
  result: optionalText,
  lowestScore: z.int().nullable(),
  closedAt: moment.nullable(),
  openDuties: z.array(z.string()),
});
export type ComplaintLine = z.output<typeof complaintLine>;

/** Which complaints a summary is about; days are local, both included. */
export const complaintFilter = z.strictObject({
  fromOn: localDay.optional(),
  toOn: localDay.optional(),
  severity: severity.optional(),
  open: z.boolean().optional(),
});
export type ComplaintFilter = z.output<typeof complaintFilter>;

/** One order as a row of the summary. */
export function complaintLineOf(order: Order): ComplaintLine {
  const { complaint, callback } = order;
  const scores = callback?.scores ?? null;
  return {
    order: order.number,
    severity: order.severity ?? 'S3',
    state: order.state,
    source: complaint?.source ?? 'outside',
    registeredAt: order.registeredAt,
    place: order.place.name,
    who: order.contact.name,
    text: order.text,
    department: order.department,
    assignee: order.assignee,
    follower: complaint?.follower ?? '',
    firstResponseAt: order.moments.firstResponseAt ?? null,
    cause: complaint?.cause?.field ?? null,
    result: order.result,
    lowestScore: scores && Math.min(scores.quality, scores.timeliness, scores.attitude),
    closedAt: order.closedAt,
    openDuties: dutiesOf(order).flatMap(({ duty, state }) => (state === 'open' ? [duty] : [])),
  };
}

/** The complaints that live at the desk, newest first. */
export function selectComplaints(
  desk: Pick<DeskState, 'orders' | 'centre'>,
  filter: ComplaintFilter,
): Order[] {
  const timeZone = desk.centre?.timeZone ?? 'Asia/Shanghai';
  return Object.values(desk.orders)
    .filter((order) => {
      if (order.kind !== 'complaint') return false;
      const { day } = localTime(Date.parse(order.registeredAt), timeZone);
      if (filter.fromOn !== undefined && day < filter.fromOn) return false;
      if (filter.toOn !== undefined && day > filter.toOn) return false;
      if (filter.severity !== undefined && order.severity !== filter.severity) return false;
      return filter.open === undefined || isOpen(order) === filter.open;
    })
    .sort((a, b) => b.registeredAt.localeCompare(a.registeredAt));
}
