import type { DeskState } from '../book.ts';
import type { ChangeStamp, Fact } from '../facts.ts';

/** How many draws stay at hand: a weekly one for half a year; all of them stand in the journal. */
const DRAWS_AT_HAND = 26;

/** Applies what happened to quality samples. */
export function applyToQuality(desk: DeskState, fact: Fact, { at, by }: ChangeStamp): void {
  if (fact.type === 'quality-drawn') desk.quality = [...desk.quality, fact.draw].slice(-DRAWS_AT_HAND);
  if (fact.type === 'receipts-recalled') desk.quality = fact.quality;
  if (fact.type === 'quality-checked') {
    const { record, wrong, note } = fact;
    desk.quality = desk.quality.map((draw) =>
      draw.id === fact.draw
        ? {
            ...draw,
            checks: draw.checks.map((check) =>
              check.record === record ? { ...check, wrong, note, by, at } : check,
            ),
          }
        : draw,
    );
  }
}
