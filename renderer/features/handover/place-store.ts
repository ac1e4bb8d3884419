import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** The step of a running handover that is on the screen. */
export type Step = 'prepare' | 'face' | 'check';

/** Where this window is in a handover: a call, a record or a lock may come between. */
interface Place {
  readonly handover: string;
  /** Null for the step that the handover has come to. */
  readonly step: Step | null;
  /** The line that is prepared, and the one that is told. */
  readonly note: string | null;
  readonly line: string | null;
  /** What was scanned in a row and not handed in yet. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

const nowhere: Place = { handover: '', step: null, note: null, line: null, codes: {} };
const places = createStore<Place>()(() => nowhere);

/** A part of where this window is in a handover; another handover begins anew. */
export function usePlace<T>(handover: string, select: (place: Place) => T): T {
  return useStore(places, (place) => select(place.handover === handover ? place : nowhere));
}

/** Remembers where this window is in a handover. */
export function setPlace(handover: string, part: Partial<Omit<Place, 'handover'>>): void {
  const before = placeNow(handover);
  places.setState({ ...before, ...part, handover }, true);
}

/** Where this window is at this moment, for what comes between two drawings. */
export function placeNow(handover: string): Place {
  const place = places.getState();
  return place.handover === handover ? place : { ...nowhere, handover };
}
