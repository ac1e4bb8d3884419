/*
 * Which pairs, triples and quadruples of signs a day's texts hold, as a set of bits.
 *
 * A search asks this first and reads only the days that can hold its words. Reading everything takes three times the
 * patience of a person who types: 190 MB are copied and scanned in 150 ms, while the bits of five years are 15 MB.
 */

/** The size of one filter in bytes; with 600 calls a day a ninth of its bits are set. */
export const FILTER_BYTES = 8_192;

const BIT_MASK = FILTER_BYTES * 8 - 1;

function bitOf(length: number, a: number, b: number, c: number, d: number): number {
  let mixed = Math.imul(length ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ a, 0xc2b2ae35);
  mixed = Math.imul((mixed ^ (mixed >>> 15)) + b, 0x27d4eb2f);
  mixed = Math.imul((mixed ^ (mixed >>> 13)) + c, 0x165667b1);
  mixed = Math.imul((mixed ^ (mixed >>> 16)) + d, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) & BIT_MASK;
}

function isAscii(code: number): boolean {
  return code < 0x80;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * Visits the bits of a text. A text holds all bits of every part of it, so a part with a bit more is not in there.
 *
 * Chinese is told apart by single signs and pairs, Latin by triples, digits by quadruples: shorter ones of these occur
 * every day and would keep nothing out.
 */
export function eachGram(text: string, visit: (bit: number) => void): void {
  for (let at = 0; at < text.length; at += 1) {
    const a = text.charCodeAt(at);
    if (!isAscii(a)) visit(bitOf(1, a, 0, 0, 0));
    if (at + 1 >= text.length) return;
    const b = text.charCodeAt(at + 1);
    if (!isAscii(a) || !isAscii(b)) {
      visit(bitOf(2, a, b, 0, 0));
      continue;
    }
    const c = at + 2 < text.length ? text.charCodeAt(at + 2) : 0x80;
    if (!isAscii(c)) continue;
    if (!isDigit(a) || !isDigit(b) || !isDigit(c)) visit(bitOf(3, a, b, c, 0));
    else if (at + 3 < text.length && isDigit(text.charCodeAt(at + 3)))
      visit(bitOf(4, a, b, c, text.charCodeAt(at + 3)));
  }
}

/** Adds the bits of a text to a filter. */
export function addToFilter(filter: Uint8Array, text: string): void {
  eachGram(text, (bit) => {
    filter[bit >> 3] = (filter[bit >> 3] ?? 0) | (1 << (bit & 7));
  });
}

/** The bits of a text, each once. */
export function gramsOf(text: string): number[] {
  const bits = new Set<number>();
  eachGram(text, (bit) => bits.add(bit));
  return [...bits];
}

/** Whether all bits are set in the filter that begins at this byte. */
export function holdsAll(filters: Uint8Array, from: number, bits: readonly number[]): boolean {
  return bits.every((bit) => ((filters[from + (bit >> 3)] ?? 0) & (1 << (bit & 7))) !== 0);
}
