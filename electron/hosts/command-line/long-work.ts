import type { VerbContext } from './verb-context.ts';

const EVERY_MS = 2_000;

/**
 * Says on standard error, every two seconds, how far long work is: share, rate and time left.
 *
 * `counted` names what `count` counts, for example `changes`.
 */
export function createProgressLine(
  context: VerbContext,
  what: string,
  counted: string | null,
): (share: number, count?: number) => void {
  const began = performance.now();
  let said = began;
  return (share, count = 0) => {
    const now = performance.now();
    if (now - said < EVERY_MS) return;
    said = now;
    const seconds = (now - began) / 1000;
    const rate = counted === null ? '' : `, ${Math.round(count / seconds)} ${counted}/s`;
    const left = share > 0 ? `, ${Math.ceil((seconds / share) * (1 - share))} s left` : '';
    context.complain(`${what}: ${Math.floor(share * 100)} %${rate}${left}`);
  };
}
