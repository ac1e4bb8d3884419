import { createHash } from 'node:crypto';

/** Invented chances that are the same for the same seed, on every machine. */
export interface Chances {
  /** A number from 0 up to, not including, 1. */
  share(): number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  /** True in this share of cases, from 0 to 1. */
  chance(share: number): boolean;
  /** One of the choices, or the fallback when there are none. */
  pick<T>(choices: readonly T[], fallback: T): T;
  /** So many random digits of base 16, at most 32. */
  hex(digits: number): string;
}

/** Makes a source of chances from any text; the algorithm is sfc32, in the public domain. */
export function createChances(seed: string): Chances {
  const start = createHash('sha256').update(seed).digest();
  let [a, b, c, count] = [start.readInt32LE(0), start.readInt32LE(4), start.readInt32LE(8), 1];
  const next = () => {
    const sum = (a + b + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  // The first numbers still show the seed.
  for (let skipped = 0; skipped < 12; skipped += 1) next();
  const share = () => next() / 2 ** 32;
  const below = (limit: number) => Math.floor(share() * limit);
  return {
    share,
    below,
    chance: (part) => share() < part,
    pick: (choices, fallback) => choices[below(choices.length)] ?? fallback,
    hex: (digits) =>
      Array.from({ length: Math.ceil(digits / 8) }, () => next().toString(16).padStart(8, '0'))
        .join('')
        .slice(0, digits),
  };
}

/** Makes identifiers of the form that a desk makes, out of chances. */
export function createIds(chances: Chances): () => string {
  return () => {
    const digits = chances.hex(32);
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`;
  };
}

/** Makes a chooser in which each choice comes as often as its weight says, relative to the others. */
export function weighted<T>(
  choices: readonly (readonly [choice: T, weight: number])[],
): (chances: Chances) => T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  const last = choices.at(-1);
  if (!last || total <= 0) throw new Error('Nothing to choose from');
  return (chances) => {
    let left = chances.share() * total;
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    return last[0];
  };
}

/** A duration in the unit of `usual`: mostly near it, sometimes a few times longer, never below a fifth of it. */
export function aroundUsual(chances: Chances, usual: number): number {
  const bell = chances.share() + chances.share() + chances.share() - 1.5;
  return usual * Math.min(8, Math.max(0.2, Math.exp(bell * 1.1)));
}
