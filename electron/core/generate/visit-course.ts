import {
  decideArrive,
  decideEndVisit,
  decideEnter,
  decideExpect,
  decideLeave,
  type VisitWish,
} from '../../../shared/domain/custody/decide-visits.ts';
import { aroundUsual, weighted } from './chances.ts';
import { acted, stillOpen, type CustodyLife } from './custody-life.ts';
import { dayAfter, localDay } from './day-plan.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

const classes = weighted([
  ['visitor', 60],
  ['contractor', 30],
  ['vehicle', 10],
] as const);

const ways = weighted([
  ['comes', 86],
  ['expected', 8],
  ['permit', 6],
] as const);

const PERMIT_DAYS = 12;

/** Invents who comes at a moment: visitors, workers with a permit for some days, guests that were announced. */
export function createVisitCourse(life: CustodyLife): (at: number) => void {
  const { book, chances, sentences } = life;
  const { desk, directory } = book;
  const places = Object.values(directory.places);
  const people = Object.values(directory.people);
  const passes = Object.values(desk.things).flatMap(({ register, id }) =>
    register === 'passes' ? [id] : [],
  );

  function freePass(): string | undefined {
    const free = passes.flatMap((id) => (desk.things[id]?.state === 'in' ? [desk.things[id].code] : []));
    return free.length === 0 ? undefined : chances.pick(free, '');
  }

  function wishOf(permitUntil?: string): VisitWish {
    const place = places[chances.below(places.length)];
    const [guest, host] = [people[chances.below(people.length)], people[chances.below(people.length)]];
    const ofClass = classes(chances);
    return {
      ...{ register: 'visits', class: permitUntil === undefined ? ofClass : 'contractor' },
      who: {
        name: guest?.name ?? sentences.lent('guest'),
        firm: guest?.firm ?? '',
        phone: guest?.phones[0] ?? '',
      },
      persons: ofClass === 'contractor' ? 1 + chances.below(4) : 1,
      plate: ofClass === 'vehicle' ? (guest?.plates[0] ?? '') : '',
      place: { id: place?.id ?? null, name: place?.name ?? '' },
      host: host?.name ?? '',
      why: sentences.lent('why'),
      identity: 'seen',
      ...{ identityTail: '', agreed: sentences.lent('agreed'), permitUntil, values: {}, note: '' },
    };
  }

  function goesLater(number: string, at: number): void {
    life.later(at + aroundUsual(chances, 80 * MINUTE), (moment) => {
      const visit = stillOpen(life, number);
      if (visit?.kind !== 'visit' || visit.state !== 'in') return;
      acted(life, 'visits.leave', decideLeave, { wish: { visit: number, note: '' }, at: moment });
    });
  }

  function enter(number: string, at: number): void {
    const visit = stillOpen(life, number);
    if (visit?.kind !== 'visit' || visit.state !== 'expected') return;
    const isPast = visit.permitUntil !== null && visit.permitUntil < localDay(at);
    if (isPast) return end(number, at);
    acted(life, 'visits.arrive', decideEnter, { wish: { visit: number, pass: freePass(), told: true }, at });
    goesLater(number, at);
  }

  function end(number: string, at: number): void {
    const visit = stillOpen(life, number);
    if (visit?.kind !== 'visit' || visit.state !== 'expected') return;
    acted(life, 'visits.end', decideEndVisit, { wish: { visit: number, reason: '' }, at });
  }

  function comes(at: number): void {
    const wish = { ...wishOf(), pass: freePass(), told: true };
    const { visit } = acted(life, 'visits.arrive', decideArrive, { wish, at });
    goesLater(visit, at);
  }

  function expected(at: number): void {
    const expectedAt = new Date(at + DAY).toISOString();
    const { visit } = acted(life, 'visits.expect', decideExpect, { wish: { ...wishOf(), expectedAt }, at });
    const isComing = chances.chance(0.8);
    life.later(at + DAY, (moment) => (isComing ? enter(visit, moment) : end(visit, moment)));
  }

  function permitted(at: number): void {
    const until = dayAfter(localDay(at), PERMIT_DAYS);
    const { visit } = acted(life, 'visits.expect', decideExpect, { wish: wishOf(until), at });
    for (let day = 1; day <= PERMIT_DAYS + 1; day += 1)
      life.later(at + day * DAY, (moment) => enter(visit, moment));
  }

  const courses = { comes, expected, permit: permitted };
  return (at) => courses[ways(chances)](at);
}
