import { entryOf } from '../../../shared/domain/entry-of.ts';
import type { Resident } from '../../../shared/slips/ledgers/ledger-setting.ts';
import type { LongWork } from '../exchange/slices.ts';
import { letOthersRun } from '../let-others-run.ts';
import type { Store } from '../store/store.ts';

const PEOPLE_A_TURN = 200;

/** Everybody of the directory at each of the places that are theirs, place by place; progress counts places. */
export async function* residentRecords(
  store: Pick<Store, 'read'>,
  { signal, onProgress }: LongWork = {},
): AsyncGenerator<Resident> {
  const { places, directory, activity } = await store.read((book) => ({
    places: Object.values(book.directory.places),
    directory: book.directory,
    activity: book.activity.people,
  }));
  const inOrder = places.toSorted((a, b) => Number(a.name > b.name) - Number(a.name < b.name));
  for (const [index, place] of inOrder.entries()) {
    if (index % PEOPLE_A_TURN === 0) await letOthersRun();
    if (signal?.aborted) return;
    for (const id of entryOf(directory.peopleByPlace, place.id) ?? []) {
      const person = entryOf(directory.people, id);
      const role = person?.roles.find(({ placeId }) => placeId === place.id)?.role;
      if (!person || !role) continue;
      const calls = entryOf(activity, id);
      yield {
        ...{ kind: 'resident', person, role, place: place.name },
        ...{ calls: calls?.calls ?? 0, lastCallAt: calls?.lastAt ?? null },
        ...{ complaints: calls?.complaints ?? 0, repairs: calls?.repairs ?? 0 },
      };
    }
    onProgress?.(index + 1, inOrder.length);
  }
}
