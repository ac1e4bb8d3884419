import type { Visit } from '../../../../shared/domain/custody/custody.ts';
import type { StayLine } from '../stays/use-stay-lines.ts';

export type VisitLine = StayLine<Visit>;

/** The visits of a register as the list shows them. */
export interface VisitGroups {
  /** Inside now, who is late first. */
  readonly inside: readonly VisitLine[];
  /** Expected, and permits whose holder is out; who comes next first. */
  readonly expected: readonly VisitLine[];
  /** Left today, the last one first. */
  readonly left: readonly VisitLine[];
}

/** Parts visits into those inside, expected, and gone today; `dayOf` is the local day of a moment. */
export function groupVisits(
  lines: readonly VisitLine[],
  today: string,
  dayOf: (at: string) => string,
): VisitGroups {
  const inside = lines.filter(({ stay }) => stay.state === 'in');
  const expected = lines.filter(({ stay }) => stay.state === 'expected');
  const left = lines.filter(({ stay }) => stay.closedAt !== null && dayOf(stay.closedAt) === today);
  return {
    inside: inside.toSorted((a, b) => (a.leftMs ?? Infinity) - (b.leftMs ?? Infinity) || byNumber(a, b)),
    expected: expected.toSorted((a, b) => comesAt(a).localeCompare(comesAt(b)) || byNumber(a, b)),
    left: left.toSorted((a, b) => (b.stay.closedAt ?? '').localeCompare(a.stay.closedAt ?? '')),
  };
}

/** Whoever comes at no certain time stands behind those who do, and permits last. */
function comesAt({ stay }: VisitLine): string {
  return (
    stay.expectedAt ?? (stay.permitUntil === null ? 'without a time' : `without a time ${stay.permitUntil}`)
  );
}

function byNumber(a: VisitLine, b: VisitLine): number {
  return a.stay.number.localeCompare(b.stay.number);
}
