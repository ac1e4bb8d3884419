import { describe, expect, it, vi } from 'vitest';
import { createDeskStore, mirrorDesk } from '../../../../renderer/app/desk/desk-store.ts';
import type { Bridge } from '../../../../shared/bridge.ts';
import { emptyDesk } from '../../../../shared/domain/book.ts';
import type { DeskEvent } from '../../../../shared/events.ts';

/** A core of which only what a window mirrors is there: who is signed in, and a desk with a number of changes. */
function aCore() {
  const core = { staff: { id: '1005' } as { id: string } | null, seq: 7 };
  const listeners = new Set<(event: DeskEvent) => void>();
  const invoke = (channel: string) => {
    if (channel === 'session.current')
      return Promise.resolve({
        ok: true,
        value: { state: core.staff ? 'open' : 'locked', staff: core.staff, practice: null },
      });
    return Promise.resolve({ ok: true, value: { desk: { ...emptyDesk(), seq: core.seq } } });
  };
  const bridge = {
    invoke: invoke as unknown as Bridge['invoke'], // answers the two channels that the mirror asks
    on(listener: (event: DeskEvent) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { core, bridge, tell: (event: DeskEvent) => listeners.forEach((listener) => listener(event)) };
}

async function mirrored() {
  const { core, bridge, tell } = aCore();
  const store = createDeskStore();
  mirrorDesk(store, bridge);
  await vi.waitUntil(() => store.getState().isMirrored);
  return { core, store, tell };
}

describe('a book that is loaded anew', () => {
  it('is not shown a moment longer, and stands there again for the same person', async () => {
    const { core, store, tell } = await mirrored();
    core.seq = 3;
    tell({ kind: 'book-exchanged' });
    expect(store.getState().isMirrored).toBe(false);
    expect(store.getState().desk.seq).toBe(0);
    await vi.waitUntil(() => store.getState().isMirrored);
    expect(store.getState().desk.seq).toBe(3);
    expect(store.getState().session?.staff?.id).toBe('1005');
  });

  it('stays empty where nobody is signed in any more', async () => {
    const { core, store, tell } = await mirrored();
    core.staff = null;
    tell({ kind: 'book-exchanged' });
    await vi.waitUntil(() => store.getState().session?.state === 'locked');
    expect(store.getState()).toMatchObject({ isMirrored: false, desk: { seq: 0 } });
  });

  it('forgets the work of the book before', async () => {
    const { store, tell } = await mirrored();
    tell({ kind: 'progress', task: 'restore', done: 1, total: 9, at: '2026-11-24T06:00:00.000Z' });
    expect(store.getState().progress.restore?.done).toBe(1);
    tell({ kind: 'book-exchanged' });
    expect(store.getState().progress).toEqual({});
  });
});
