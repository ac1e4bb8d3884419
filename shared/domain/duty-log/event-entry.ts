import type { DeskState } from '../book.ts';
import type { FactOf } from '../facts.ts';
import { noLaterLogFields, type LogCategory } from './log-entry.ts';
import type { LogEvent } from './log-event.ts';

/** What a line of the desk's own says, and about which orders. */
export interface Happened {
  readonly event: LogEvent;
  readonly category?: LogCategory;
  readonly orders?: readonly string[];
  /** When it happened, if that is not now: a step that fell due while the PC was off. */
  readonly happenedAt?: string;
}

/** A line that the desk writes into its log by itself, to go into the same change as what it tells. */
export function eventEntry(
  desk: Pick<DeskState, 'shift'>,
  { event, category = 'system', orders = [], happenedAt }: Happened,
  actor: { readonly at: string; readonly by: string | null; newId(): string },
): FactOf<'log-written'> {
  return {
    type: 'log-written',
    entry: {
      id: actor.newId(),
      happenedAt: happenedAt ?? actor.at,
      at: actor.at,
      by: actor.by,
      category,
      text: '',
      orders: [...orders],
      ...noLaterLogFields,
      event,
      shift: desk.shift,
    },
  };
}
