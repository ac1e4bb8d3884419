import { pinyinOf } from '../../electron/core/directory/pinyin.ts';
import type { Borrower, BorrowerKind } from '../../shared/domain/custody/borrower.ts';
import type { Thing } from '../../shared/domain/custody/thing.ts';
import type { Person } from '../../shared/domain/directory/person.ts';
import type { Place } from '../../shared/domain/directory/place.ts';
import { inventFirm, inventName, inventPhone } from './names.ts';
import { createRandom, type Random } from './random.ts';

const ROOMS = ['配电间', '水泵房', '弱电井', '风机房', '屋顶门', '电梯机房', '消防控制柜', '垃圾房', '自行车库', '储藏室'] as const;
const HOOKS = 100;
/** Codes of the sample centre end long before. */
const FIRST_CODE = 1_001;
const RECEIVED_AT = '2020-01-06T01:00:00.000Z';

/**
 * Invents a board of keys of any size for measurements and tests: one in five is entrusted by the owner of a place.
 *
 * The same seed gives the same keys.
 */
export function generateKeys(
  directory: { readonly places: readonly Place[]; readonly people: readonly Person[] },
  { keys, seed }: { keys: number; seed: number },
): Thing[] {
  const random = createRandom(seed);
  const owners = new Map(directory.people.flatMap((person) => person.roles.map(({ placeId }) => [placeId, person] as const)));
  return Array.from({ length: keys }, (_, index) => {
    const place = directory.places[random.below(directory.places.length)];
    const isEntrusted = place !== undefined && random.chance(1 / 5);
    const name = isEntrusted ? '业主托管' : roomName(index);
    return {
      id: `key-${index + FIRST_CODE}`,
      register: 'keys',
      class: isEntrusted ? 'entrusted' : 'site',
      code: `K-${index + FIRST_CODE}`,
      name,
      site: isEntrusted ? null : { placeId: null, name },
      door: isEntrusted ? doorOf(place, owners.get(place.id)) : null,
      cabinet: `柜${Math.floor(index / HOOKS) + 1}`,
      hook: (index % HOOKS) + 1,
      pieces: random.chance(1 / 4) ? 2 + random.below(4) : 1,
      parts: [],
      consents: [],
      values: {},
      state: 'in',
      loan: null,
      note: '',
      receivedAt: RECEIVED_AT,
      receivedBy: '1001',
      events: [],
      ...pinyinOf(name),
    };
  });
}

function roomName(index: number): string {
  const storey = Math.floor(index / ROOMS.length);
  return `${Math.floor(storey / 25) + 1} 幢 ${(storey % 25) + 1} 层${ROOMS[index % ROOMS.length] ?? ROOMS[0]}`;
}

function doorOf({ id, name }: Place, owner: Person | undefined): Thing['door'] {
  return {
    placeId: id,
    name,
    personId: owner?.id ?? null,
    owner: owner?.name ?? '',
    phone: owner?.phones[0] ?? '',
  };
}

const KINDS: readonly [BorrowerKind, ...BorrowerKind[]] = ['contractor', 'contractor', 'agent', 'staff'];

/** Invents people who borrow, from firms and agencies that come again and again; the same seed gives the same people. */
export function generateBorrowers({ borrowers, seed }: { borrowers: number; seed: number }): Borrower[] {
  const random = createRandom(seed);
  const phones = new Set<string>();
  return Array.from({ length: borrowers }, (_, index) => inventBorrower(index, random, phones));
}

function inventBorrower(index: number, random: Random, phones: Set<string>): Borrower {
  const kind = random.pick(KINDS);
  const { name } = inventName(random);
  return {
    id: `borrower-${index}`,
    kind,
    name,
    firm: kind === 'staff' ? '工程部' : inventFirm(random),
    phone: inventPhone(random, phones),
    personId: null,
    staffId: null,
    badge: kind === 'staff' ? `T-${String(index).padStart(4, '0')}` : '',
    note: '',
    block: null,
    ...pinyinOf(name),
  };
}
