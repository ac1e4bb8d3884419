import { z } from 'zod';
import { readCustody } from '../../rules/read-custody.ts';
import type { DeskState } from '../book.ts';
import { clockTables } from '../clock/clock-tables.ts';
import { entryOf } from '../entry-of.ts';
import { searchForm } from '../order/select-orders.ts';
import { id, moment, orderNumber } from '../primitives.ts';
import { slug } from './register.ts';
import { custodyNumber, thing, thingState, type Thing } from './thing.ts';

/** Which things a list shows; what is not said does not narrow it. */
export const thingFilter = z.strictObject({
  register: slug.optional(),
  class: slug.optional(),
  state: thingState.optional(),
  cabinet: z.string().max(40).optional(),
  text: z.string().max(120).default(''),
  /** Those that open the place of an order; hidden doors only for whoever needs to know. */
  order: orderNumber.optional(),
  placeId: id.optional(),
  limit: z.int().min(1).max(10_000).default(500),
  offset: z.int().min(0).default(0),
});
export type ThingFilter = z.output<typeof thingFilter>;

/** A thing with whoever has it. */
export const thingLine = z.strictObject({
  thing,
  holder: z
    .strictObject({
      custody: custodyNumber,
      name: z.string(),
      firm: z.string(),
      since: moment,
      dueAt: moment.nullable(),
      mood: z.enum(['none', 'running', 'soon', 'late', 'ended', 'ended-late']),
    })
    .nullable(),
});
export type ThingLine = z.output<typeof thingLine>;

const haystacks = new WeakMap<Thing, string>();

/** Everything of a thing that a search looks through; never a hidden door. */
export function thingHaystack(thing: Thing): string {
  const known = haystacks.get(thing);
  if (known !== undefined) return known;
  const { code, name, site, cabinet, parts, note, pinyin, initials } = thing;
  const made = searchForm(
    [code, name, site?.name ?? '', cabinet, note, pinyin, initials, ...parts].join('\n'),
  );
  // A thing is never changed, only replaced: a board of thousands is brought into this form once, not with each key.
  haystacks.set(thing, made);
  return made;
}

type ThingDesk = Pick<
  DeskState,
  'things' | 'custody' | 'clockRules' | 'workdays' | 'settings' | 'centre' | 'setBackMs'
>;

/** Whether a thing opens a place; the caller says of which hidden doors it may be told. */
export type OpensPlace = (thing: Thing, placeId: string) => boolean;

/** Whether a site key opens a place. */
export function opensSite({ site }: Thing, placeId: string): boolean {
  return site?.placeId === placeId;
}

/** The things of a filter by cabinet, hook and code, each with its holder; `now` in milliseconds since the epoch. */
export function selectThings(
  desk: ThingDesk,
  filter: Omit<ThingFilter, 'order'>,
  now: number,
  opens: OpensPlace = opensSite,
): { lines: ThingLine[]; total: number } {
  const wanted = searchForm(filter.text);
  const found = Object.values(desk.things).filter(
    (each) =>
      (filter.register === undefined || each.register === filter.register) &&
      (filter.class === undefined || each.class === filter.class) &&
      (filter.state === undefined || each.state === filter.state) &&
      (filter.cabinet === undefined || each.cabinet === filter.cabinet) &&
      (filter.placeId === undefined || opens(each, filter.placeId)) &&
      (wanted === '' || thingHaystack(each).includes(wanted)),
  );
  found.sort(compareThings);
  const shown = found.slice(filter.offset, filter.offset + filter.limit);
  return { lines: shown.map((each) => lineOfThing(desk, each, now)), total: found.length };
}

/** A thing with whoever has it at a moment. */
export function lineOfThing(desk: ThingDesk, each: Thing, now: number): ThingLine {
  const holder = each.loan === null ? undefined : entryOf(desk.custody, each.loan);
  if (!holder) return { thing: each, holder: null };
  const { mood, dueAt } = readCustody(holder, clockTables(desk), now);
  const { name, firm } = holder.who;
  return {
    thing: each,
    holder: { custody: holder.number, name, firm, since: holder.openedAt, dueAt, mood },
  };
}

/** By cabinet, by hook, by code with its numbers in order. */
export function compareThings(a: Thing, b: Thing): number {
  return (
    byText(a.cabinet, b.cabinet) || (a.hook ?? 10_000) - (b.hook ?? 10_000) || byText(padded(a), padded(b))
  );
}

function padded({ code }: Thing): string {
  return code.replace(/\d+/g, (digits) => digits.padStart(8, '0'));
}

function byText(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
