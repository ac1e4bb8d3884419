import { produce } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge } from '../../../shared/bridge.ts';
import type { OutputOf } from '../../../shared/contract.ts';
import { applyToDesk } from '../../../shared/domain/apply-desk.ts';
import { emptyDesk, type DeskState } from '../../../shared/domain/book.ts';
import type { DeskEvent } from '../../../shared/events.ts';
import { followDesk } from '../now/now.ts';
import { withProgress, type ProgressByTask } from './progress.ts';

export type SessionView = OutputOf<'session.current'>;

/** What this window knows: who is signed in, and a mirror of what lives at the desk. */
export interface DeskMirror {
  /** Null until the host has answered for the first time. */
  readonly session: SessionView | null;
  readonly desk: DeskState;
  /** Whether `desk` is the book and not yet the empty one. */
  readonly isMirrored: boolean;
  /** Counts changes of places and people; a card that shows some asks again when it moves. */
  readonly directoryVersion: number;
  /** How far the long work has come that goes on now. */
  readonly progress: ProgressByTask;
}

export type DeskStore = StoreApi<DeskMirror>;

/** The store of a window that has not heard anything yet. */
export function createDeskStore(): DeskStore {
  return createStore<DeskMirror>()(() => ({
    session: null,
    desk: emptyDesk(),
    isMirrored: false,
    directoryVersion: 0,
    progress: {},
  }));
}

/**
 * Keeps the mirror true to the core: one snapshot after signing in, then the facts as they come.
 *
 * Facts are applied by the reducer of the core, so the two cannot drift apart. On locking the mirror is emptied, so
 * that nothing of a resident stays in the memory of an unattended page. Returns the function that ends it.
 */
export function mirrorDesk(store: DeskStore, bridge: Bridge): () => void {
  let early: Extract<DeskEvent, { kind: 'facts' }>[] | null = null;

  function applyFacts({ stamp, facts }: Extract<DeskEvent, { kind: 'facts' }>): void {
    store.setState((mirror) => {
      // What the snapshot already holds comes again when it was taken between writing and telling.
      if (stamp.seq <= mirror.desk.seq) return mirror;
      return {
        desk: produce(mirror.desk, (desk) => facts.forEach((fact) => applyToDesk(desk, fact, stamp))),
      };
    });
  }

  async function takeSnapshot(): Promise<void> {
    early = [];
    const reply = await bridge.invoke('desk.snapshot', {});
    const waiting = early;
    early = null;
    if (!reply.ok) return;
    store.setState({ desk: reply.value.desk as DeskState, isMirrored: true }); // the core's own state, masked
    waiting.forEach(applyFacts);
  }

  async function askSession(): Promise<void> {
    const reply = await bridge.invoke('session.current', {});
    if (!reply.ok) return;
    const { staff, practice } = reply.value;
    followDesk(practice);
    const before = store.getState().session?.staff?.id;
    store.setState({ session: reply.value });
    if (staff === null) store.setState({ desk: emptyDesk(), isMirrored: false });
    else if (staff.id !== before || !store.getState().isMirrored) await takeSnapshot();
  }

  const stop = bridge.on((event) => {
    switch (event.kind) {
      case 'facts':
        if (early) early.push(event);
        else applyFacts(event);
        return;
      case 'session-changed':
        void askSession();
        return;
      case 'directory-changed':
        store.setState((mirror) => ({ directoryVersion: mirror.directoryVersion + 1 }));
        return;
      case 'progress':
        store.setState((mirror) => ({ progress: withProgress(mirror.progress, event) }));
        return;
      case 'history-hits':
        // Whoever searches listens for itself: what was found is nothing that lives at the desk.
        return;
      case 'book-exchanged':
        // Who is signed in is known until the core says otherwise: after an erasure the same person goes on.
        store.setState({ desk: emptyDesk(), isMirrored: false, progress: {} });
        void askSession();
    }
  });
  void askSession();
  return stop;
}
