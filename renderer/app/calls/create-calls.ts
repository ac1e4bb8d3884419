import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, Reply } from '../../../shared/bridge.ts';
import type { InputOf, OutputOf } from '../../../shared/contract.ts';
import type { Kind } from '../../../shared/domain/call/call.ts';
import type { DraftFields } from '../../../shared/domain/draft/draft.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { createSaver } from './create-saver.ts';
import {
  callOfDraft,
  changed,
  isUntouched,
  newCall,
  parked,
  resumed,
  saved,
  type OpenCall,
} from './open-call.ts';

/** The call that was registered last, while "anything else?" is being asked. */
export interface FinishedCall {
  readonly kind: Kind;
  readonly fields: DraftFields;
  readonly answer: OutputOf<'calls.take'>;
}

/** The open calls of the person who is signed in. */
export interface CallsState {
  readonly owner: string | null;
  readonly calls: readonly OpenCall[];
  /** Drafts of other people, without their text. */
  readonly others: OutputOf<'drafts.list'>['others'];
  /** The call that stands in the form, or null. */
  readonly activeId: string | null;
  readonly finished: FinishedCall | null;
}

/** What can be done with the open calls. */
export interface Calls {
  readonly store: StoreApi<CallsState>;
  /** Shows the calls of a person who has just signed in. */
  open(owner: string): Promise<void>;
  /** Takes everything from the page; what the core has not got yet waits for its owner. */
  close(): void;
  /** Begins a call and makes it the one in the form; answers its id. */
  begin(kind: Kind, fields?: Partial<DraftFields>): string;
  change(id: string, fields: Partial<DraftFields>): void;
  changeKind(id: string, kind: Kind): void;
  activate(id: string): void;
  /** Takes the call out of the form; one in which nothing was written down is gone. */
  /** Waits until everything typed so far is with the core; done before the desk is locked. */
  flush(): Promise<void>;
  park(id: string): void;
  /** Lets the call in the form rest while another place is on the screen, and ends "anything else?". */
  rest(): void;
  hold(id: string): void;
  /** The caller on hold goes on waiting. */
  keepWaiting(id: string): void;
  /** The caller is back, or wants something else. */
  endHold(id: string, change?: { kind?: Kind; fields?: Partial<DraftFields> }): void;
  discard(id: string): Promise<Refusal | null>;
  restore(id: string): Promise<Refusal | null>;
  takeOver(id: string): Promise<Refusal | null>;
  /** Puts a call into the book; it leaves the strip only when the core has answered. */
  register(id: string, input: InputOf<'calls.take'>): Promise<Refusal | 'lost' | null>;
  /** Ends "anything else?". */
  finish(): void;
}

/** What the calls of a window are made from. */
export interface CallsSetting {
  readonly invoke: Bridge['invoke'];
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly pauseMs?: number;
  readonly retryMs?: number;
}

/** A change is written after this time, in milliseconds; shorter than the way from the last letter to Ctrl L. */
const SAVE_PAUSE_MS = 80;
const RETRY_MS = 2_000;

const empty: CallsState = { owner: null, calls: [], others: [], activeId: null, finished: null };

/** Makes the open calls of a window; nobody is signed in yet. */
export function createCalls({
  invoke,
  now,
  newId,
  pauseMs = SAVE_PAUSE_MS,
  retryMs = RETRY_MS,
}: CallsSetting): Calls {
  const store = createStore<CallsState>()(() => empty);
  /** Calls that could not be written before their owner left, by id. */
  const stranded = new Map<string, { owner: string; call: OpenCall }>();
  const saver = createSaver({ write, pauseMs, retryMs });

  function find(id: string): OpenCall | undefined {
    return store.getState().calls.find((call) => call.id === id);
  }

  function update(id: string, next: (call: OpenCall) => OpenCall): void {
    store.setState(({ calls }) => ({ calls: calls.map((call) => (call.id === id ? next(call) : call)) }));
  }

  function alter(id: string, next: (call: OpenCall) => OpenCall): void {
    update(id, next);
    saver.touch(id);
  }

  function remove(id: string): void {
    store.setState(({ calls, activeId }) => ({
      calls: calls.filter((call) => call.id !== id),
      activeId: activeId === id ? null : activeId,
    }));
  }

  async function write(id: string): Promise<boolean> {
    const call = find(id);
    if (!call) return true;
    const { kind, fields, heldAt, startedAt, revision } = call;
    const reply = await ask('drafts.save', { id, kind, fields, heldAt, startedAt });
    if (reply === 'lost') update(id, (now) => ({ ...now, saving: { state: 'lost' } }));
    else if (!reply.ok) update(id, (now) => ({ ...now, saving: { state: 'refused', error: reply.error } }));
    else {
      update(id, (now) => saved(now, reply.value.draft, revision));
      if (stranded.get(id)?.call.revision === revision) stranded.delete(id);
    }
    return reply !== 'lost' && reply.ok;
  }

  /** A host that is gone rejects; here that is a state to be shown, not a bug. */
  async function ask<C extends 'drafts.save' | 'calls.take'>(
    channel: C,
    input: InputOf<C>,
  ): Promise<Reply<C> | 'lost'> {
    try {
      return await invoke(channel, input);
    } catch {
      return 'lost';
    }
  }

  function show(call: OpenCall): void {
    store.setState(({ calls }) => ({
      calls: [...calls.filter(({ id }) => id !== call.id), call],
      finished: null,
    }));
    activate(call.id);
  }

  function activate(id: string): void {
    const at = now();
    store.setState(({ calls }) => ({
      calls: calls.map((call) => (call.id === id ? resumed(call, at) : parked(call, at))),
      activeId: id,
      finished: null,
    }));
  }

  async function listAnew(): Promise<void> {
    const reply = await invoke('drafts.list', {});
    if (reply.ok) store.setState({ others: reply.value.others });
  }

  return {
    store,
    activate,
    async open(owner) {
      store.setState({ ...empty, owner });
      const reply = await invoke('drafts.list', {});
      if (!reply.ok || store.getState().owner !== owner) return;
      // What a colleague has taken over meanwhile is theirs, the last letters too.
      for (const { id } of reply.value.others) if (stranded.get(id)?.owner === owner) stranded.delete(id);
      const waiting = [...stranded.values()].filter((entry) => entry.owner === owner).map(({ call }) => call);
      const rescued = new Set(waiting.map(({ id }) => id));
      const listed = reply.value.own
        .filter(({ id }) => !rescued.has(id))
        .map((draft) => callOfDraft(draft, now()));
      const begun = store.getState().calls;
      const calls = [...listed, ...waiting, ...begun].sort((a, b) => a.startedAt.localeCompare(b.startedAt));
      store.setState({ calls, others: reply.value.others });
      for (const { id } of waiting) {
        stranded.delete(id);
        saver.touch(id);
      }
    },
    close() {
      const { owner, calls } = store.getState();
      const at = now();
      for (const call of calls) {
        void saver.stop(call.id);
        if (owner !== null && call.saving.state !== 'saved')
          stranded.set(call.id, { owner, call: parked(call, at) });
      }
      store.setState(empty);
    },
    begin(kind, fields = {}) {
      const call = newCall(newId(), kind, fields, now());
      show(call);
      saver.touch(call.id);
      void saver.flush(call.id);
      return call.id;
    },
    change: (id, fields) => alter(id, (call) => changed(call, { fields: { ...call.fields, ...fields } })),
    changeKind(id, kind) {
      alter(id, (call) => changed(call, { kind }));
      // The number of a complaint must be on the screen before anybody asks for it.
      void saver.flush(id);
    },
    async flush() {
      await Promise.all(store.getState().calls.map(({ id }) => saver.flush(id)));
    },
    park(id) {
      const call = find(id);
      if (!call) return;
      if (isUntouched(call) && call.heldAt === null) {
        remove(id);
        void saver.stop(id).then(() => invoke('drafts.discard', { id }));
        return;
      }
      update(id, (open) => parked(open, now()));
      store.setState(({ activeId }) => ({ activeId: activeId === id ? null : activeId }));
      void saver.flush(id);
    },
    rest() {
      const { activeId } = store.getState();
      store.setState({ finished: null });
      if (activeId === null) return;
      update(activeId, (call) => parked(call, now()));
      void saver.flush(activeId);
    },
    hold: (id) =>
      alter(id, (call) => changed(call, { heldAt: new Date(now()).toISOString(), askedAt: null })),
    keepWaiting: (id) => update(id, (call) => (call.heldAt === null ? call : { ...call, askedAt: now() })),
    endHold: (id, { kind, fields } = {}) =>
      alter(id, (call) =>
        changed(call, {
          heldAt: null,
          askedAt: null,
          kind: kind ?? call.kind,
          fields: { ...call.fields, ...fields },
        }),
      ),
    async discard(id) {
      // What was typed last must be in what can be brought back.
      await saver.flush(id);
      await saver.stop(id);
      const reply = await invoke('drafts.discard', { id });
      if (!reply.ok && reply.error.kind !== 'draft-unknown') return reply.error;
      remove(id);
      return null;
    },
    async restore(id) {
      const reply = await invoke('drafts.restore', { id });
      if (!reply.ok) return reply.error;
      show(callOfDraft(reply.value.draft, now()));
      return null;
    },
    async takeOver(id) {
      const reply = await invoke('drafts.takeOver', { id });
      if (!reply.ok) {
        await listAnew();
        return reply.error;
      }
      show(callOfDraft(reply.value.draft, now()));
      await listAnew();
      return null;
    },
    async register(id, input) {
      const call = find(id);
      if (!call) return null;
      // A save that came after the registration would bring the draft back to life.
      await saver.stop(id);
      const reply = await ask('calls.take', { ...input, draft: id });
      if (reply === 'lost' || !reply.ok) {
        saver.touch(id);
        return reply === 'lost' ? reply : reply.error;
      }
      remove(id);
      store.setState({ finished: { kind: call.kind, fields: call.fields, answer: reply.value } });
      return null;
    },
    finish: () => store.setState({ finished: null }),
  };
}
