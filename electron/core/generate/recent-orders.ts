import type { Chances } from './chances.ts';

const REMEMBERED = 400;

/** The last orders that were taken, from which somebody calls again. */
export interface RecentOrders {
  add(number: string): void;
  /** One of them by chance, or null when there is none yet. */
  some(): string | null;
}

/** Remembers the last orders in a ring. */
export function createRecent(chances: Chances): RecentOrders {
  const numbers: string[] = [];
  let added = 0;
  return {
    add(number) {
      numbers[added % REMEMBERED] = number;
      added += 1;
    },
    some: () => (numbers.length === 0 ? null : chances.pick(numbers, numbers[0] ?? null)),
  };
}
