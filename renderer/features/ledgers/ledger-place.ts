import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LedgerFilter, LedgerName } from '../../../shared/domain/ledger/ledger.ts';
import { daysOf, type Days } from './period.ts';

/** Where this window is in the ledgers: whoever looks at something else comes back to it. */
interface LedgerPlace {
  /** Whose choice it is; another person starts anew. */
  readonly staff: string;
  readonly ledger: LedgerName;
  /** Null until days were chosen: this month, whenever that is. */
  readonly days: Days | null;
  readonly filter: LedgerFilter;
}

const beginning: LedgerPlace = { staff: '', ledger: 'service-calls', days: null, filter: {} };
const places = createStore<LedgerPlace>()(() => beginning);

/** What a person has chosen among the ledgers, and how to choose something else. */
export function useLedgerPlace(staff: string, today: string) {
  const place = useStore(places, (kept) => (kept.staff === staff ? kept : beginning));
  return {
    ledger: place.ledger,
    days: place.days ?? daysOf('this-month', today),
    filter: place.filter,
    choose: (part: Partial<Pick<LedgerPlace, 'ledger' | 'days' | 'filter'>>) =>
      places.setState({ ...place, ...part, staff }),
  };
}
