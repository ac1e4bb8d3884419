import type { Book } from '../book.ts';
import { deskDay, type Actor } from '../decision.ts';
import { nextCustodyNumber } from '../numbers.ts';
import type { Attachment } from '../order/order.ts';
import type { Party } from './borrower.ts';
import type { Custody } from './custody.ts';

/** What every stay begins with. */
export interface Opening {
  readonly kind: Custody['kind'];
  readonly register: string;
  readonly class: string;
  readonly who: Party;
  readonly dueAt: string | null;
  readonly values: Readonly<Record<string, string>>;
  readonly note: string;
  readonly photos?: readonly Attachment[];
  readonly signature?: Attachment | null;
  /** How many stays the same change opens before it. */
  readonly ahead?: number;
}

/** The fields that all kinds of stays have in common, as they are when one begins. */
export function openingFields(book: Book, opening: Opening, { at, by }: Actor) {
  const { desk } = book;
  const letter = desk.centre?.letter ?? 'A';
  const { kind, register, who, dueAt, values, note, photos = [], signature = null, ahead = 0 } = opening;
  return {
    number: nextCustodyNumber(desk, letter, deskDay(book, at), kind, ahead),
    desk: letter,
    register,
    class: opening.class,
    who,
    openedAt: at,
    openedBy: by,
    dueAt,
    closedAt: null,
    closedBy: null,
    values: { ...values },
    note,
    asks: [],
    steps: [],
    notices: [],
    // Set when it is applied: only there the desk's own time line is known.
    instants: { opened: 0, due: null, closed: null },
    photos: [...photos],
    signature,
    copies: 0,
  };
}

/** The time zone of the desk. */
export function zoneOf({ desk }: Pick<Book, 'desk'>): string {
  return desk.centre?.timeZone ?? 'Asia/Shanghai';
}

/** A moment as the book writes it; a wish may name another zone, and moments are compared as they are written. */
export function utcOf(wished: string): string {
  return new Date(Date.parse(wished)).toISOString();
}

/** A moment of milliseconds, or null. */
export function momentAt(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}
