import { useCallback, useMemo } from 'react';
import { clockTables } from '../../../../shared/domain/clock/clock-tables.ts';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { searchForm } from '../../../../shared/domain/order/select-orders.ts';
import {
  lineOfThing,
  thingHaystack,
  type ThingLine,
} from '../../../../shared/domain/custody/select-things.ts';
import type { Thing } from '../../../../shared/domain/custody/thing.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { nextCustodyMood } from '../../../../shared/rules/read-custody.ts';
import { useFresh } from '../../../app/now/use-fresh.ts';
import type { Narrowing } from './list-state.ts';

/** Where a thing comes in the list; made once for each state of a thing, since five thousand are sorted at every return. */
const places = new WeakMap<Thing, string>();

function placeOf(thing: Thing): string {
  const known = places.get(thing);
  if (known !== undefined) return known;
  const { cabinet, hook, code } = thing;
  const hookText = String(hook ?? 10_000).padStart(6, '0');
  const place = `${cabinet} ${hookText} ${code.replace(/\d+/g, (digits) => digits.padStart(8, '0'))}`;
  places.set(thing, place);
  return place;
}

/** The lines of things that nobody has; the same object as long as the thing is the same, so that it is not drawn anew. */
const resting = new WeakMap<Thing, ThingLine>();

function restingLine(thing: Thing): ThingLine {
  const known = resting.get(thing);
  if (known) return known;
  const line = { thing, holder: null };
  resting.set(thing, line);
  return line;
}

/** In the order of the classes in their register, then by cabinet and hook. */
function byPlace(classes: readonly string[]): (a: Thing, b: Thing) => number {
  return (a, b) => {
    const ofClass = classes.indexOf(a.class) - classes.indexOf(b.class);
    if (ofClass !== 0) return ofClass;
    const [left, right] = [placeOf(a), placeOf(b)];
    return Number(left > right) - Number(left < right);
  };
}

/** The things of a register that its owners did not take back, by class, cabinet and hook, each with whoever has it. */
export function useThingLines({ id, classes }: Register): readonly ThingLine[] {
  const { things, custody, clockRules, workdays, settings, centre, setBackMs } = useDesk((desk) => desk);
  const own = useMemo(
    () =>
      Object.values(things)
        .filter((each) => each.register === id && each.state !== 'handed-back')
        .sort(byPlace(classes.map((each) => each.id))),
    [things, id, classes],
  );
  const read = useCallback(
    (now: number) => {
      const desk = { things, custody, clockRules, workdays, settings, centre, setBackMs };
      const tables = clockTables(desk);
      let until = Infinity;
      const value = own.map((thing) => {
        if (thing.loan === null) return restingLine(thing);
        const holder = custody[thing.loan];
        if (holder) until = Math.min(until, nextCustodyMood(holder, tables, now));
        return lineOfThing(desk, thing, now);
      });
      return { value, until };
    },
    [own, things, custody, clockRules, workdays, settings, centre, setBackMs],
  );
  return useFresh(read);
}

/** Whether a line belongs to what one looks for. */
function isIn({ thing, holder }: ThingLine, narrowing: Narrowing): boolean {
  switch (narrowing) {
    case 'all':
      return true;
    case 'in':
      return thing.state === 'in';
    case 'out':
      return thing.state === 'out';
    case 'late':
      return holder?.mood === 'late';
    case 'lost':
      return thing.state === 'lost';
  }
}

/** The lines that are looked for; the text is looked for in code, name, place and borrower. */
export function narrowed(
  lines: readonly ThingLine[],
  narrowing: Narrowing,
  text: string,
): readonly ThingLine[] {
  const wanted = searchForm(text);
  if (narrowing === 'all' && wanted === '') return lines;
  return lines.filter(
    (line) =>
      isIn(line, narrowing) &&
      (wanted === '' ||
        thingHaystack(line.thing).includes(wanted) ||
        searchForm(`${line.holder?.name ?? ''} ${line.holder?.firm ?? ''}`).includes(wanted)),
  );
}

/** How many things are in, out, late and lost. */
export function countLines(lines: readonly ThingLine[]): Readonly<Record<Narrowing, number>> {
  const count = { all: lines.length, in: 0, out: 0, late: 0, lost: 0 };
  for (const { thing, holder } of lines) {
    if (thing.state === 'in' || thing.state === 'out' || thing.state === 'lost') count[thing.state] += 1;
    if (holder?.mood === 'late') count.late += 1;
  }
  return count;
}
