import { describePlace } from '../../../shared/domain/directory/place-identity.ts';
import type { ImportProblemKind } from '../../../shared/domain/directory/import-problem.ts';
import type { Person } from '../../../shared/domain/directory/person.ts';
import type { Place } from '../../../shared/domain/directory/place.ts';
import { phoneDigits } from '../../../shared/domain/phone.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { RegisterRow } from './read-row.ts';

/** How a name is typed in Latin letters; see `electron/core/directory/pinyin.ts`. */
export type PinyinOf = (name: string) => { readonly pinyin: string; readonly initials: string };

/** What new records need from outside; `noteBy` and `noteOn` sign the notes that come from the register. */
export type RecordMaking = {
  readonly newId: () => string;
  readonly pinyinOf: PinyinOf;
  readonly noteBy?: string;
  readonly noteOn?: string;
};

const MOST_PHONES = 5;
const MOST_PLATES = 5;
const MOST_ROLES = 20;

/** The place a row speaks of: a new one, or the known one with what was still empty filled in. */
export function placeOfRow(
  known: Place | undefined,
  row: RegisterRow,
  { newId, pinyinOf }: RecordMaking,
): Place {
  // Without a name the note can only be about the place.
  const note = row.name === '' ? row.note : '';
  if (!known) {
    return {
      id: newId(),
      name: row.placeName,
      ...describePlace(row.placeName),
      ...pinyinOf(row.placeName),
      areaM2: row.areaM2,
      note,
    };
  }
  const areaM2 = known.areaM2 ?? row.areaM2;
  const kept = known.note === '' ? note : known.note;
  return areaM2 === known.areaM2 && kept === known.note ? known : { ...known, areaM2, note: kept };
}

/**
 * The person a row speaks of: a new one, or the known one with what the row adds.
 *
 * What the book says of a person stays; a register adds telephones, plates and places, and fills what is empty.
 */
export function personOfRow(
  known: Person | undefined,
  row: RegisterRow,
  placeId: string | null,
  making: RecordMaking,
): Result<Person, ImportProblemKind> {
  const before = known ?? { ...NOBODY, id: making.newId(), name: row.name, ...making.pinyinOf(row.name) };
  const isNoteNew = before.note === '' && row.note !== '';
  const after: Person = {
    ...before,
    title: before.title === 'none' ? row.title : before.title,
    phones: withPhones(before.phones, row.phones),
    plates: [...new Set([...before.plates, ...row.plates])],
    roles: withRole(before.roles, placeId, row),
    firm: before.firm === '' ? row.firm : before.firm,
    vip: before.vip || row.vip,
    note: isNoteNew ? row.note : before.note,
    noteBy: isNoteNew ? (making.noteBy ?? '') : before.noteBy,
    noteOn: isNoteNew ? (making.noteOn ?? '') : before.noteOn,
  };
  if (after.phones.length > MOST_PHONES) return refuse('too-many-phones');
  if (after.plates.length > MOST_PLATES) return refuse('too-many-plates');
  if (after.roles.length > MOST_ROLES) return refuse('too-many-places');
  return ok(known && saysTheSame(known, after) ? known : after);
}

/** A row only ever adds and fills, so counting tells whether it did. */
function saysTheSame(known: Person, after: Person): boolean {
  return (
    known.phones.length === after.phones.length &&
    known.plates.length === after.plates.length &&
    known.roles.length === after.roles.length &&
    known.title === after.title &&
    known.firm === after.firm &&
    known.vip === after.vip &&
    known.note === after.note
  );
}

const NOBODY = {
  refusesCallbacks: false,
  title: 'none',
  phones: [],
  plates: [],
  roles: [],
  firm: '',
  vip: false,
  note: '',
  noteBy: '',
  noteOn: '',
} as const;

function withPhones(known: readonly string[], added: readonly string[]): string[] {
  const digits = new Set(known.map(phoneDigits));
  return [...known, ...added.filter((phone) => !digits.has(phoneDigits(phone)))];
}

/** An owner register speaks of owners where it says nothing else. */
function withRole(
  roles: Readonly<Person['roles']>,
  placeId: string | null,
  row: RegisterRow,
): Person['roles'] {
  if (placeId === null || roles.some((role) => role.placeId === placeId)) return [...roles];
  return [...roles, { placeId, role: row.role ?? 'owner' }];
}
