import type { DeskEvent } from '../../../shared/events.ts';
import { PRACTICE_RATE } from '../../../shared/rules/lessons.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { clockCounts } from '../clock-counts.ts';
import type { OpenDesk } from '../desk.ts';
import type { SampleSource } from '../exchange/furnish-sample.ts';
import type { NewId, Seat } from '../ports.ts';
import { inventCall } from './invent-call.ts';
import type { Guest } from './open-practice.ts';
import type { PracticeRoom } from './practice-room.ts';
import type { ClockCounts, PracticeWay } from './practice-way.ts';
import { createRealCounts } from './real-counts.ts';

/** One seat of a house: at the book that is in use, or in the practice beside it. */
export interface HouseSeat extends Seat {
  /** Takes the place at another book; whoever practises goes on and finds it, locked, when leaving. */
  exchange(desk: OpenDesk): void;
}

/** The seats of a house, of which each may be in the practice. */
export interface Practices {
  seat(listener: (event: DeskEvent) => void): HouseSeat;
  close(): Promise<void>;
}

interface Setting {
  readonly room: PracticeRoom;
  readonly newId: NewId;
  readonly practiceCalls: SampleSource;
  /** The book that is in use. */
  readonly real: () => OpenDesk;
}

/** One who practises. */
interface Practising {
  readonly guest: Guest;
  readonly seat: Seat;
  /** Whoever locks the practice, or signs in there by a PIN that stands on the screen, is not let back unasked. */
  wasLocked: boolean;
}

interface Place {
  readonly listener: (event: DeskEvent) => void;
  readonly way: PracticeWay;
  /** Who sits at the real book. */
  sitting: string | null;
  practising: Practising | null;
}

interface Entry extends Place {
  real: Seat;
}

/** The way of every seat between the book that is in use and the practice. */
export function createPractices({ room, newId, practiceCalls, real }: Setting): Practices {
  const entries = new Set<Entry>();
  const counts = createRealCounts(
    () => countsOf(real()),
    // A window hears only that there is something new to ask for.
    () => entries.forEach(({ practising, listener }) => practising && listener({ kind: 'session-changed' })),
  );

  function connectReal(place: Place, desk: OpenDesk): Seat {
    return desk.connect(
      // What happens at the real book is not for a window that shows another one.
      (event) => {
        if (!place.practising) place.listener(event);
      },
      {
        practice: place.way,
        onChange: (staffId) => {
          place.sitting = staffId;
        },
      },
    );
  }

  async function enter(entry: Entry, guest: Guest): Promise<Result<void, Refusal>> {
    const seated = await room.enter(guest, entry.listener, {
      practice: entry.way,
      onChange: (staffId) => {
        if (entry.practising && staffId === null) entry.practising.wasLocked = true;
      },
    });
    if (!seated.ok) return seated;
    const wasLocked = entry.practising?.wasLocked ?? false;
    entry.practising = { guest, seat: seated.value, wasLocked };
    counts.watch(true);
    entry.listener({ kind: 'book-exchanged' });
    return ok(undefined);
  }

  async function begin(entry: Entry): Promise<Result<void, Refusal>> {
    if (entry.practising) return ok(undefined);
    const guest = guestOf(entry, real());
    return guest ? enter(entry, guest) : refuse({ kind: 'locked' });
  }

  async function leave(entry: Entry): Promise<void> {
    const { practising } = entry;
    if (!practising) return;
    entry.practising = null;
    counts.watch([...entries].some((each) => each.practising));
    // Only now, back at the real book: a practice writes nothing there, not even this.
    if (practising.wasLocked) await entry.real.invoke('session.lock', { why: 'asked' });
    await room.leave(practising.seat);
    entry.listener({ kind: 'book-exchanged' });
  }

  async function startAnew(asking: Entry): Promise<Result<void, Refusal>> {
    const guest = asking.practising?.guest ?? guestOf(asking, real());
    if (!guest) return refuse({ kind: 'locked' });
    const inside = [...entries].filter((entry) => entry.practising);
    const emptied = await room.empty();
    if (!emptied.ok) return emptied;
    for (const entry of new Set([...inside, asking])) {
      const entered = await enter(entry, entry.practising?.guest ?? guest);
      if (!entered.ok) return entered;
    }
    return ok(undefined);
  }

  function wayOf(entry: () => Entry): PracticeWay {
    return {
      begin: () => begin(entry()),
      leave: async () => ok(await leave(entry())),
      startAnew: () => startAnew(entry()),
      state() {
        const open = room.current();
        if (!entry().practising || !open) return null;
        const { clock } = open.desk.office;
        return { at: clock.now(), rate: PRACTICE_RATE, real: countsOf(real()), pins: open.pins() };
      },
      realDepartments: () => (entry().practising ? real().store.book.desk.departments : null),
      async ring(wish) {
        const open = room.current();
        if (!entry().practising || !open) return null;
        return inventCall(open.desk.store.book, await practiceCalls(), { ...wish, seed: newId() });
      },
      async done() {
        const open = room.current();
        return entry().practising && open ? open.lessons.look(open.desk.store.book.desk) : null;
      },
    };
  }

  return {
    seat(listener) {
      const place: Place = { listener, way: wayOf(() => entry), sitting: null, practising: null };
      const entry: Entry = Object.assign(place, { real: connectReal(place, real()) });
      entries.add(entry);
      return {
        invoke(channel, input) {
          const { practising } = entry;
          if (!practising) return entry.real.invoke(channel, input);
          // A hand at the practice is a hand at this PC: the real book need not lock.
          if (channel !== 'session.current') void entry.real.invoke('session.touch', {});
          return practising.seat.invoke(channel, input);
        },
        exchange(desk) {
          entry.sitting = null;
          entry.real = connectReal(entry, desk);
          if (!entry.practising) listener({ kind: 'book-exchanged' });
        },
        async close() {
          entries.delete(entry);
          const { practising } = entry;
          entry.practising = null;
          if (practising) await room.leave(practising.seat);
          await entry.real.close();
        },
      };
    },
    async close() {
      counts.watch(false);
      await room.close();
    },
  };
}

/** Who sits at the real book, as she comes to practise. */
function guestOf({ sitting }: Entry, { store }: OpenDesk): Guest | null {
  const { staff, centre } = store.book.desk;
  const person = sitting === null ? undefined : staff[sitting];
  return person ? { person, language: centre?.language ?? 'zh-CN' } : null;
}

function countsOf({ store, office }: OpenDesk): ClockCounts {
  return clockCounts(store.book.desk, Date.parse(office.clock.now()));
}
