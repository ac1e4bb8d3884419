import type { Department } from '../../../shared/domain/desk/department.ts';
import type { LessonId } from '../../../shared/rules/lessons.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import type { Result } from '../../../shared/result.ts';
import type { CallWish, InventedCall } from './invent-call.ts';

/** How many clocks of a desk are late, and how many soon will be. */
export interface ClockCounts {
  readonly late: number;
  readonly soon: number;
}

/** Where the practice stands, for a window that shows it. */
export interface PracticeState {
  /** The present moment of the practice, and how many times as fast it goes on. */
  readonly at: string;
  readonly rate: number;
  /** The real book, which goes on counting. */
  readonly real: ClockCounts;
  /** The invented PINs of its staff, by their numbers. */
  readonly pins: Readonly<Record<string, string>>;
}

/** The way of one seat into the practice and back; a host that has no house has none. */
export interface PracticeWay {
  /** Null while the seat is at the real book. */
  state(): PracticeState | null;
  /** The departments of the real book, for an emergency; null while the seat is there. */
  realDepartments(): Readonly<Record<string, Department>> | null;
  begin(): Promise<Result<void, Refusal>>;
  leave(): Promise<Result<void, Refusal>>;
  startAnew(): Promise<Result<void, Refusal>>;
  /** An invented call, or null at the real book. */
  ring(wish: CallWish): Promise<InventedCall | null>;
  /** The lessons that were done, or null at the real book. */
  done(): Promise<readonly LessonId[] | null>;
}
