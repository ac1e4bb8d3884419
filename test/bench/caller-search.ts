import { comparePairs, type CallerPair } from '../../electron/core/directory/caller-order.ts';
import { createCallerIndex } from '../../electron/core/directory/caller-index.ts';
import { better, matchPerson, matchPlace } from '../../electron/core/directory/match-caller.ts';
import { callerQuery, personText, placeText } from '../../electron/core/directory/search-text.ts';
import { generateDirectory } from '../../resources/sample/directory.ts';
import { createRandom } from '../../resources/sample/random.ts';
import type { Person } from '../../shared/domain/directory/person.ts';
import type { Place } from '../../shared/domain/directory/place.ts';

/*
 * How long the caller box takes in the core, at 20,000 places and 40,000 people, beside a plain scan over texts that
 * were brought into the form of comparison beforehand. Both sides are measured in turn in one run.
 */

const SIZE = { places: 20_000, people: 40_000, seed: 7 };
const QUERIES = 2_000;
/** The scan is slow enough that fewer queries tell as much. */
const SCANS = 100;
const LIMIT = 8;

type Kind = readonly [name: string, query: (place: Place, person: Person) => string];

const KINDS: readonly Kind[] = [
  ['room, exact', (place) => place.name],
  ['room, in characters', (place) => place.name.replace('-', '栋')],
  ['room number', (place) => place.name.split('-')[1] ?? ''],
  ['two digits', (place) => place.key.slice(-2)],
  ['telephone, last 3', (_, person) => person.phones[0]?.slice(-3) ?? '000'],
  ['telephone, last 4', (_, person) => person.phones[0]?.slice(-4) ?? '0000'],
  ['telephone, whole', (_, person) => person.phones[0] ?? '000'],
  ['plate, 4 signs', (_, person) => person.plates[0]?.slice(-4) ?? '浙A12'],
  ['name, 2 characters', (_, person) => person.name.slice(0, 2)],
  ['initials', (_, person) => person.initials.split(' ')[0]?.padEnd(2, 'x') ?? 'wx'],
  ['two letters', (_, person) => person.pinyin.slice(0, 2)],
  ['pinyin, 5 letters', (_, person) => person.pinyin.slice(0, 5)],
  ['firm', (_, person) => person.firm || '电梯维保'],
  ['nothing', () => 'qqzzq'],
];

const { places, people } = generateDirectory(SIZE);
const index = createCallerIndex();
const beganAt = performance.now();
for (const place of places) index.savePlace(place);
for (const person of people) index.savePerson(person);
await index.settle();
print(
  `${SIZE.places} places and ${SIZE.people} people: built in ${(performance.now() - beganAt).toFixed(0)} ms`,
);

const scan = createScan();
const random = createRandom(SIZE.seed);
const some = <T>(list: readonly T[]): T | undefined => list[random.below(list.length)];
print(['query'.padEnd(22), 'queries', 'p50', 'p99', 'scan p50', 'scan p99', 'times'].join('\t'));
// The engine compiles what runs often: the desk's first minute is over before the measuring begins.
for (let count = 0; count < 500; count += 1) index.find(some(places)?.name ?? '', LIMIT);
for (const [name, queryOf] of KINDS) {
  const fast: number[] = [];
  const plain: number[] = [];
  for (let count = 0; count < QUERIES; count += 1) {
    const [place, person] = [some(places), some(people)];
    if (!place || !person) continue;
    const typed = queryOf(place, person);
    fast.push(timeOf(() => index.find(typed, LIMIT)));
    if (count % (QUERIES / SCANS) === 0) plain.push(timeOf(() => scan(typed)));
  }
  const figures = [share(fast, 0.5), share(fast, 0.99), share(plain, 0.5), share(plain, 0.99)];
  const ratio = share(plain, 0.5) / share(fast, 0.5);
  print(
    [name.padEnd(22), fast.length, ...figures.map((ms) => `${ms.toFixed(2)} ms`), ratio.toFixed(0)].join(
      '\t',
    ),
  );
}

function createScan() {
  const placeById = new Map(places.map((place) => [place.id, { place, text: placeText(place) }]));
  const inhabited = new Set(people.flatMap(({ roles }) => roles.map(({ placeId }) => placeId)));
  const pairs = [
    ...people.flatMap((person) => {
      const text = personText(person);
      const homes = person.roles.map(({ placeId }) => placeById.get(placeId) ?? null);
      return (homes.length > 0 ? homes : [null]).map((home) => ({ home, person, text }));
    }),
    ...[...placeById.values()]
      .filter(({ place }) => !inhabited.has(place.id))
      .map((home) => ({ home, person: null, text: null })),
  ];
  return (typed: string) => {
    const query = callerQuery(typed);
    if (!query) return [];
    const hits: { pair: CallerPair; rank: number }[] = [];
    for (const { home, person, text } of pairs) {
      const match = better(
        home ? matchPlace(home.text, query) : undefined,
        text ? matchPerson(text, query) : undefined,
      );
      if (match) hits.push({ pair: { place: home?.place ?? null, person }, rank: match.rank });
    }
    return hits.sort((a, b) => a.rank - b.rank || comparePairs(a.pair, b.pair)).slice(0, LIMIT);
  };
}

function timeOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function share(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
