import type { Thing } from '../../../../shared/domain/custody/thing.ts';

/** What a text in the field of the pass means. */
export type PassReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'free'; readonly code: string }
  | { readonly kind: 'gone'; readonly thing: Thing }
  | { readonly kind: 'unknown' };

/** Reads a pass as it was typed or scanned: `P-007`, `p7`, `7`. */
export function passOf(text: string, pool: readonly Thing[]): PassReading {
  const typed = text.normalize('NFKC').trim().toUpperCase();
  if (typed === '') return { kind: 'none' };
  const exact = pool.find(({ code }) => code === typed);
  const digits = /(\d+)$/.exec(typed)?.[1];
  const alike = digits === undefined ? [] : pool.filter(({ code }) => numberIn(code) === Number(digits));
  const thing = exact ?? (alike.length === 1 ? alike[0] : undefined);
  if (!thing) return { kind: 'unknown' };
  return thing.state === 'in' ? { kind: 'free', code: thing.code } : { kind: 'gone', thing };
}

function numberIn(code: string): number {
  return Number(/(\d+)$/.exec(code)?.[1] ?? Number.NaN);
}
