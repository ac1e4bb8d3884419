import type { DeskState } from '../book.ts';
import type { ChangeStamp, Fact } from '../facts.ts';
import { keptDraws } from './kept-draws.ts';

/** Applies what happened to quality samples. */
export function applyToQuality(desk: DeskState, fact: Fact, { at, by }: ChangeStamp): void {
  if (fact.type === 'quality-drawn') desk.quality = keptDraws([...desk.quality, fact.draw]);
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
