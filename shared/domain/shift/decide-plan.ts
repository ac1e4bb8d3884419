import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import type { ChecklistItem, ChecklistName, RosterEntry, ShiftPattern } from './pattern.ts';

const done = { done: true } as const;
type Done = typeof done;

/** Saves a pattern of shifts; shifts that run keep the times they began with. */
export const decideSavePattern: Decide<{ pattern: ShiftPattern }, Done> = (_book, { pattern }) =>
  decided([{ type: 'shift-pattern-saved', pattern }], done);

/** Says who is on for a shift of a day. */
export const decideSetRoster: Decide<RosterEntry, Done> = (book, entry) => {
  if (!entryOf(book.desk.shiftPatterns, entry.pattern))
    return refused({ kind: 'pattern-unknown', what: entry.pattern });
  const strange = entry.staff.find((id) => !entryOf(book.desk.staff, id));
  if (strange !== undefined) return refused({ kind: 'staff-unknown', what: strange });
  return decided([{ type: 'roster-set', ...entry, staff: [...new Set(entry.staff)] }], done);
};

/** Saves the points of a list; those of one list have different ids. */
export const decideSaveChecklist: Decide<{ list: ChecklistName; items: ChecklistItem[] }, Done> = (
  _book,
  { list, items },
) => {
  const twice = items.find(({ id }, at) => items.findIndex((other) => other.id === id) !== at);
  if (twice) return refused({ kind: 'named-twice', what: twice.name });
  return decided([{ type: 'checklist-saved', list, items }], done);
};
