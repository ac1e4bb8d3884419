import fc from 'fast-check';
import { openShift, runningHandover } from '../../../../shared/domain/apply-shifts.ts';
import { decided, type Actor } from '../../../../shared/domain/decision.ts';
import { decideSupplementLog, decideWriteLog } from '../../../../shared/domain/duty-log/decide-log.ts';
import { eventEntry } from '../../../../shared/domain/duty-log/event-entry.ts';
import type { LogEvent } from '../../../../shared/domain/duty-log/log-event.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import type { Fact } from '../../../../shared/domain/facts.ts';
import { countRows } from '../../../../shared/domain/shift/count-rows.ts';
import { decideCount } from '../../../../shared/domain/shift/decide-count.ts';
import * as running from '../../../../shared/domain/shift/decide-handover.ts';
import {
  decideSaveChecklist,
  decideSavePattern,
  decideSetRoster,
} from '../../../../shared/domain/shift/decide-plan.ts';
import { decideMarkRound, decideSignRound } from '../../../../shared/domain/shift/decide-round.ts';
import * as shifts from '../../../../shared/domain/shift/decide-shift.ts';
import {
  decideRefuse,
  decideSign,
  decideSupplement,
  decideWithdraw,
} from '../../../../shared/domain/shift/decide-sign.ts';
import { missedHandoverFacts } from '../../../../shared/domain/shift/due-handover.ts';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import type { RoundTask } from '../../../../shared/domain/shift/round.ts';
import { selectOpenItems } from '../../../../shared/domain/shift/open-items.ts';
import { handoverLines, unfinishedOf } from '../../../../shared/domain/shift/select-handover.ts';
import { defaultChecklists, defaultPatterns } from '../../../../shared/rules/shift-patterns.ts';
import * as parts from './course-parts.ts';
import { numbers, PHONE, type Wish } from './course-parts.ts';

const words = parts.words.map((text) => text.trim());
const STAFF = ['1001', '1002', '1005'];
const pick = fc.nat({ max: 30 });

/** Acts as one of the staff, where the walk itself knows only one. */
const as =
  (by: string, wish: Wish): Wish =>
  (book, actor) =>
    wish(book, { ...actor, by });

/** Whoever has the counter acts. */
const asOwner =
  (wish: Wish): Wish =>
  (book, actor) =>
    wish(book, { ...actor, by: openShift(book.desk)?.owner ?? actor.by });

/** Somebody else than whoever hands over. */
function incomingOf({ desk }: Book): string {
  return STAFF.find((id) => id !== openShift(desk)?.owner) ?? '1002';
}

/** The next step of the handover that runs, or its beginning: chance alone would seldom bring one to its end. */
function goOn(said: string): Wish {
  return asOwner((book, actor) => {
    const handover = runningHandover(book.desk);
    if (!openShift(book.desk)) return shifts.decideOpenShift(book, {}, actor);
    if (!handover) return running.decidePrepare(book, {}, actor);
    if (handover.state === 'prepare')
      return running.decideMeet(book, { to: incomingOf(book), approvedBy: '1002' }, actor);
    return faceToFace(book, handover, said, actor);
  });
}

function faceToFace(book: Book, handover: Handover, said: string, actor: Actor) {
  const left = unfinishedOf(book.desk, handover, Date.parse(actor.at));
  const [question] = left.questions;
  const row = left.counts[0] ?? left.reasons[0];
  if (left.lines.length > 0)
    return running.decideMark(book, { keys: left.lines, as: 'told', question: '' }, actor);
  if (question !== undefined) return running.decideMark(book, accepted(question), actor);
  if (row !== undefined) return decideCount(book, { row, counted: 1, reason: `少${said}` }, actor);
  return decideSign(book, {}, actor);
}

const accepted = (key: string) => ({ keys: [key], as: 'accepted' as const, question: '' });

function keyOf(book: Book, at: number, actor: Actor): string {
  const handover = runningHandover(book.desk);
  const lines = handover
    ? handoverLines(book.desk, handover, Date.parse(actor.at))
    : selectOpenItems(book.desk, Date.parse(actor.at));
  return lines[at % Math.max(1, lines.length)]?.key ?? 'order:A261122-0001';
}

function lastOf<T>(table: Readonly<Record<string, T>>): T | undefined {
  return Object.values(table).at(-1);
}

const event = fc.tuple(words, parts.index).map(([said, order]): Wish => {
  const name = said.slice(0, 60);
  const events: LogEvent[] = [
    { kind: 'escalated', clock: 'arrival', percent: 100, told: [name] },
    { kind: 'chased', outcome: 'working', note: said },
    { kind: 'dnd-tried', means: 'door', outcome: 'no-answer', note: said },
  ];
  return (book, actor) =>
    decided(
      events.map((each) => eventEntry(book.desk, { event: each, orders: [numbers(order)] }, actor)),
      null,
    );
});

const round = fc
  .tuple(pick, words, fc.constantFrom<RoundTask>('daily-count', 'day-end'), fc.boolean())
  .map(([at, note, task, isWhole]): Wish => {
    return (book, actor) => {
      const signed = decideSignRound(book, { task, note }, actor);
      if (isWhole && signed.ok) return signed;
      const all = selectOpenItems(book.desk, Date.parse(actor.at)).filter(({ group }) => group !== 'tasks');
      const keys = isWhole && task === 'daily-count' ? all.map(({ key }) => key) : [keyOf(book, at, actor)];
      return decideMarkRound(book, { task, keys, as: 'stuck', note: `卡${note}` }, actor);
    };
  });

const logged = fc.tuple(parts.index, words, fc.boolean()).map(
  ([order, said, forNext]): Wish =>
    (book, actor) =>
      decideWriteLog(
        book,
        { text: `${forNext ? numbers(order) : PHONE}的${said}`, category: 'notice', forNext },
        actor,
      ),
);

const supplemented = words.map((text): Wish => (book, actor) => {
  const entry = book.desk.log.at(-1)?.id ?? '';
  return decideSupplementLog(book, { entry, text, forNext: true }, actor);
});

/** What happens between two shifts, with the person in every text of it. */
export const shiftWishes: readonly { weight: number; arbitrary: fc.Arbitrary<Wish> }[] = [
  { weight: 30, arbitrary: words.map(goOn) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...STAFF), words)
      .map(([by, takeOver]) => as(by, (book, actor) => shifts.decideOpenShift(book, { takeOver }, actor))),
  },
  {
    weight: 1,
    arbitrary: words.map((reason) =>
      asOwner((book, actor) => shifts.decideCloseShift(book, { reason }, actor)),
    ),
  },
  {
    weight: 2,
    arbitrary: words.map(
      (note): Wish =>
        (book, actor) =>
          shifts.decideTick(book, { list: 'opening', item: 'radio', isDone: true, note }, actor),
    ),
  },
  {
    weight: 1,
    arbitrary: words.map(
      (reason): Wish =>
        (book, actor) =>
          shifts.decideSkipList(book, { list: 'closing', reason }, actor),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(pick, words).map(
      ([at, text]): Wish =>
        (book, actor) =>
          running.decideNote(book, { key: keyOf(book, at, actor), text }, actor),
    ),
  },
  {
    weight: 3,
    arbitrary: words.map(
      (text): Wish =>
        (book, actor) =>
          running.decideWords(book, { text }, actor),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(pick, words).map(
      ([at, question]): Wish =>
        (book, actor) =>
          running.decideMark(book, { keys: [keyOf(book, at, actor)], as: 'question', question }, actor),
    ),
  },
  {
    weight: 4,
    arbitrary: words.map((answer): Wish => (book, actor) => {
      const asked = Object.entries(runningHandover(book.desk)?.marks ?? {});
      const key = asked.find(([, { as: how }]) => how === 'question')?.[0] ?? '';
      return running.decideAnswer(book, { key, answer }, actor);
    }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(pick, words).map(([at, said]): Wish => (book, actor) => {
      const rows = countRows(book.desk).filter(({ register }) => register !== null);
      const row = rows[at % Math.max(1, rows.length)]?.row ?? '';
      return decideCount(book, { row, codes: ['K-003', said.slice(0, 30)], reason: said }, actor);
    }),
  },
  {
    weight: 2,
    arbitrary: words.map(
      (reason): Wish =>
        (book, actor) =>
          decideRefuse(book, { staff: incomingOf(book), reason }, actor),
    ),
  },
  {
    weight: 1,
    arbitrary: words.map(
      (reason): Wish =>
        (book, actor) =>
          decideWithdraw(book, { reason }, actor),
    ),
  },
  {
    weight: 3,
    arbitrary: words.map((text): Wish => (book, actor) => {
      const handover = lastOf(book.desk.handovers)?.number ?? '';
      return decideSupplement(book, { handover, text }, actor);
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constant<Wish>((book, actor) =>
      decided(missedHandoverFacts(book.desk, Date.parse(actor.at) + 86_400_000, actor), null),
    ),
  },
  {
    weight: 3,
    arbitrary: words.map((note): Wish => (book, actor) => {
      const found = Object.values(book.desk.shifts).flatMap(({ number, notices }) =>
        notices.filter(({ told }) => told === null).map(({ id }) => ({ shift: number, notice: id })),
      )[0];
      const wish = {
        shift: '',
        notice: '',
        ...found,
        to: `电${note}`.slice(0, 60),
        how: 'phone',
        note,
      } as const;
      return shifts.decideTellOfShift(book, wish, actor);
    }),
  },
  { weight: 6, arbitrary: round },
  { weight: 6, arbitrary: logged },
  { weight: 3, arbitrary: supplemented },
  { weight: 2, arbitrary: event },
  {
    weight: 1,
    arbitrary: fc.tuple(pick, fc.boolean()).map(([day, isEmpty]): Wish => {
      const on = `2026-11-${String(22 + (day % 4))}`;
      return (book, actor) =>
        decideSetRoster(book, { on, pattern: 'early', staff: isEmpty ? [] : ['1001'] }, actor);
    }),
  },
  {
    weight: 1,
    arbitrary: words.map((said): Wish => {
      const [first] = defaultChecklists.opening;
      const items = first ? [{ ...first, name: `打${said}`.slice(0, 60) }] : [];
      return (book, actor) => decideSaveChecklist(book, { list: 'daily', items }, actor);
    }),
  },
  {
    weight: 1,
    arbitrary: words.map((said): Wish => {
      const [first] = defaultPatterns;
      return (book, actor) =>
        first
          ? decideSavePattern(book, { pattern: { ...first, latinName: said.slice(0, 60) } }, actor)
          : decided([], null);
    }),
  },
];

/** What a seal leaves beside the desk: the anchor of every handover that ended. */
export const anchored: Wish = (book) => {
  const facts = Object.values(book.desk.handovers).flatMap(({ number, state, anchor }): Fact[] => {
    if (anchor !== null || (state !== 'signed' && state !== 'refused')) return [];
    const hash = 'ab'.repeat(32);
    return [{ type: 'handover-anchored', handover: number, anchor: { seq: 1, hash, document: hash } }];
  });
  return decided(facts, null);
};
