import type { Thing } from './thing.ts';

/** Whether two records of a thing say the same of everything that an inventory can say. */
export function isWrittenAlike(a: Thing, b: Thing): boolean {
  return JSON.stringify(asWritten(a)) === JSON.stringify(asWritten(b));
}

/** What an inventory can say of a thing, in one order. */
function asWritten({ name, class: id, site, door, cabinet, hook, pieces, parts, values, note }: Thing) {
  return [name, id, site, door, cabinet, hook, pieces, parts, inOneOrder(values), note];
}

function inOneOrder(values: Thing['values']): string[] {
  return Object.entries(values)
    .map((entry) => JSON.stringify(entry))
    .sort((a, b) => Number(a > b) - Number(a < b));
}
