import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { OrderView } from '../../../shared/domain/order/select-orders.ts';

/** What is kept of the list while one is elsewhere: the chosen row of each view and what it is narrowed to. */
interface ListState {
  /** Whose list it is; another person starts with an empty one. */
  readonly staff: string;
  readonly chosen: Readonly<Partial<Record<OrderView, string>>>;
  readonly filter: string;
  /** The past day of the closed view; null for what was closed today and yesterday. */
  readonly day: string | null;
}

const empty: ListState = { staff: '', chosen: {}, filter: '', day: null };
const list = createStore<ListState>()(() => empty);

/** The kept state of a person's list and how to change it. */
export function useListState(staff: string, view: OrderView) {
  const state = useStore(list, (kept) => (kept.staff === staff ? kept : empty));
  return {
    chosen: state.chosen[view] ?? null,
    filter: state.filter,
    day: state.day,
    choose: (number: string) =>
      list.setState({ ...state, staff, chosen: { ...state.chosen, [view]: number } }),
    narrow: (filter: string) => list.setState({ ...state, staff, filter }),
    chooseDay: (day: string | null) => list.setState({ ...state, staff, day }),
  };
}
