import type { DeskState } from '../../../shared/domain/book.ts';
import { readLine, type WallLine } from '../../../shared/domain/clock/select-wall.ts';
import { readStay, type CustodyWallLine } from '../../../shared/domain/clock/wall-custody.ts';
import type { ClockTables } from '../../../shared/rules/clock-runs.ts';
import type { Asking } from './asking.ts';

/** The records that a row may be about. */
export type Records = Pick<DeskState, 'orders' | 'custody'>;

/** A row that has left the wall while it was in use, with the record as it is now; null when the record is gone. */
export function presentOf(
  line: WallLine,
  records: Records,
  tables: ClockTables,
  now: number,
): WallLine | null {
  if (line.kind === 'task') return null;
  if (line.kind === 'custody') {
    const present = withStays(line, records);
    return present && { ...present, nearest: readStay(present.custody, tables, now) };
  }
  const order = records.orders[line.order.number];
  if (!order) return null;
  if (line.kind === 'order') return { ...line, order, nearest: readOrder({ ...line, order }, tables, now) };
  const followUp = order.followUps.find(({ id }) => id === line.followUp.id);
  return followUp ? { ...line, order, followUp, nearest: null } : null;
}

type OrderLine = Extract<WallLine, { kind: 'order' }>;

function readOrder(line: OrderLine, tables: ClockTables, now: number): OrderLine['nearest'] {
  const reading = readLine(line, tables, now);
  return reading?.rule ? { ...reading, rule: reading.rule } : null;
}

function withStays(line: CustodyWallLine, { custody }: Pick<Records, 'custody'>): CustodyWallLine | null {
  const stays = line.stays.flatMap(({ number }) => custody[number] ?? []);
  const [first] = stays;
  return first ? { ...line, custody: first, stays } : null;
}

/** A row that asks goes on with the record as it is now. */
export function withPresent(asked: Asking | null, records: Records): Asking | null {
  if (asked === null || asked.line.kind === 'task') return asked;
  if (asked.line.kind === 'custody') return { ...asked, line: withStays(asked.line, records) ?? asked.line };
  const order = records.orders[asked.line.order.number] ?? asked.line.order;
  return order === asked.line.order ? asked : { ...asked, line: { ...asked.line, order } };
}
