import type { ChannelName } from '../../shared/contract.ts';
import type { DeskEvent } from '../../shared/events.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { refuse, type Result } from '../../shared/result.ts';
import type { Staff } from '../../shared/domain/desk/staff.ts';
import { factsFor, type Looker } from '../../shared/domain/quality/quality-sight.ts';
import { createSession } from './access/session.ts';
import { dispatch } from './dispatch.ts';
import type { Office, Visit } from './handlers/handler.ts';
import type { Seat } from './ports.ts';
import type { PracticeWay } from './practice/practice-way.ts';

/** A seat that acts for a person without a PIN. */
export type ActingSeat = Seat & { actAs(staffId: string | null): void };

/** What a house gives to a seat. */
export interface SeatSetting {
  /** Its way into the practice and back. */
  readonly practice?: PracticeWay;
  /** Whoever sits here from the beginning, without a PIN. */
  readonly signedInAs?: Staff;
  /** Hears who sits here whenever that changes. */
  readonly onChange?: (staffId: string | null) => void;
}

/** The places at a desk: who listens, and who may ask as whom. */
export interface Seats {
  /** Takes a seat at which somebody signs in. */
  connect(listener: (event: DeskEvent) => void, setting?: SeatSetting): Seat;
  /** Takes a seat that acts for a person without a PIN; only for a host whose user owns the folder. */
  connectAs(staffId: string | null, listener: (event: DeskEvent) => void): ActingSeat;
  /** Tells every seat at which somebody is signed in. */
  tell(event: DeskEvent): void;
  clear(): void;
}

interface Entry {
  visit(): Visit;
  hear(event: DeskEvent): void;
}

/** What is answered still while the book is closed for work on its folder. */
const whileClosed: ReadonlySet<string> = new Set<ChannelName>(['desk.stopMove']);

/** The seats of an office, which is asked for when somebody visits it. */
export function createSeats(office: () => Office): Seats {
  const seats = new Set<Entry>();

  function connect(listener: (event: DeskEvent) => void, setting: SeatSetting = {}): Seat {
    const session = createSession({
      ...(setting.onChange && { onChange: setting.onChange }),
      lockAfterMs: () => office().store.book.desk.settings.lockAfterMinutes * 60_000,
      onIdle: () => void seat.invoke('session.lock', { why: 'idle' }),
    });
    const visit = (): Visit => ({
      ...office(),
      session,
      staffId: session.staffId(),
      practice: setting.practice ?? null,
      tellCaller: listener,
    });
    const entry: Entry = { visit, hear: listener };
    seats.add(entry);
    if (setting.signedInAs) session.open(setting.signedInAs);
    const seat: Seat = {
      invoke(channel, input) {
        if (!seats.has(entry) && !whileClosed.has(channel))
          return Promise.resolve(refuse({ kind: 'locked' }));
        if (session.staffId() !== null && channel !== 'session.current') session.touch();
        return dispatch(visit(), channel, input);
      },
      async close() {
        await dispatch(visit(), 'session.lock', { why: 'closed' });
        session.close();
        seats.delete(entry);
      },
    };
    return seat;
  }

  function connectAs(staffId: string | null, listener: (event: DeskEvent) => void): ActingSeat {
    let acting = staffId;
    const session = createSession({ lockAfterMs: () => null, onIdle: () => undefined });
    const visit = (): Visit => ({
      ...office(),
      session,
      staffId: acting ?? session.staffId(),
      practice: null,
      tellCaller: listener,
    });
    const entry: Entry = { visit, hear: listener };
    seats.add(entry);
    return {
      invoke: (channel: string, input: unknown): Promise<Result<unknown, Refusal>> =>
        dispatch(visit(), channel, input),
      actAs(next) {
        acting = next;
      },
      close() {
        seats.delete(entry);
        return Promise.resolve();
      },
    };
  }

  return {
    connect,
    connectAs,
    tell(event) {
      for (const { visit, hear } of seats) {
        const { staffId, store } = visit();
        if (staffId === null) continue;
        const heard = eventFor(event, store.book.desk.staff[staffId]);
        if (heard) hear(heard);
      }
    },
    clear: () => seats.clear(),
  };
}

/** What somebody may hear of an event; null when nothing of it. */
function eventFor(event: DeskEvent, looker: Looker): DeskEvent | null {
  if (event.kind !== 'facts') return event;
  const facts = factsFor(event.facts, looker);
  return facts.length === 0 ? null : { ...event, facts: [...facts] };
}
