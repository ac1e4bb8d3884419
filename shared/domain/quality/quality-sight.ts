import type { DeskState } from '../book.ts';
import type { Staff } from '../desk/staff.ts';
import type { Fact } from '../facts.ts';
import { isAllowed } from '../../rules/permissions.ts';
import type { QualityDraw } from './quality-draw.ts';

/** Whoever looks. */
export type Looker = Pick<Staff, 'id' | 'role'> | undefined;

/** Whether somebody may see what was found in the records of colleagues (R14). */
export function seesQuality(looker: Looker): boolean {
  return looker !== undefined && isAllowed(looker.role, 'check quality');
}

/** The draws that somebody may see: all, or of those with checks of own records only these, once they were looked at. */
export function drawsFor(draws: readonly QualityDraw[], looker: Looker): readonly QualityDraw[] {
  if (seesQuality(looker)) return draws;
  return draws.map((draw) => ownPart(draw, looker?.id)).filter(({ checks }) => checks.length > 0);
}

function ownPart(draw: QualityDraw, own: string | undefined): QualityDraw {
  return {
    ...draw,
    of: Object.fromEntries(Object.entries(draw.of).filter(([staff]) => staff === own)),
    checks: draw.checks.filter(({ staff, wrong }) => staff === own && wrong !== null),
  };
}

/** A desk as somebody's window may mirror it: samples are for those who check them. */
export function deskFor(desk: DeskState, looker: Looker): DeskState {
  return seesQuality(looker) || desk.quality.length === 0 ? desk : { ...desk, quality: [] };
}

/** Changes as somebody's window may hear them; it applies them to a desk that came through `deskFor`. */
export function factsFor(facts: readonly Fact[], looker: Looker): readonly Fact[] {
  if (seesQuality(looker)) return facts;
  return facts
    .filter(({ type }) => type !== 'quality-drawn' && type !== 'quality-checked')
    .map((fact) => (fact.type === 'receipts-recalled' ? { ...fact, quality: [] } : fact));
}
