import type { Deposit } from '../../../../shared/domain/custody/custody.ts';
import { isUnclaimed } from '../../../../shared/domain/custody/decide-deposits.ts';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { custodyHaystack } from '../../../../shared/domain/custody/select-custody.ts';
import { searchForm } from '../../../../shared/domain/order/select-orders.ts';
import type { StayLine } from '../stays/use-stay-lines.ts';

export type DepositLine = StayLine<Deposit>;

/** What a list of deposits shows: all that lie here, those to be reminded of, those nobody fetches, those that are gone. */
export const depositViews = ['open', 'late', 'unclaimed', 'ended'] as const;
export type DepositView = (typeof depositViews)[number];

type Rules = Pick<Register, 'remindAfterDays'>;

function isIn({ stay, mood }: DepositLine, register: Rules, view: DepositView): boolean {
  switch (view) {
    case 'open':
      return stay.closedAt === null;
    case 'late':
      return mood === 'late';
    case 'unclaimed':
      return isUnclaimed(stay, register);
    case 'ended':
      return stay.closedAt !== null;
  }
}

/** The deposits of a view that fit a text: what asks first comes first, ended ones newest first. */
export function linesOf(
  all: readonly DepositLine[],
  register: Rules,
  view: DepositView,
  text: string,
): readonly DepositLine[] {
  const wanted = searchForm(text);
  return all
    .filter((line) => isIn(line, register, view))
    .filter(({ stay }) => wanted === '' || custodyHaystack(stay).includes(wanted))
    .toSorted((a, b) =>
      view === 'ended'
        ? (b.stay.closedAt ?? '').localeCompare(a.stay.closedAt ?? '')
        : (a.leftMs ?? Infinity) - (b.leftMs ?? Infinity) || a.stay.number.localeCompare(b.stay.number),
    );
}

/** How many deposits each view has. */
export function countViews(
  all: readonly DepositLine[],
  register: Rules,
): Readonly<Record<DepositView, number>> {
  const count = (view: DepositView) => all.filter((line) => isIn(line, register, view)).length;
  return { open: count('open'), late: count('late'), unclaimed: count('unclaimed'), ended: count('ended') };
}
