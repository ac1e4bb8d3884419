import type { Book } from '../../../shared/domain/book.ts';
import type { BorrowerKind } from '../../../shared/domain/custody/borrower.ts';
import { blockOn, sameBorrower } from '../../../shared/domain/custody/decide-borrowers.ts';
import { searchForm } from '../../../shared/domain/order/select-orders.ts';
import { phoneDigits } from '../../../shared/domain/phone.ts';
import type { CallerIndex } from '../directory/caller-index.ts';
import { pinyinOf, type NameReading } from '../directory/pinyin.ts';

/** Somebody who may be meant when a borrower is typed. */
export interface BorrowerHit {
  readonly borrower: string | null;
  readonly kind: BorrowerKind;
  readonly name: string;
  readonly firm: string;
  readonly phone: string;
  readonly personId: string | null;
  readonly staffId: string | null;
  readonly out: number;
  readonly late: number;
  readonly block: string | null;
}

type Candidate = Omit<BorrowerHit, 'out' | 'late' | 'block'> & NameReading;

/**
 * Finds whoever may be meant: those who have borrowed before, then staff and workers, then people of the directory.
 *
 * Name, firm, telephone, sound and initials are searched, as in the box of callers.
 */
export function findBorrowers(
  book: Book,
  { callers, at }: { callers: CallerIndex; at: string },
  text: string,
  limit: number,
): BorrowerHit[] {
  const wanted = searchForm(text);
  if (wanted === '') return [];
  const known = Object.values(book.desk.borrowers).map(
    ({ id, note: _note, badge, block: _block, ...rest }) => ({ ...rest, badge, borrower: id }),
  );
  const found = [
    ...known.filter((each) => fits(each, wanted) || searchForm(each.badge) === wanted),
    ...[...staffOf(book), ...workersOf(book)].filter((each) => fits(each, wanted) && isNew(book, each)),
    ...peopleOf(book, callers, text, limit).filter((each) => isNew(book, each)),
  ];
  const ranked = found.sort((a, b) => rank(b, wanted) - rank(a, wanted)).slice(0, limit);
  return ranked.map((each) => describe(book, each, at));
}

function fits({ name, firm, phone, pinyin, initials }: Candidate, wanted: string): boolean {
  if (/^\d{3,}$/.test(wanted) && phoneDigits(phone).includes(wanted)) return true;
  return (
    [name, firm].some((part) => searchForm(part).includes(wanted)) || soundsLike({ pinyin, initials }, wanted)
  );
}

function soundsLike({ pinyin, initials }: NameReading, wanted: string): boolean {
  return `${pinyin} ${initials}`.split(' ').some((reading) => reading.startsWith(wanted));
}

/** Exactly these initials or this name before anything that only begins like it. */
function rank({ name, initials, borrower }: Candidate, wanted: string): number {
  const isExact = searchForm(name) === wanted || initials.split(' ').includes(wanted);
  return (isExact ? 2 : 0) + (borrower === null ? 0 : 1);
}

const nobody = { borrower: null, firm: '', phone: '', personId: null, staffId: null } as const;

function staffOf({ desk }: Book): Candidate[] {
  return Object.values(desk.staff)
    .filter(({ isActive }) => isActive)
    .map(({ id, name, latinName }) => ({
      ...nobody,
      ...withLatin(readingOf(name), latinName),
      kind: 'staff',
      name,
      staffId: id,
    }));
}

function withLatin({ pinyin, initials }: NameReading, latinName: string): NameReading {
  return { pinyin: `${pinyin} ${latinName.toLowerCase()}`.trim(), initials };
}

function workersOf({ desk }: Book): Candidate[] {
  return Object.values(desk.departments).flatMap(({ name: firm, head, workers }) =>
    [...new Set([head, ...workers])]
      .filter((name) => name !== '')
      .map((name) => ({ ...nobody, ...readingOf(name), kind: 'staff' as const, name, firm })),
  );
}

function peopleOf({ directory }: Book, callers: CallerIndex, text: string, limit: number): Candidate[] {
  const ids = callers.find(text, limit * 2).flatMap(({ personId }) => personId ?? []);
  return [...new Set(ids)].flatMap((id): Candidate[] => {
    const person = directory.people[id];
    if (!person) return [];
    const { name, firm, phones, roles, pinyin, initials } = person;
    const kind = roles.length > 0 ? 'resident' : firm === '' ? 'other' : 'contractor';
    return [{ ...nobody, kind, name, firm, phone: phones[0] ?? '', personId: id, pinyin, initials }];
  });
}

/** Whoever has borrowed before stands in the list already. */
function isNew({ desk }: Book, candidate: Candidate): boolean {
  return sameBorrower(desk, candidate) === undefined;
}

const readings = new Map<string, NameReading>();
const READINGS_AT_HAND = 5_000;

/** Reading a name costs some microseconds; the few hundred names of the house are read once. */
function readingOf(name: string): NameReading {
  const known = readings.get(name);
  if (known) return known;
  if (readings.size > READINGS_AT_HAND) readings.clear();
  const made = pinyinOf(name);
  readings.set(name, made);
  return made;
}

function describe({ desk }: Book, candidate: Candidate, at: string): BorrowerHit {
  const { borrower, kind, name, firm, phone, personId, staffId } = candidate;
  let out = 0;
  let late = 0;
  for (const each of Object.values(desk.custody)) {
    if (borrower === null || each.closedAt !== null || each.who.borrower !== borrower) continue;
    out += 1;
    if (each.dueAt !== null && each.dueAt < at) late += 1;
  }
  const block = blockOn(desk, candidate)?.block?.reason ?? null;
  return { borrower, kind, name, firm, phone, personId, staffId, out, late, block };
}
