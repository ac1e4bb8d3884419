import { z } from 'zod';
import { readCustody, type CustodyMood } from '../../rules/read-custody.ts';
import type { DeskState } from '../book.ts';
import { clockTables } from '../clock/clock-tables.ts';
import { searchForm } from '../order/select-orders.ts';
import { id, moment, orderNumber } from '../primitives.ts';
import { custody, type Custody } from './custody.ts';
import { isUnclaimed } from './decide-deposits.ts';
import { slug } from './register.ts';

/** Which stays a list shows; what is not said does not narrow it. */
export const custodyFilter = z.strictObject({
  view: z.enum(['open', 'late', 'soon', 'ended', 'expected', 'unclaimed', 'all']).default('open'),
  register: slug.optional(),
  class: slug.optional(),
  text: z.string().max(120).default(''),
  borrower: id.optional(),
  thing: id.optional(),
  order: orderNumber.optional(),
  limit: z.int().min(1).max(10_000).default(500),
  offset: z.int().min(0).default(0),
});
export type CustodyFilter = z.output<typeof custodyFilter>;

/** A stay with its clock. */
export const custodyLine = z.strictObject({
  custody,
  mood: z.enum(['none', 'running', 'soon', 'late', 'ended', 'ended-late']),
  dueAt: moment.nullable(),
  leftMs: z.number().nullable(),
});
export type CustodyLine = z.output<typeof custodyLine>;

const haystacks = new WeakMap<Custody, string>();

/** Everything of a stay that a search looks through; never a door. */
export function custodyHaystack(each: Custody): string {
  const known = haystacks.get(each);
  if (known !== undefined) return known;
  const made = haystackOf(each);
  haystacks.set(each, made);
  return made;
}

function haystackOf(each: Custody): string {
  const own =
    each.kind === 'loan'
      ? [each.code, each.thingName, each.purpose, each.order ?? '']
      : each.kind === 'deposit'
        ? [each.what, each.shelf]
        : [each.place.name, each.host, each.why, each.plate, each.pass?.code ?? ''];
  const { number, who, note, values } = each;
  return searchForm([number, who.name, who.firm, note, ...Object.values(values), ...own].join('\n'));
}

type ListDesk = Pick<
  DeskState,
  'custody' | 'registers' | 'clockRules' | 'workdays' | 'settings' | 'centre' | 'setBackMs'
>;

/**
 * The stays of one kind in a filter: what is late first, then by when it is due; ended ones newest first.
 *
 * The board, the lists and the channels ask here. `now` is in milliseconds since the epoch.
 */
export function selectCustody(
  desk: ListDesk,
  kind: Custody['kind'],
  filter: CustodyFilter,
  now: number,
): { lines: CustodyLine[]; total: number } {
  const tables = clockTables(desk);
  const wanted = searchForm(filter.text);
  const lines: CustodyLine[] = [];
  for (const each of Object.values(desk.custody)) {
    if (each.kind !== kind || !isOf(each, filter)) continue;
    const { mood, dueAt, leftMs } = readCustody(each, tables, now);
    if (!isInView(desk, each, mood, filter.view)) continue;
    if (wanted !== '' && !custodyHaystack(each).includes(wanted)) continue;
    lines.push({ custody: each, mood, dueAt, leftMs });
  }
  lines.sort(compareLines);
  return { lines: lines.slice(filter.offset, filter.offset + filter.limit), total: lines.length };
}

function isOf(each: Custody, filter: CustodyFilter): boolean {
  return (
    (filter.register === undefined || each.register === filter.register) &&
    (filter.class === undefined || each.class === filter.class) &&
    (filter.borrower === undefined || each.who.borrower === filter.borrower) &&
    (filter.thing === undefined || thingOf(each) === filter.thing) &&
    (filter.order === undefined || (each.kind === 'loan' && each.order === filter.order))
  );
}

/** The thing that a stay holds: what was lent, or the pass of a visitor; null for a deposit. */
export function thingOf(each: Custody): string | null {
  if (each.kind === 'loan') return each.thing;
  return each.kind === 'visit' ? (each.pass?.thing ?? null) : null;
}

function isInView(
  { registers }: ListDesk,
  each: Custody,
  mood: CustodyMood,
  view: CustodyFilter['view'],
): boolean {
  const isOpen = each.closedAt === null;
  const isExpected = each.kind === 'visit' && each.state === 'expected';
  switch (view) {
    case 'all':
      return each.state !== 'withdrawn';
    case 'open':
      return isOpen && !isExpected;
    case 'expected':
      return isOpen && isExpected;
    case 'late':
      return mood === 'late';
    case 'soon':
      return mood === 'soon';
    case 'ended':
      return !isOpen && each.state !== 'withdrawn';
    case 'unclaimed':
      return each.kind === 'deposit' && isUnclaimed(each, registers[each.register]);
  }
}

function compareLines(a: CustodyLine, b: CustodyLine): number {
  const ended = Number(a.custody.closedAt !== null) - Number(b.custody.closedAt !== null);
  if (ended !== 0) return ended;
  if (a.custody.closedAt !== null)
    return (b.custody.closedAt ?? '').localeCompare(a.custody.closedAt) || byNumber(a, b);
  return (a.leftMs ?? Number.MAX_SAFE_INTEGER) - (b.leftMs ?? Number.MAX_SAFE_INTEGER) || byNumber(a, b);
}

function byNumber(a: CustodyLine, b: CustodyLine): number {
  return Number(a.custody.number > b.custody.number) - Number(a.custody.number < b.custody.number);
}
