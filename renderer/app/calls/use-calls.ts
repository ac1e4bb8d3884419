import { useStore } from 'zustand';
import type { Bridge } from '../../../shared/bridge.ts';
import { useInvoke } from '../desk/desk-context.ts';
import { momentNow } from '../now/now.ts';
import { createCalls, type Calls, type CallsState } from './create-calls.ts';
import type { OpenCall } from './open-call.ts';

const byBridge = new WeakMap<Bridge['invoke'], Calls>();

/** The open calls of this window; they live as long as its bridge, past every change of person. */
export function useCalls(): Calls {
  const invoke = useInvoke();
  const known = byBridge.get(invoke);
  if (known) return known;
  const made = createCalls({ invoke, now: momentNow, newId: () => crypto.randomUUID() });
  byBridge.set(invoke, made);
  return made;
}

/** A part of the state of the open calls; renders again only when that part changes. */
export function useCallsState<T>(select: (state: CallsState) => T): T {
  return useStore(useCalls().store, select);
}

/** The call that stands in the form, or null. */
export function useActiveCall(): OpenCall | null {
  return useCallsState(({ calls, activeId }) => calls.find(({ id }) => id === activeId) ?? null);
}
