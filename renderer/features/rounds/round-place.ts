import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RoundTask } from '../../../shared/domain/shift/round.ts';

type Places = Readonly<Record<RoundTask, string | null>>;

const nowhere: Places = { 'daily-count': null, 'day-end': null };
const places = createStore<Places>()(() => nowhere);

/** The matter at which this window is in a round: a call or a look into the record may come between. */
export function useRoundPlace(task: RoundTask): string | null {
  return useStore(places, (state) => state[task]);
}

/** Goes to a matter of a round; null for the first one that nobody has looked at. */
export function setRoundPlace(task: RoundTask, key: string | null): void {
  places.setState({ [task]: key });
}
