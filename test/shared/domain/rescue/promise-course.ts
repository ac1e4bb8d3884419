import fc from 'fast-check';
import {
  decidePlanCallback,
  decideRecordCallback,
} from '../../../../shared/domain/callback/decide-callback.ts';
import { decideAcceptCallback, decideEntrust } from '../../../../shared/domain/callback/decide-entrust.ts';
import {
  decideMarkComplex,
  decideSnooze,
  decideTell,
} from '../../../../shared/domain/clock/decide-clocks.ts';
import { dueStepFacts } from '../../../../shared/domain/clock/due-facts.ts';
import type { ComplaintEntry } from '../../../../shared/domain/complaint/complaint.ts';
import {
  decideChangeSeverity,
  decideRecordComplaint,
} from '../../../../shared/domain/complaint/decide-complaint.ts';
import { decideDigest } from '../../../../shared/domain/complaint/decide-digest.ts';
import { decided } from '../../../../shared/domain/decision.ts';
import * as requests from '../../../../shared/domain/request/decide-request.ts';
import { decideChangeRules } from '../../../../shared/domain/rules/decide-rules.ts';
import { decideSaveSnippet, decideWriteCase } from '../../../../shared/domain/rules/decide-snippets.ts';
import * as parts from './course-parts.ts';
import { index, numbers, on, take, type Wish } from './course-parts.ts';

/** As the contract gives them to a rule: without spaces around them. */
const words = parts.words.map((text) => text.trim());
const wordsOfOthers = parts.wordsOfOthers.map((text) => text.trim());
const nameOf = (said: string): string => said.slice(0, 60).trim();

const severity = fc.constantFrom('S1', 'S2', 'S3', 'S4');
const ON = '2026-11-24';

/** A complaint as it is registered, with everything that is said in its first minute. */
const complaint = fc
  .tuple(words, words, severity, fc.constantFrom('p', 'twin', 'n'))
  .map(([text, said, grave, personId]): Wish =>
    take({
      ...{ kind: 'complaint', text, personId, severity: grave, readBack: true },
      complaint: { hasApologised: true, demand: said, handling: said, follower: nameOf(said) },
    }),
  );

const request = fc
  .tuple(words, words)
  .map(([text, specialWish]): Wish => take({ kind: 'request', text, specialWish, personId: 'p' }));

const promise = words.map((text): Wish =>
  take({ kind: 'enquiry', text, personId: 'p', sendAddress: true, callBack: true }),
);

/** Each kind of entry of a complaint, in words that may name the person; `first` is a measure or a letter of it. */
function entries(said: string, first: { measure: string; letter: string }): ComplaintEntry[] {
  const name = nameOf(said);
  return [
    { kind: 'apology' },
    { kind: 'response', text: said },
    { kind: 'handling', text: said },
    { kind: 'demand', text: said },
    { kind: 'cause', text: said, field: 'service' },
    { kind: 'follower', name },
    { kind: 'measure', text: said, person: name, dueOn: ON },
    { kind: 'measure-done', measure: first.measure, text: said },
    { kind: 'form', plan: said, feedback: said },
    { kind: 'compensation', text: said, yuan: 50 },
    { kind: 'compensation-approved', isApproved: true, note: said },
    { kind: 'review', finding: said, remedy: said, person: name, dueOn: ON },
    { kind: 'letter', to: name, subject: said, sentOn: ON },
    { kind: 'letter-answered', letter: first.letter, answeredOn: ON, text: said },
    { kind: 'public-notice', text: said, where: name },
    { kind: 'joint-visit', visitedAt: '2026-11-22T00:00:00.000Z', people: [name, '刘敏'], text: said },
  ];
}

const entry = fc.tuple(index, words, fc.nat()).map(([order, said, choice]): Wish => (book, actor) => {
  const of = book.desk.orders[numbers(order)]?.complaint;
  const first = { measure: of?.measures[0]?.id ?? 'none', letter: of?.letters[0]?.id ?? 'none' };
  const all = entries(said, first);
  const chosen = all[choice % all.length] ?? { kind: 'apology' };
  // A manager may do all that a clerk may, and more.
  return decideRecordComplaint(book, { order: numbers(order), entry: chosen }, { ...actor, by: '1005' });
});

/** A wish about the first person of an order's calling list who was not told yet. */
const telling = fc.tuple(index, words).map(([order, note]): Wish => (book, actor) => {
  const notice = book.desk.orders[numbers(order)]?.notices.find(({ told }) => told === null);
  const wish = { order: numbers(order), notice: notice?.id ?? 'none', how: 'phone' as const, note };
  return decideTell(book, { ...wish, to: nameOf(note) }, actor);
});

/** A wish about the first follow-up of an order, or about the callback that ends it. */
function onCallback(wish: (which: { order: string; followUp?: string | undefined }) => Wish) {
  return (order: number): Wish =>
    (book, actor) => {
      const of = book.desk.orders[numbers(order)];
      const followUp = of?.followUps.find(({ settledAt }) => settledAt === null)?.id;
      return wish({ order: numbers(order), followUp })(book, actor);
    };
}

const callbacks = fc
  .tuple(index, words, fc.constantFrom('plan', 'try', 'entrust'))
  .map(([order, said, what]) =>
    onCallback((which) => (book, actor) => {
      if (what === 'plan')
        return decidePlanCallback(book, { order: which.order, reason: 'promised', note: said }, actor);
      if (what === 'entrust') {
        // Asked twice, the colleague accepts.
        const accepted = decideAcceptCallback(book, { ...which, staff: '1002' }, actor);
        return accepted.ok ? accepted : decideEntrust(book, { ...which, to: '1002', reason: said }, actor);
      }
      const outcome = said.length % 2 === 0 ? 'reached' : 'no-answer';
      return decideRecordCallback(book, { ...which, outcome, text: said, refusesFuture: false }, actor);
    })(order),
  );

const guests = fc
  .tuple(index, words, fc.constantFrom('relay', 'offer', 'chase', 'dnd'))
  .map(([order, said, what]) => {
    const name = nameOf(said);
    if (what === 'relay')
      return on(requests.decideRelay)(order, { way: 'radio', told: name, confirmedBy: name });
    if (what === 'offer')
      return on(requests.decideOffer)(order, { text: said, yuan: 20, answer: 'thinking' });
    if (what === 'chase') return on(requests.decideChaseRequest)(order, { outcome: 'working', note: said });
    return on(requests.decideDnd)(order, { means: 'phone', outcome: 'no-answer', note: said });
  });

const steps: Wish = (book, actor) => decided(dueStepFacts(book.desk, Date.parse(actor.at), 100), null);

const article = fc.tuple(index, words).map(([order, said]): Wish => (book, actor) => {
  const texts = { title: nameOf(said), problem: said, solution: said, keys: '' };
  return decideWriteCase(book, { order: numbers(order), ...texts }, actor);
});

const tables = wordsOfOthers.map((text): Wish => (book, actor) => {
  const people = {
    id: 'gm',
    level: 'general-manager',
    department: null,
    from: '00:00',
    to: '00:00',
  } as const;
  if (text.length % 2 === 0)
    return decideChangeRules(
      book,
      { change: { table: 'people', person: { ...people, name: '任志远', phone: text.slice(0, 40).trim() } } },
      actor,
    );
  const snippet = { key: 'dh', language: 'zh-CN', use: 'text', kinds: [], title: '电话', text } as const;
  return decideSaveSnippet(book, { snippet: { ...snippet, kinds: [] } }, actor);
});

/** What is wished about clocks, complaints, callbacks, requests and tables. */
export const promiseWishes: readonly fc.WeightedArbitrary<Wish>[] = [
  { weight: 3, arbitrary: complaint },
  { weight: 2, arbitrary: request },
  { weight: 1, arbitrary: promise },
  { weight: 8, arbitrary: entry },
  { weight: 2, arbitrary: telling },
  { weight: 5, arbitrary: callbacks },
  { weight: 4, arbitrary: guests },
  { weight: 3, arbitrary: fc.constant(steps) },
  { weight: 1, arbitrary: article },
  { weight: 1, arbitrary: tables },
  {
    weight: 2,
    arbitrary: fc
      .tuple(index, severity, words)
      .map(([order, to, reason]) => on(decideChangeSeverity)(order, { severity: to, reason })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(index, words).map(([order, reason]) => on(decideMarkComplex)(order, { reason })),
  },
  {
    weight: 1,
    arbitrary: index.map((order) => on(decideSnooze)(order, { clock: 'callback', minutes: 5 })),
  },
  {
    weight: 1,
    arbitrary: words.map(
      (note): Wish =>
        (book, actor) =>
          decideDigest(book, { close: true, note }, actor),
    ),
  },
];
