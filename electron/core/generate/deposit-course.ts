import {
  decideDispose,
  decideReceiveDeposit,
  decideRelease,
  decideRemind,
} from '../../../shared/domain/custody/decide-deposits.ts';
import { aroundUsual, weighted } from './chances.ts';
import { acted, stillOpen, type CustodyLife } from './custody-life.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;

const classes = weighted([
  ['parcel', 45],
  ['article', 30],
  ['archive', 5],
  ['found', 20],
] as const);

const UNCOLLECTED_SHARE = 0.03;

/** Invents what is handed in at a moment, for whom, and how it is collected, or reminded of and at last disposed of. */
export function createDepositCourse(life: CustodyLife): (at: number) => void {
  const { book, chances, sentences, shifts } = life;
  const people = Object.values(book.directory.people);

  function release(number: string, to: string, at: number): void {
    if (!stillOpen(life, number)) return;
    const released = { to, identity: 'id-card', tagSeen: true, note: '' } as const;
    acted(life, 'deposits.release', decideRelease, { wish: { deposit: number, released }, at });
  }

  function remind(number: string, at: number): void {
    if (!stillOpen(life, number)) return;
    const wish = { deposit: number, outcome: 'no-answer', note: '' } as const;
    const { nextAt } = acted(life, 'deposits.remind', decideRemind, { wish, at });
    planReminder(number, nextAt, at);
  }

  function planReminder(number: string, dueAt: string | null, at: number): void {
    if (dueAt !== null) life.later(Date.parse(dueAt) + HOUR, (moment) => remind(number, moment));
    else life.later(at + 7 * DAY, (moment) => dispose(number, moment));
  }

  function dispose(number: string, at: number): void {
    if (!stillOpen(life, number)) return;
    const wish = { deposit: number, reason: sentences.lent('unclaimed') };
    acted(life, 'deposits.dispose', decideDispose, { wish, at, by: shifts.supervisor() });
  }

  return (at) => {
    const owner = people[chances.below(people.length)];
    const { id: personId = null, name = '', phones = [] } = owner ?? {};
    const ofClass = classes(chances);
    const isFound = ofClass === 'found';
    const wish = {
      ...{ register: 'deposits', class: ofClass, what: sentences.lent('deposit'), pieces: 1 },
      owner: isFound
        ? { personId: null, name: '', firm: '', phone: '' }
        : { personId, name, firm: '', phone: phones[0] ?? '' },
      shelf: `${'ABCD'[chances.below(4)] ?? 'A'}-${chances.below(20) + 1}`,
      ...{ told: true, values: {}, photos: [], note: '', print: false },
    };
    const { deposit } = acted(life, 'deposits.receive', decideReceiveDeposit, { wish, at });
    planReminder(deposit, book.desk.custody[deposit]?.dueAt ?? null, at);
    if (chances.chance(UNCOLLECTED_SHARE)) return;
    life.later(at + aroundUsual(chances, 1.2 * DAY), (moment) =>
      release(deposit, name || sentences.lent('finder'), moment),
    );
  };
}
