import type { DeskEvent } from '../../shared/events.ts';
import type { Refusal } from '../../shared/refusal.ts';
import type { Result } from '../../shared/result.ts';

/** Where the time comes from; the only one, so that a day can be played in seconds. */
export interface Clock {
  /** The present moment in ISO 8601 UTC. */
  now(): string;
}

/** Makes identifiers that never repeat. */
export type NewId = () => string;

/** Where technical lines go; they never carry names, numbers of residents or free text. */
export interface Log {
  note(line: string): void;
  /** A bug, with the reference that the user can read out. */
  bug(reference: string, error: unknown): void;
}

/** One window's or caller's place at the desk: its own session, its own listener. */
export interface Seat {
  /** Asks the desk; never throws for expected trouble. */
  invoke(channel: string, input: unknown): Promise<Result<unknown, Refusal>>;
  /** Ends the session; the seat answers nothing afterwards. */
  close(): Promise<void>;
}

/** An open book with everything that works on it. */
export interface Desk {
  /** Takes a seat; `listener` hears what happens while somebody is signed in at this seat. */
  connect(listener: (event: DeskEvent) => void): Seat;
  /** Writes the checkpoint, gives the folder free. */
  close(): Promise<void>;
}
