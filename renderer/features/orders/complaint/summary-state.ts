import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Severity } from '../../../../shared/domain/order/order.ts';

/** What the summary is narrowed to while one is elsewhere; days are local, both included. */
export interface SummaryFilter {
  readonly from: string;
  readonly to: string;
  readonly severity: Severity | 'every';
  readonly state: 'all' | 'open' | 'closed';
}

interface SummaryState {
  /** Whose it is; another person begins anew. */
  readonly staff: string;
  readonly filter: SummaryFilter | null;
  readonly chosen: string | null;
}

const empty: SummaryState = { staff: '', filter: null, chosen: null };
const summary = createStore<SummaryState>()(() => empty);

/** The kept filter of a person's summary; at first this month until today. */
export function useSummaryState(staff: string, today: string) {
  const state = useStore(summary, (kept) => (kept.staff === staff ? kept : empty));
  const filter: SummaryFilter = state.filter ?? {
    from: `${today.slice(0, 8)}01`,
    to: today,
    severity: 'every',
    state: 'all',
  };
  return {
    filter,
    chosen: state.chosen,
    narrow: (change: Partial<SummaryFilter>) =>
      summary.setState({ ...state, staff, filter: { ...filter, ...change } }),
    choose: (order: string) => summary.setState({ ...state, staff, chosen: order }),
  };
}
