import type { Book } from '../../../shared/domain/book.ts';
import type { Kind } from '../../../shared/domain/call/call.ts';
import type { Person } from '../../../shared/domain/directory/person.ts';
import type { Place } from '../../../shared/domain/directory/place.ts';
import type { Chances } from './chances.ts';

/** Who calls about which place; null for somebody whom the desk does not know. */
export interface Caller {
  readonly place: Place;
  readonly person: Person | null;
}

/** How uneven households are: 1 would be even, at 2 a quarter of them makes half of the calls. */
const UNEVENNESS = 1.7;
const COMMON_SHARE: Partial<Record<Kind, number>> = { repair: 0.1, emergency: 0.4, complaint: 0.2 };

/**
 * Chooses callers from the directory of a book as it is now.
 *
 * Some households call far more often than others; some matters are about what all share, and their callers may be
 * anybody.
 */
export function createCallers(book: Book, chances: Chances): (kind: Kind) => Caller {
  const all = Object.values(book.directory.places);
  const homes = all.filter((place) => book.directory.peopleByPlace[place.id]);
  const common = all.filter((place) => place.building === '');
  if (homes.length === 0) throw new Error('Nobody lives in this directory');

  function somebodyOf(place: Place): Person | null {
    const ids = book.directory.peopleByPlace[place.id] ?? [];
    return book.directory.people[chances.pick(ids, '')] ?? null;
  }

  function someHome(): Place | undefined {
    return homes[Math.floor(homes.length * chances.share() ** UNEVENNESS)];
  }

  return (kind) => {
    const home = someHome() ?? homes[0];
    if (!home) throw new Error('Nobody lives in this directory');
    const isCommon = common.length > 0 && chances.chance(COMMON_SHARE[kind] ?? 0.02);
    const place = isCommon ? chances.pick(common, home) : home;
    return { place, person: chances.chance(0.06) ? null : somebodyOf(home) };
  };
}
