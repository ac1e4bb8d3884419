import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { createLane } from '../lane.ts';
import type { Seat } from '../ports.ts';
import type { SeatSetting } from '../seats.ts';
import type { DeskEvent } from '../../../shared/events.ts';
import {
  emptyPractice,
  openPractice,
  type Guest,
  type OpenPractice,
  type PracticeOptions,
} from './open-practice.ts';
import { realOnly } from './real-only.ts';

/** The practice of a house: open while somebody is in it. */
export interface PracticeRoom {
  /** The practice that is open now. */
  current(): OpenPractice | null;
  /** Opens it if nobody is there yet, and gives a seat at which the guest is signed in. */
  enter(
    guest: Guest,
    listener: (event: DeskEvent) => void,
    setting: SeatSetting,
  ): Promise<Result<Seat, Refusal>>;
  /** Gives a seat back; the last one closes the book, and its clocks stand still. */
  leave(seat: Seat): Promise<void>;
  /** Closes the book and empties its folder; every seat at it ends. */
  empty(): Promise<Result<void, Refusal>>;
  close(): Promise<void>;
}

/** A room that nobody has entered yet. */
export function createPracticeRoom(options: PracticeOptions): PracticeRoom {
  let open: OpenPractice | null = null;
  const seats = new Set<Seat>();
  // Coming, going and emptying one after the other: a book that is being closed cannot be entered.
  const lane = createLane();

  async function close(): Promise<void> {
    const { desk } = open ?? {};
    open = null;
    seats.clear();
    await desk?.close();
  }

  return {
    current: () => open,
    enter: (guest, listener, setting) =>
      lane(async () => {
        if (!open) {
          const opened = await openPractice(options);
          if (!opened.ok) return opened;
          open = opened.value;
        }
        const person = await open.welcome(guest);
        if (!person.ok) {
          if (seats.size === 0) await close();
          return person;
        }
        const seat = guarded(open.desk.connect(listener, { ...setting, signedInAs: person.value }));
        seats.add(seat);
        return ok(seat);
      }),
    leave: (seat) =>
      lane(async () => {
        if (!seats.delete(seat)) return;
        await seat.close();
        if (seats.size === 0) await close();
      }),
    empty: () =>
      lane(async () => {
        await close();
        return emptyPractice(options);
      }),
    close: () => lane(close),
  };
}

/** A seat that does not reach beyond the practice. */
function guarded(seat: Seat): Seat {
  return {
    invoke: (channel, input) =>
      realOnly.has(channel)
        ? Promise.resolve(refuse({ kind: 'not-in-practice' }))
        : seat.invoke(channel, input),
    close: () => seat.close(),
  };
}
