import { createContext, useCallback, useContext, useEffect, useEffectEvent } from 'react';
import { useStore } from 'zustand';
import type { Bridge } from '../../../shared/bridge.ts';
import type { DeskState } from '../../../shared/domain/book.ts';
import type { DeskEvent } from '../../../shared/events.ts';
import type { Staff } from '../../../shared/domain/desk/staff.ts';
import type { DeskMirror, DeskStore, SessionView } from './desk-store.ts';

interface DeskAccess {
  readonly bridge: Bridge;
  readonly store: DeskStore;
}

export const DeskContext = createContext<DeskAccess | null>(null);

function useAccess(): DeskAccess {
  const access = useContext(DeskContext);
  if (!access) throw new Error('The desk needs a DeskContext above it');
  return access;
}

/** Asks the core: `const invoke = useInvoke(); await invoke('orders.pickUp', {...})`. */
export function useInvoke(): Bridge['invoke'] {
  return useAccess().bridge.invoke;
}

/** Hears what the core tells this window, while the component is on the page. */
export function useHear(listener: (event: DeskEvent) => void): void {
  const { bridge } = useAccess();
  const hear = useEffectEvent(listener);
  useEffect(() => bridge.on((event) => hear(event)), [bridge]);
}

/** A part of the mirrored desk; renders again only when that part changes. */
export function useDesk<T>(select: (desk: DeskState) => T): T {
  return useStore(useAccess().store, (mirror) => select(mirror.desk));
}

/** Reads the mirrored desk at the moment of asking, for what happens between two drawings. */
export function useReadDesk(): () => DeskState {
  const { store } = useAccess();
  return useCallback(() => store.getState().desk, [store]);
}

/** A part of what the window knows besides the desk. */
export function useMirror<T>(select: (mirror: DeskMirror) => T): T {
  return useStore(useAccess().store, select);
}

/** The session of this window; throws while the host has not answered yet. */
export function useSession(): SessionView {
  const session = useMirror((mirror) => mirror.session);
  if (!session) throw new Error('useSession before the desk has answered');
  return session;
}

/** Who is signed in; throws on screens that stand before the signing in. */
export function useStaff(): Staff {
  const { staff } = useSession();
  if (!staff) throw new Error('Nobody is signed in');
  return staff;
}
