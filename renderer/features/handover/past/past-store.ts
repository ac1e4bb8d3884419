import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** Where this window is in the past handovers: the document of one may come between. */
interface PastPlace {
  readonly text: string;
  readonly chosen: string | null;
  /** The handover that stands beside the one before it. */
  readonly compared: string | null;
}

const places = createStore<PastPlace>()(() => ({ text: '', chosen: null, compared: null }));

/** Where this window is in the past handovers. */
export function usePastPlace(): PastPlace {
  return useStore(places);
}

/** Goes somewhere else in them. */
export function setPastPlace(part: Partial<PastPlace>): void {
  places.setState(part);
}
