import type { DeskState, DirectoryState, LastCall, PersonActivity } from '../../../shared/domain/book.ts';
import type { Person } from '../../../shared/domain/directory/person.ts';
import type { Place } from '../../../shared/domain/directory/place.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Resident } from '../../../shared/slips/ledgers/ledger-setting.ts';
import type { LongWork } from '../exchange/slices.ts';
import { letOthersRun } from '../let-others-run.ts';
import type { WholePast } from '../past/whole-past.ts';
import type { Store } from '../store/store.ts';

/** Where residents and what they last called for are. */
export interface ResidentSource {
  readonly store: Pick<Store, 'read'>;
  readonly past: Pick<WholePast, 'orders'>;
}

/** Somebody at a place, before what they called for is looked up. */
type Dweller = Pick<Resident, 'person' | 'role' | 'place'> & {
  readonly activity: PersonActivity | undefined;
};

const PEOPLE_A_TURN = 200;

/**
 * Everybody of the directory at each of the places that are theirs, place by place, and at last those without one, in
 * portions; progress counts people. Ends early when the signal is aborted.
 */
export async function* residentPortions(
  source: ResidentSource,
  { signal, onProgress }: LongWork = {},
): AsyncGenerator<readonly Resident[], void, void> {
  const { dwellers, desk } = await source.store.read((book) => ({
    dwellers: dwellersOf(book.directory, book.activity.people),
    desk: book.desk,
  }));
  for (let from = 0; from < dwellers.length; from += PEOPLE_A_TURN) {
    await letOthersRun();
    if (signal?.aborted) return;
    const portion = dwellers.slice(from, from + PEOPLE_A_TURN);
    const orders = await ordersOf(portion, { past: source.past, desk }, signal);
    if (orders === null) return;
    yield portion.map((dweller) => residentOf(dweller, orders));
    onProgress?.(from + portion.length, dwellers.length);
  }
}

function dwellersOf(directory: DirectoryState, activity: Record<string, PersonActivity>): Dweller[] {
  const inOrder = Object.values(directory.places).toSorted(byName);
  const atHome = inOrder.flatMap((place) => dwellersAt(place, directory));
  const placed = new Set(atHome.map(({ person }) => person.id));
  const homeless = Object.values(directory.people)
    .filter(({ id }) => !placed.has(id))
    .toSorted(byName)
    .map((person) => ({ person, role: null, place: '' }));
  return [...atHome, ...homeless].map((each) => ({ ...each, activity: entryOf(activity, each.person.id) }));
}

function byName(a: Pick<Place | Person, 'name'>, b: Pick<Place | Person, 'name'>): number {
  return Number(a.name > b.name) - Number(a.name < b.name);
}

function dwellersAt(place: Place, directory: DirectoryState): Omit<Dweller, 'activity'>[] {
  return (entryOf(directory.peopleByPlace, place.id) ?? []).flatMap((id) => {
    const person = entryOf(directory.people, id);
    const role = person?.roles.find(({ placeId }) => placeId === place.id)?.role;
    return person && role ? [{ person, role, place: place.name }] : [];
  });
}

/** The orders of the last calls, at the desk or from history; null when nobody waits for them any more. */
async function ordersOf(
  dwellers: readonly Dweller[],
  { past, desk }: { readonly past: ResidentSource['past']; readonly desk: Pick<DeskState, 'orders'> },
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, Order> | null> {
  const numbers = dwellers.flatMap(({ activity }) =>
    [activity?.lastComplaint, activity?.lastRepair].flatMap((last) => last?.order ?? []),
  );
  const living = numbers.flatMap((number) => entryOf(desk.orders, number) ?? []);
  const known = new Set(living.map(({ number }) => number));
  try {
    const filed = await past.orders(
      numbers.filter((number) => !known.has(number)),
      signal,
    );
    return new Map([...living, ...filed].map((order) => [order.number, order]));
  } catch (error) {
    // Whoever stopped while history was being made anew waits for nothing any more.
    if (signal?.aborted !== true) throw error;
    return null;
  }
}

function residentOf({ activity, ...dweller }: Dweller, orders: ReadonlyMap<string, Order>): Resident {
  const matterOf = (last: LastCall | null | undefined): Resident['lastRepair'] =>
    last ? { at: last.at, order: last.order === null ? null : (orders.get(last.order) ?? null) } : null;
  return {
    ...{ kind: 'resident', ...dweller },
    ...{ calls: activity?.calls ?? 0, lastCallAt: activity?.lastAt ?? null },
    ...{ complaints: activity?.complaints ?? 0, repairs: activity?.repairs ?? 0 },
    lastComplaint: matterOf(activity?.lastComplaint),
    lastRepair: matterOf(activity?.lastRepair),
  };
}
