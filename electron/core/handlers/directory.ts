import { decided } from '../../../shared/domain/decision.ts';
import {
  decideMergePeople,
  decideSavePerson,
  decideSavePlace,
} from '../../../shared/domain/directory/decide-directory.ts';
import { decideImportDirectory } from '../../../shared/domain/directory/decide-import-directory.ts';
import { dayOf } from '../../../shared/domain/numbers.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { Person } from '../../../shared/domain/directory/person.ts';
import type { Place } from '../../../shared/domain/directory/place.ts';
import type { ParsedInputOf } from '../../../shared/contract.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { pinyinOf } from '../directory/pinyin.ts';
import { findOrder } from '../past/find-order.ts';
import type { PreparedImport } from '../exchange/import-desk.ts';
import { byRule, type Handlers, type Visit } from './handler.ts';
import { lookThrough, planToTake, rowsSummary, SAMPLE_ROWS } from '../exchange/table-preview.ts';

type DirectoryChannels =
  | 'directory.places'
  | 'directory.people'
  | 'directory.preview'
  | 'directory.import'
  | 'directory.cancel'
  | 'places.save'
  | 'people.save'
  | 'people.merge'
  | 'people.reveal';

/** More matches than these are narrowed by typing on, not by paging. */
const MOST_MATCHES = 5_000;

/** Places and people: reading, saving, merging, looking at numbers, importing the register. */
export const directoryHandlers = {
  'directory.places': async ({ text, limit, offset }, visit) => {
    await visit.callers.ready();
    const places = await visit.store.read(() => matchingPlaces(visit, text));
    const shown = places
      .slice(offset, offset + limit)
      .map((place) => ({ ...place, people: namesAt(visit, place.id) }));
    return ok({ places: shown, total: places.length });
  },
  'directory.people': async ({ text, limit, offset }, visit) => {
    await visit.callers.ready();
    const people = await visit.store.read(() => matchingPeople(visit, text));
    const { directory } = visit.store.book;
    const shown = people.slice(offset, offset + limit).map((person) => ({
      ...person,
      placeNames: person.roles.flatMap(({ placeId }) => directory.places[placeId]?.name ?? []),
    }));
    return ok({ people: shown, total: people.length });
  },
  'places.save': ({ place, commandId }, visit) =>
    savePlace({ place: { ...place, ...pinyinOf(place.name) }, commandId }, visit),
  'people.save': async ({ person, commandId }, visit) => {
    const { directory, desk } = visit.store.book;
    const before = person.id === undefined ? undefined : entryOf(directory.people, person.id);
    const isNoteNew = person.note !== (before?.note ?? '');
    const writer = visit.staffId === null ? '' : (desk.staff[visit.staffId]?.name ?? '');
    const today = dayOf(visit.clock.now(), desk.centre?.timeZone ?? 'Asia/Shanghai');
    const whole = {
      ...person,
      ...pinyinOf(person.name),
      phones: person.phones ?? before?.phones ?? [],
      refusesCallbacks: person.refusesCallbacks ?? before?.refusesCallbacks ?? false,
      noteBy: isNoteNew ? writer : (before?.noteBy ?? ''),
      noteOn: isNoteNew ? today : (before?.noteOn ?? ''),
    };
    return savePerson({ person: whole, commandId }, visit);
  },
  'people.merge': byRule('people.merge', decideMergePeople),
  'people.reveal': async (wish, visit) => {
    const found = await numbersOf(wish, visit);
    if (!found.ok) return found;
    const { personId = null, order = null, borrower = null, custody = null } = wish;
    // The look is in the book before the number is on the screen.
    return visit.store.commit({
      command: 'people.reveal',
      id: undefined,
      by: visit.staffId,
      decide: () =>
        decided([{ type: 'phone-revealed', personId, order, borrower, custody }], { phones: found.value }),
    });
  },
  'directory.preview': async (wish, visit) => {
    const prepared = await lookThrough(visit.imports.directory, null, wish, visit);
    return prepared.ok ? ok(summaryOf(prepared.value)) : prepared;
  },
  'directory.import': async (wish, visit) => {
    const prepared = planToTake(visit.imports.directory, wish);
    if (!prepared.ok) return prepared;
    const { plan } = prepared.value;
    const imported = await visit.store.commit({
      command: 'directory.import',
      id: wish.commandId,
      by: visit.staffId,
      decide: (book, actor) => decideImportDirectory(book, plan, actor),
    });
    if (imported.ok) visit.imports.directory.forget();
    return imported;
  },
  'directory.cancel': async (_input, visit) => {
    visit.imports.cancel();
    return ok({ done: true });
  },
} satisfies Handlers<DirectoryChannels>;

const savePlace = byRule('places.save', decideSavePlace);
const savePerson = byRule('people.save', decideSavePerson);

/** The numbers of a person, of an order, of a borrower or of a stay, in full. */
async function numbersOf(
  { personId, order: number, borrower: borrowerId, custody: stay }: ParsedInputOf<'people.reveal'>,
  visit: Visit,
): Promise<Result<string[], Refusal>> {
  const { directory, desk } = visit.store.book;
  const said = (phone: string) => ok(phone === '' ? [] : [phone]);
  if (number !== undefined) {
    const order = await findOrder(visit, number);
    return order ? said(order.contact.phone) : refuse({ kind: 'order-unknown', what: number });
  }
  if (borrowerId !== undefined) {
    const borrower = entryOf(desk.borrowers, borrowerId);
    return borrower ? said(borrower.phone) : refuse({ kind: 'borrower-unknown', what: borrowerId });
  }
  if (stay !== undefined) {
    const custody = entryOf(desk.custody, stay) ?? (await visit.history.custody([stay]))[0];
    return custody ? said(custody.who.phone) : refuse({ kind: 'custody-unknown', what: stay });
  }
  const person = personId === undefined ? undefined : entryOf(directory.people, personId);
  if (personId !== undefined && !person) return refuse({ kind: 'person-unknown', what: personId });
  return ok(person?.phones ?? []);
}

// Made once: a collator is slow to make and quick to use, and a directory has tens of thousands of names.
const collator = new Intl.Collator('zh-CN', { numeric: true });

function byName(a: { name: string }, b: { name: string }): number {
  return collator.compare(a.name, b.name);
}

function matchingPlaces(visit: Visit, text: string): Place[] {
  const { places } = visit.store.book.directory;
  if (text.trim() === '') return Object.values(places).sort(byName);
  const hits = visit.callers.find(text, MOST_MATCHES).flatMap((hit) => hit.placeId ?? []);
  return [...new Set(hits)].flatMap((id) => places[id] ?? []);
}

function matchingPeople(visit: Visit, text: string): Person[] {
  const { people } = visit.store.book.directory;
  if (text.trim() === '') return Object.values(people).sort(byName);
  const hits = visit.callers.find(text, MOST_MATCHES).flatMap((hit) => hit.personId ?? []);
  return [...new Set(hits)].flatMap((id) => people[id] ?? []);
}

function namesAt(visit: Visit, placeId: string): string[] {
  const { peopleByPlace, people } = visit.store.book.directory;
  return (peopleByPlace[placeId] ?? []).flatMap((id) => people[id]?.name ?? []);
}

function summaryOf(prepared: PreparedImport) {
  const { plan } = prepared;
  const placeNames = new Map(
    [...plan.newPlaces, ...plan.changedPlaces].map((place) => [place.id, place.name]),
  );
  const sample = plan.newPeople.slice(0, SAMPLE_ROWS).map((person) => ({
    place: placeNames.get(person.roles[0]?.placeId ?? '') ?? '',
    person: person.name,
    phone: person.phones[0] ?? '',
    role: person.roles[0]?.role ?? '',
  }));
  return {
    ...rowsSummary(prepared),
    newPlaces: plan.newPlaces.length,
    changedPlaces: plan.changedPlaces.length,
    newPeople: plan.newPeople.length,
    changedPeople: plan.changedPeople.length,
    sample,
  };
}
