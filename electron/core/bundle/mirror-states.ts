import { z } from 'zod';

/**
 * Of which state of the other book the lines of a mirror are, from the first line on: `to` is the last line that `asOf`
 * speaks for.
 *
 * A line is without everything that was erased up to `asOf`, and without everything that the mirror's own lines tell was
 * erased. Bundles that close a gap may be older or newer than those around them, so one number for all does not do.
 */
export const mirrorStates = z
  .array(z.strictObject({ to: z.int().positive(), asOf: z.int().positive() }))
  .readonly();
export type MirrorStates = z.output<typeof mirrorStates>;

/** The state that a line is of; 0 for one that is not there. */
export function asOfAt(states: MirrorStates, seq: number): number {
  return states.find(({ to }) => seq <= to)?.asOf ?? 0;
}

/**
 * The states after a bundle that goes on behind the last line, and brings what was erased before its first one as well.
 */
export function statesAfter(
  states: MirrorStates,
  { toSeq, asOf }: { readonly toSeq: number; readonly asOf: number },
): MirrorStates {
  const raised = states.map((each) => ({ to: each.to, asOf: Math.max(each.asOf, asOf) }));
  const merged: { to: number; asOf: number }[] = [];
  for (const each of [...raised, { to: toSeq, asOf }]) {
    if (merged.at(-1)?.asOf === each.asOf) merged.pop();
    merged.push(each);
  }
  return merged;
}

/** Whether nothing was erased that is told only in lines that have not come yet. */
export function isCaughtUp(states: MirrorStates, seq: number): boolean {
  return states.every(({ asOf }) => asOf <= seq);
}
