import fc from 'fast-check';
import type { Borrower } from '../../../../shared/domain/custody/borrower.ts';
import type { Custody } from '../../../../shared/domain/custody/custody.ts';
import { decideBlock, decideSaveBorrower } from '../../../../shared/domain/custody/decide-borrowers.ts';
import * as deposits from '../../../../shared/domain/custody/decide-deposits.ts';
import { decideLend } from '../../../../shared/domain/custody/decide-lend.ts';
import * as back from '../../../../shared/domain/custody/decide-return.ts';
import { decideStocktake } from '../../../../shared/domain/custody/decide-stocktake.ts';
import {
  decideActOnThing,
  decideConsent,
  decideReceiveThing,
} from '../../../../shared/domain/custody/decide-things.ts';
import { decideUndo } from '../../../../shared/domain/custody/decide-undo.ts';
import * as visits from '../../../../shared/domain/custody/decide-visits.ts';
import { dueCustodyFacts } from '../../../../shared/domain/custody/due-custody.ts';
import type { Thing } from '../../../../shared/domain/custody/thing.ts';
import { decided, type Actor } from '../../../../shared/domain/decision.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import { decidePrintCustody } from '../../../../shared/domain/printing/decide-custody-paper.ts';
import { defaultRegisters } from '../../../../shared/rules/registers.ts';
import { aBorrower, aNewcomer, anEntrustedKey, aThing, aVisit, formOf } from '../custody/counter.ts';
import * as parts from './course-parts.ts';
import { NAME, numbers, PHONE, type Wish } from './course-parts.ts';

const words = parts.words.map((text) => text.trim());
const wordsOfOthers = parts.wordsOfOthers.map((text) => text.trim());
const nameOf = (said: string): string => said.slice(0, 60).trim() || '水';

const ownDoor = { placeId: 'p-3-1203', name: '3-1203', personId: 'p', owner: NAME, phone: PHONE };
const othersDoor = { ...ownDoor, personId: 'n', owner: '欧阳建国', phone: '13600005678' };

const things: readonly Thing[] = [
  aThing(),
  anEntrustedKey({ door: ownDoor, note: `${NAME}的` }),
  anEntrustedKey({ code: 'K-056', door: othersDoor }),
  aThing({ code: 'P-001', register: 'passes', class: 'pass', hook: null }),
  aThing({ code: 'F-001', register: 'documents', class: 'open', hook: null }),
];
const codes = fc.constantFrom('K-003', 'K-055', 'K-056', 'F-001');
const anyCode = fc.constantFrom(...things.map(({ code }) => code));

/** Fields of the desk's own, called as the program's own pointers are. */
const fields = ['number', 'id'].map((id) => ({
  ...{ id, name: id, latinName: '', of: 'entry' as const, type: 'text' as const },
  ...{ choices: [], isRequired: false },
}));
const keys = defaultRegisters.filter(({ id }) => id === 'keys').map((register) => ({ ...register, fields }));

/** What lies in the cabinets before anybody comes. */
export const inventory: readonly Fact[] = [
  ...keys.map((register) => ({ type: 'register-saved', register }) as const),
  { type: 'things-received', things: [...things] },
  { type: 'borrower-saved', borrower: aBorrower({ note: `打${PHONE}也行` }) },
];

/** Whoever comes: the person by the directory, by the telephone alone, somebody else, a worker. */
const borrower = fc.oneof(
  fc.constant({ id: 'b-1' }),
  words.map((note) => aNewcomer({ name: NAME, personId: 'p', phone: PHONE, note })),
  fc.constant(aNewcomer({ name: NAME, personId: 'twin' })),
  fc.constant(aNewcomer({ name: '小欧', phone: '135 7700 1234' })),
  fc.constant(aNewcomer({ name: '欧阳建国', personId: 'n', phone: '13600005678' })),
);

/** The number of one of the stays that the desk has, whatever kind it is. */
const pick = fc.nat({ max: 30 });
function stayOf(book: Book, index: number, kinds: readonly Custody['kind'][]): string {
  const all = Object.values(book.desk.custody).filter(({ kind }) => kinds.includes(kind));
  return all[index % Math.max(1, all.length)]?.number ?? '';
}

/** The stay that was opened or ended last. */
function lastTouched(book: Book): Custody | undefined {
  const at = ({ closedAt, openedAt }: Custody) => closedAt ?? openedAt;
  return Object.values(book.desk.custody)
    .sort((a, b) => at(a).localeCompare(at(b)))
    .at(-1);
}

type About = (number: string) => Wish;
const about =
  (index: number, kinds: readonly Custody['kind'][], wish: About): Wish =>
  (book, actor) =>
    wish(stayOf(book, index, kinds))(book, actor);

const lend = fc.tuple(codes, borrower, words, fc.option(parts.index)).map(
  ([code, whom, said, order]): Wish =>
    (book, actor) =>
      decideLend(
        book,
        {
          ...{ codes: [code], borrower: whom, purpose: said, depositYuan: 0, overrule: false },
          ...{
            values: code === 'F-001' ? {} : { number: said, id: said },
            note: said,
            print: true,
            second: '1002',
          },
          ...(order !== null && { order: numbers(order) }),
          consent: { from: nameOf(said), way: 'phone', note: said, untilOn: null },
        },
        actor,
      ),
);

const giveBack = fc.tuple(codes, words).map(
  ([code, note]): Wish =>
    (book, actor) =>
      decideReturn(book, [{ code, condition: 'good', pieces: 1, pages: 1, note }], actor),
);

function decideReturn(book: Book, items: Parameters<typeof back.decideReturn>[1]['items'], actor: Actor) {
  return back.decideReturn(book, { items }, actor);
}

const owner = fc.constantFrom(
  { personId: 'p', name: NAME, firm: '', phone: PHONE },
  { personId: 'twin', name: NAME, firm: '', phone: '' },
  { personId: null, name: '小欧', firm: `${NAME}公司`, phone: PHONE },
  { personId: 'n', name: '欧阳建国', firm: '', phone: '13600005678' },
);
const file = (sign: string) => ({
  ...{ sha256: sign.repeat(64), name: `${NAME}.png`, mediaType: 'image/png', bytes: 1 },
  ...{ at: '2026-11-22T00:00:00.000Z', by: '1001' },
});

const deposit = fc.tuple(owner, words).map(
  ([whose, said]): Wish =>
    (book, actor) =>
      deposits.decideReceiveDeposit(
        book,
        {
          ...{ register: 'deposits', class: 'article', owner: whose, what: nameOf(said), pieces: 1 },
          ...{ shelf: said.slice(0, 60), told: true, values: {}, photos: [file('c')], note: said },
          ...{ signature: file('d'), print: true },
        },
        actor,
      ),
);

const visitor = fc.constantFrom(
  { name: NAME, firm: '', phone: PHONE },
  { name: '小欧', firm: '', phone: '135-7700-1234' },
  { name: '卢先生', firm: '远大装饰', phone: '13300006079' },
);
const visit = fc.tuple(visitor, words, fc.boolean()).map(([who, said, isExpected]): Wish => {
  const place = { id: 'p-3-1203', name: '3-1203' };
  const wish = aVisit({
    ...{ who, place, host: NAME, why: said, note: said, agreed: said.slice(0, 60), plate: '浙A9K8J7' },
    ...{ identity: 'last-four', identityTail: '5521' },
    ...(isExpected && { permitUntil: '2026-12-24' }),
  });
  return (book, actor) =>
    isExpected
      ? visits.decideExpect(book, wish, actor)
      : visits.decideArrive(book, { ...wish, pass: 'P-001', told: true }, actor);
});

const count = words.map(
  (note): Wish =>
    (book, actor) =>
      decideStocktake(
        book,
        { register: 'keys', method: 'number', codes: [], count: 2, resolutions: [], note } as never, // as the contract gives it
        actor,
      ),
);

function saved(book: Book): Borrower[] {
  return Object.values(book.desk.borrowers);
}

/** What happens at the counter of the registers. */
export const custodyWishes: readonly { weight: number; arbitrary: fc.Arbitrary<Wish> }[] = [
  { weight: 12, arbitrary: lend },
  { weight: 9, arbitrary: giveBack },
  { weight: 5, arbitrary: deposit },
  { weight: 6, arbitrary: visit },
  { weight: 1, arbitrary: count },
  {
    weight: 2,
    arbitrary: fc.tuple(anyCode, words, fc.constantFrom('lose', 'find', 'damage', 'repair')).map(
      ([code, reason, act]): Wish =>
        (book, actor) =>
          decideActOnThing(book, { code, act, reason }, actor),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('K-055', 'K-056'), words).map(
      ([code, said]): Wish =>
        (book, actor) =>
          decideConsent(
            book,
            { code, consent: { from: nameOf(said), way: 'phone', note: said, untilOn: '2026-12-24' } },
            actor,
          ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(ownDoor, othersDoor), words)
      .map(([door, note]): Wish => (book, actor) => {
        const known = Object.values(book.desk.things).find(({ code }) => code === 'K-056');
        return decideReceiveThing(book, { thing: formOf(known ?? aThing(), { door, note }) }, actor);
      }),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(pick, words)
      .map(([index, note]): Wish =>
        about(
          index,
          ['loan', 'deposit', 'visit'],
          (number) => (book, actor) =>
            back.decideAsk(book, { custody: number, outcome: 'told', note }, actor),
        ),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(pick, words)
      .map(([index, reason]): Wish =>
        about(
          index,
          ['loan'],
          (number) => (book, actor) =>
            back.decideExtend(book, { loan: number, dueAt: '2026-12-24T00:00:00.000Z', reason }, actor),
        ),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(pick, words).map(([index, said]): Wish =>
      about(
        index,
        ['deposit'],
        (number) => (book, actor) =>
          deposits.decideRelease(
            book,
            {
              deposit: number,
              released: { to: nameOf(said), identity: 'known', tagSeen: true, note: said },
            },
            actor,
          ),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(pick, words)
      .map(([index, note]): Wish =>
        about(
          index,
          ['deposit'],
          (number) => (book, actor) =>
            deposits.decideRemind(book, { deposit: number, outcome: 'told', note }, actor),
        ),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(pick, words)
      .map(([index, reason]): Wish =>
        about(
          index,
          ['deposit'],
          (number) => (book, actor) => deposits.decideDispose(book, { deposit: number, reason }, actor),
        ),
      ),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(pick, words)
      .map(([index, note]): Wish =>
        about(
          index,
          ['visit'],
          (number) => (book, actor) => visits.decideLeave(book, { visit: number, note }, actor),
        ),
      ),
  },
  {
    weight: 2,
    arbitrary: pick.map((index): Wish =>
      about(
        index,
        ['visit'],
        (number) => (book, actor) =>
          visits.decideEnter(book, { visit: number, told: true, pass: 'P-001' }, actor),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(pick, words)
      .map(([index, reason]): Wish =>
        about(
          index,
          ['visit'],
          (number) => (book, actor) => visits.decideEndVisit(book, { visit: number, reason }, actor),
        ),
      ),
  },
  {
    weight: 8,
    arbitrary: fc.constant<Wish>((book, actor) =>
      decideUndo(book, { numbers: [lastTouched(book)?.number ?? ''] }, actor),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(pick, words)
      .map(([index, reason]): Wish =>
        about(
          index,
          ['loan', 'deposit'],
          (number) => (book, actor) =>
            decidePrintCustody(book, { number, reason: reason.slice(0, 60) }, actor),
        ),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.constant<Wish>((book, actor) =>
      decided(dueCustodyFacts(book.desk, Date.parse(actor.at) + 86_400_000, 50), null),
    ),
  },
  {
    weight: 4,
    arbitrary: words.map((note): Wish => (book, actor) => {
      const open = Object.values(book.desk.custody).flatMap(({ number, notices }) =>
        notices.filter(({ told }) => told === null).map(({ id }) => ({ custody: number, notice: id })),
      )[0];
      const wish = { custody: '', notice: '', ...open, to: nameOf(note), how: 'phone', note } as const;
      return back.decideTellCustody(book, wish, actor);
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(pick, fc.boolean(), words)
      .map(([index, isBlocked, reason]): Wish => (book, actor) => {
        const id = saved(book)[index % saved(book).length]?.id ?? '';
        return decideBlock(book, { borrower: id, isBlocked, reason }, actor);
      }),
  },
  {
    weight: 1,
    arbitrary: wordsOfOthers.map(
      (note): Wish =>
        (book, actor) =>
          decideSaveBorrower(book, { borrower: { ...aNewcomer({ note }), id: 'b-1' } }, actor),
    ),
  },
];
