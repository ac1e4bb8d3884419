/**
 * A random draw that can be drawn once more: the same seed and the same list give the same choice.
 *
 * `percent` of the list, rounded up. Source: T29 "随机抽取一定比例的客户进行满意度调查" (000), "seed stored so it can be re-run".
 */
export function drawSample<T>(from: readonly T[], percent: number, seed: number): T[] {
  const next = numbersOf(seed);
  const left = [...from];
  const drawn: T[] = [];
  const wanted = Math.ceil((from.length * percent) / 100);
  while (drawn.length < wanted) drawn.push(...left.splice(Math.floor(next() * left.length), 1));
  return drawn;
}

/** mulberry32: 32 bits of state, good enough to draw names, the same on every machine. */
function numbersOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
