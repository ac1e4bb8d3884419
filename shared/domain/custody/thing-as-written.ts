import type { Thing } from './thing.ts';

/** Whether two records of a thing are the same in everything that an inventory can say, code and register too. */
export function isWrittenAlike(a: Thing, b: Thing): boolean {
  return JSON.stringify(asWritten(a)) === JSON.stringify(asWritten(b));
}

/** What an inventory can say of a thing, and what it knows it by, in one order. */
function asWritten(thing: Thing) {
  const { register, code, name, class: id, site, door, cabinet, hook, pieces, parts, values, note } = thing;
  return [register, code, name, id, site, door, cabinet, hook, pieces, parts, inOneOrder(values), note];
}

function inOneOrder(values: Thing['values']): string[] {
  return Object.entries(values)
    .map((entry) => JSON.stringify(entry))
    .sort((a, b) => Number(a > b) - Number(a < b));
}
