import { ok, refuse, type Result } from '../result.ts';
import type { Refusal } from '../refusal.ts';
import type { Book } from './book.ts';
import type { Fact } from './facts.ts';
import { dayOf } from './numbers.ts';

/** Who acts, when, and how new identifiers are made; nothing pure may look these up by itself. */
export interface Actor {
  readonly at: string;
  readonly by: string;
  newId(): string;
}

/** What a command leads to: facts for the journal and an answer for the caller. */
export interface Decided<T> {
  readonly facts: readonly Fact[];
  readonly value: T;
}
export type Decision<T> = Result<Decided<T>, Refusal>;

/** A pure rule: the book and a wish in, facts or a refusal out. */
export type Decide<I, O> = (book: Book, input: I, actor: Actor) => Decision<O>;

/** Ends a rule with facts and an answer. */
export function decided<T>(facts: readonly Fact[], value: T): Decision<T> {
  return ok({ facts, value });
}

/** Ends a rule with a refusal. */
export function refused(error: Refusal): { readonly ok: false; readonly error: Refusal } {
  return refuse(error);
}

/** The local day of the desk at the moment of acting. */
export function deskDay(book: Book, at: string): string {
  return dayOf(at, book.desk.centre?.timeZone ?? 'Asia/Shanghai');
}
