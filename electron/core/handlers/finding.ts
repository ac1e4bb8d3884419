import type { DeskState } from '../../../shared/domain/book.ts';
import { selectCustody } from '../../../shared/domain/custody/select-custody.ts';
import { selectThings } from '../../../shared/domain/custody/select-things.ts';
import { custodyNumber } from '../../../shared/domain/custody/thing.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { numberIndex } from '../../../shared/domain/numbers.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import { orderHaystack, searchForm } from '../../../shared/domain/order/select-orders.ts';
import { readEmergencyNumber } from '../../../shared/domain/paper/emergency-number.ts';
import { stateOfBlank } from '../../../shared/domain/paper/emergency-paper.ts';
import { signersOf } from '../../../shared/domain/order/signers-of.ts';
import { ok } from '../../../shared/result.ts';
import { blocksOf, isOpen } from '../../../shared/rules/order-acts.ts';
import { kindRule } from '../../../shared/rules/kinds.ts';
import { readCustodyCode, readStay } from '../custody/read-code.ts';
import type { CallerHit } from '../directory/caller-index.ts';
import { earlierMatters, shownMatters, type Matter } from '../past/earlier-matters.ts';
import type { Handlers, Visit } from './handler.ts';

const DAY_MS = 86_400_000;
/** So many times more hits are looked at than shown, to bring the likely ones up. */
const LOOKED_AT = 8;

/** Finding callers, orders and what a scanned code asks for. */
export const findingHandlers = {
  'callers.find': async ({ text, limit }, visit) => {
    await visit.callers.ready();
    return ok({ hits: await visit.store.read(() => findCallers(visit, text, limit)) });
  },
  'callers.card': async ({ placeId, personId }, visit) => {
    const matters = await earlierMatters(visit, placeId, reworkSince(visit));
    return ok(await visit.store.read(() => cardOf(visit, placeId, personId, matters)));
  },
  'search.find': async ({ text, limit }, visit) => {
    await visit.callers.ready();
    return ok(
      await visit.store.read(() => ({
        callers: findCallers(visit, text, limit),
        orders: findOrders(visit, text, limit).map(({ contact, ...order }) => ({
          ...pickHit(order),
          who: contact.name,
        })),
        things: findThings(visit, text, limit),
        custody: findCustody(visit, text, limit),
      })),
    );
  },
  'scan.read': async ({ code }, visit) => {
    // Before things: a register may have been given codes of the same form, and a blank is on paper already.
    const blank = await visit.store.read(({ desk }) => readBlank(desk, code));
    if (blank) return ok(blank);
    const seen = await visit.store.read(() => readScan(visit, code));
    if (seen.kind !== 'unknown') return ok(seen);
    const stay = await visit.store.read(({ desk }) => readCustodyCode(desk, code));
    if (stay) return ok(stay);
    const filed = await visit.history.order(scannedNumber(code));
    if (filed) return ok({ kind: 'open' as const, order: filed });
    const number = custodyNumber.safeParse(scannedNumber(code));
    const [ended] = number.success ? await visit.history.custody([number.data]) : [];
    return ok(ended ? readStay(visit.store.book.desk, ended) : seen);
  },
} satisfies Handlers<'callers.find' | 'callers.card' | 'search.find' | 'scan.read'>;

function pickHit({ number, kind, state, place, text, registeredAt }: Omit<Order, 'contact'>) {
  return { number, kind, state, place, text, registeredAt };
}

function findThings(visit: Visit, text: string, limit: number) {
  if (text.trim() === '') return [];
  const { lines } = selectThings(
    visit.store.book.desk,
    { text, limit, offset: 0 },
    Date.parse(visit.clock.now()),
  );
  return lines;
}

/** What is out, kept or inside and fits, worst first. */
function findCustody(visit: Visit, text: string, limit: number) {
  if (text.trim() === '') return [];
  const { desk } = visit.store.book;
  const filter = { view: 'open', text, limit, offset: 0 } as const;
  const now = Date.parse(visit.clock.now());
  return (['loan', 'deposit', 'visit'] as const)
    .flatMap((kind) => selectCustody(desk, kind, filter, now).lines)
    .slice(0, limit);
}

/** What a person of the directory has out, and what lies here for the person; worst first. */
function custodyOf(visit: Visit, personId: string | undefined) {
  if (personId === undefined) return [];
  const { desk } = visit.store.book;
  const filter = { view: 'open', text: '', limit: 10_000, offset: 0 } as const;
  const now = Date.parse(visit.clock.now());
  return (['loan', 'deposit'] as const)
    .flatMap((kind) => selectCustody(desk, kind, filter, now).lines)
    .filter(({ custody }) => custody.who.personId === personId);
}

function overdueByPerson({ store, clock }: Visit): ReadonlyMap<string, number> {
  const now = clock.now();
  const late = new Map<string, number>();
  for (const { kind, who, closedAt, dueAt } of Object.values(store.book.desk.custody))
    if (kind === 'loan' && who.personId !== null && closedAt === null && dueAt !== null && dueAt < now)
      late.set(who.personId, (late.get(who.personId) ?? 0) + 1);
  return late;
}

function findCallers(visit: Visit, text: string, limit: number) {
  const open = new Map<string, number>();
  for (const order of Object.values(visit.store.book.desk.orders)) {
    if (order.place.id !== null && isOpen(order))
      open.set(order.place.id, (open.get(order.place.id) ?? 0) + 1);
  }
  const late = overdueByPerson(visit);
  // Among equally good hits the one who is more likely on the line stands first: something open, then called before.
  const hits = visit.callers
    .find(text, limit * LOOKED_AT)
    .map((hit) => ({ score: hit.score, ...describe(visit, hit, open, late) }));
  hits.sort(
    (a, b) => b.score - a.score || Number(b.openOrders > 0) - Number(a.openOrders > 0) || b.calls - a.calls,
  );
  return hits.slice(0, limit).map(({ score: _score, ...hit }) => hit);
}

function describe(
  visit: Visit,
  hit: CallerHit,
  open: ReadonlyMap<string, number>,
  late: ReadonlyMap<string, number>,
) {
  const { directory, activity } = visit.store.book;
  const place = hit.placeId === null ? undefined : entryOf(directory.places, hit.placeId);
  const person = hit.personId === null ? undefined : entryOf(directory.people, hit.personId);
  const known = hit.placeId === null ? undefined : entryOf(activity.places, hit.placeId);
  return {
    placeId: hit.placeId,
    placeName: place?.name ?? '',
    personId: hit.personId,
    personName: person?.name ?? '',
    title: person?.title ?? ('none' as const),
    role: person?.roles.find((role) => role.placeId === hit.placeId)?.role ?? '',
    firm: person?.firm ?? '',
    vip: person?.vip ?? false,
    phone: person?.phones[hit.matched.field === 'phone' ? hit.matched.index : 0] ?? '',
    openOrders: hit.placeId === null ? 0 : (open.get(hit.placeId) ?? 0),
    overdueLoans: hit.personId === null ? 0 : (late.get(hit.personId) ?? 0),
    calls: known?.calls ?? 0,
    lastAt: known?.lastAt ?? null,
    matched: hit.matched,
  };
}

function cardOf(
  visit: Visit,
  placeId: string | undefined,
  personId: string | undefined,
  matters: readonly Matter[],
) {
  const { directory, desk, activity } = visit.store.book;
  const person = personId === undefined ? undefined : entryOf(directory.people, personId);
  const place = placeId === undefined ? undefined : entryOf(directory.places, placeId);
  const household = place
    ? (directory.peopleByPlace[place.id] ?? []).flatMap((id) => directory.people[id] ?? [])
    : [];
  const here = Object.values(desk.orders).filter((order) => isOf(order, place?.id, person?.id));
  const since = reworkSince(visit);
  const known = place ? entryOf(activity.places, place.id) : undefined;
  const personal = person ? entryOf(activity.people, person.id) : undefined;
  const closed = new Map(
    [...here, ...matters.flatMap(({ order }) => order ?? [])].map((each) => [each.number, each]),
  );
  return {
    place: place ?? null,
    person: person ?? null,
    household,
    calls: personal?.calls ?? known?.calls ?? 0,
    lastAt: personal?.lastAt ?? known?.lastAt ?? null,
    openOrders: here.filter(isOpen),
    custody: custodyOf(visit, person?.id),
    earlier: shownMatters(matters),
    reworkable: [...closed.values()].filter(
      (order) => order.state === 'closed' && Date.parse(order.closedAt ?? '') >= since,
    ),
  };
}

/** Closed later than this, in milliseconds since the epoch, the same trouble at the same place counts as rework. */
function reworkSince({ clock, store }: Visit): number {
  return Date.parse(clock.now()) - store.book.desk.settings.reworkDays * DAY_MS;
}

function isOf(order: Order, placeId: string | undefined, personId: string | undefined): boolean {
  if (placeId !== undefined) return order.place.id === placeId;
  return personId !== undefined && order.contact.personId === personId;
}

function findOrders(visit: Visit, text: string, limit: number): Order[] {
  const wanted = searchForm(text);
  if (wanted === '') return [];
  const digits = /^\d{1,4}$/.test(wanted) ? Number(wanted) : null;
  const found = Object.values(visit.store.book.desk.orders).filter(
    (order) =>
      (digits !== null && numberIndex(order.number) === digits) || orderHaystack(order).includes(wanted),
  );
  return found
    .sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || b.registeredAt.localeCompare(a.registeredAt))
    .slice(0, limit);
}

function scannedNumber(raw: string): string {
  return raw.normalize('NFKC').trim().toUpperCase();
}

/**
 * What a scanned code asks for; there are no scan modes, the state of the order decides (ux 3.5).
 *
 * Sent and not fetched: the pick-up. Fetched or later: the three-point check. Back, closed or void: it is shown.
 */
function readScan(visit: Visit, raw: string) {
  const { desk } = visit.store.book;
  const order = entryOf(desk.orders, scannedNumber(raw));
  if (!order) return { kind: 'unknown' as const, code: raw.trim() };
  const { paperReturns } = kindRule(order.kind);
  if (blocksOf(order, 'pickUp', desk.orders).length === 0)
    return { kind: 'pick-up' as const, order, signers: signersOf(desk, order) };
  if (paperReturns && blocksOf(order, 'returnSlip', desk.orders).length === 0)
    return { kind: 'return' as const, order };
  return { kind: 'open' as const, order };
}

/** What the code of an emergency slip asks for; null when this desk never printed it. */
function readBlank({ emergency, centre }: DeskState, raw: string) {
  const number = readEmergencyNumber(raw);
  if (number === null) return null;
  const state = stateOfBlank(emergency, centre?.letter, number);
  return state.kind === 'unknown' ? null : { kind: 'emergency' as const, number, state };
}
