import { describe, expect, it } from 'vitest';
import type { Book } from '../../../shared/domain/book.ts';
import type { Fact } from '../../../shared/domain/facts.ts';
import { decideTake } from '../../../shared/domain/call/decide-take.ts';
import type { Handover } from '../../../shared/domain/shift/handover.ts';
import { lessons, type LessonId } from '../../../shared/rules/lessons.ts';
import { aLoan } from '../../renderer/features/a-stay.ts';
import { actorAt, bookWith, minutesLater, takeWith, tell } from '../../builders.ts';

/** The lessons that a book shows as done. */
function doneIn(book: Book): LessonId[] {
  return lessons.filter(({ isDone }) => isDone(book.desk)).map(({ id }) => id);
}

/** Takes a call at a minute of the practice; answers its order. */
function take(book: Book, minute: number, wish: Record<string, unknown>): string {
  const actor = actorAt(minutesLater(minute));
  const taken = decideTake(book, takeWith(wish), actor);
  if (!taken.ok) throw new Error(JSON.stringify(taken.error));
  tell(book, taken.value.facts, actor.at);
  return taken.value.value.order ?? '';
}

function happens(book: Book, minute: number, ...facts: Fact[]): void {
  tell(book, facts, minutesLater(minute));
}

const aHandover: Handover = {
  number: 'A261122-H01',
  desk: 'A',
  shift: 'A261122-S01',
  from: '1001',
  to: '1002',
  approvedBy: null,
  state: 'prepare',
  preparedAt: minutesLater(1),
  metAt: null,
  closedAt: null,
  repeats: null,
  before: null,
  words: '',
  notes: {},
  marks: {},
  counts: {},
  lines: [],
  figures: null,
  refusal: null,
  next: null,
  anchor: null,
  supplements: [],
  copies: 0,
};

const sent = (order: string): Fact => ({
  type: 'order-dispatched',
  order,
  department: 'engineering',
  assignee: '',
  copyTo: [],
  toldBy: 'slip',
});

describe('the lessons', () => {
  it('are none of them done in a book in which nothing has happened', () => {
    expect(doneIn(bookWith())).toEqual([]);
  });

  it.each([
    [30, ['repair']],
    [31, []],
  ])('a repair in %i seconds', (intakeSeconds, done) => {
    const book = bookWith();
    take(book, 1, { intakeSeconds });
    expect(doneIn(book)).toEqual(done);
  });

  it('a repair that nobody timed, and an enquiry that was quick, are no quick repair', () => {
    const book = bookWith();
    take(book, 1, {});
    take(book, 5, { kind: 'enquiry', intakeSeconds: 5, answer: { outcome: 'answered', text: '八点' } });
    expect(doneIn(book)).toEqual([]);
  });

  it.each([
    ['was begun while the first was open', 2, 40, true],
    ['was begun after the first was registered', 10, 40, false],
  ])('a second call that %s', (_name, minutesApart, intakeSeconds, isDone) => {
    const book = bookWith();
    take(book, 10, { kind: 'cleaning', intakeSeconds: 40 });
    take(book, 10 + minutesApart, { kind: 'cleaning', place: '9-2401', intakeSeconds });
    expect(doneIn(book).includes('two-calls')).toBe(isDone);
  });

  it('a complaint of somebody loud, and not of somebody calm', () => {
    const complaint = { kind: 'complaint', severity: 'S3', readBack: true };
    const book = bookWith();
    take(book, 1, complaint);
    expect(doneIn(book)).toEqual([]);
    take(book, 2, { ...complaint, place: '9-2401', complaint: { isAngry: true } });
    expect(doneIn(book)).toEqual(['angry-caller']);
  });

  it('a slip that was fetched and came back', () => {
    const book = bookWith();
    const order = take(book, 1, {});
    happens(book, 2, sent(order), { type: 'order-picked-up', order, signer: '吴永强' });
    expect(doneIn(book)).toEqual([]);
    happens(
      book,
      9,
      { type: 'order-done', order, doneAt: minutesLater(8), result: '好了', materialsYuan: null },
      { type: 'slip-returned', order },
    );
    expect(doneIn(book)).toEqual(['slip-there-and-back']);
  });

  it('a pause for the sign on the door, once somebody has asked again', () => {
    const book = bookWith();
    const order = take(book, 1, {});
    happens(book, 2, sent(order), { type: 'order-picked-up', order, signer: '吴永强' });
    happens(book, 3, { type: 'order-paused', order, reason: 'dnd', until: null, note: '' });
    expect(doneIn(book)).toEqual([]);
    happens(book, 9, { type: 'dnd-tried', order, means: 'phone', outcome: 'no-answer', note: '' });
    expect(doneIn(book)).toEqual(['do-not-disturb']);
  });

  it.each([
    [
      'three lent together, one back',
      [
        ['L1', 'returned'],
        ['L1', 'out'],
        ['L1', 'out'],
      ],
      true,
    ],
    [
      'three lent together, none back',
      [
        ['L1', 'out'],
        ['L1', 'out'],
        ['L1', 'out'],
      ],
      false,
    ],
    [
      'three lent one by one',
      [
        ['L1', 'returned'],
        ['L2', 'out'],
        ['L3', 'out'],
      ],
      false,
    ],
    [
      'two lent together, one back',
      [
        ['L1', 'returned'],
        ['L1', 'out'],
      ],
      false,
    ],
  ] as const)('keys: %s', (_name, lent, isDone) => {
    const { desk } = bookWith();
    const loans = lent.map(([lending, state], index) => aLoan({ number: `K${index}`, lending, state }));
    const custody = Object.fromEntries(loans.map((loan) => [loan.number, loan]));
    expect(lessons.find(({ id }) => id === 'three-keys')?.isDone({ ...desk, custody })).toBe(isDone);
  });

  it.each([
    ['signed', true],
    ['refused', false],
    ['face', false],
  ] as const)('a handover that is %s', (state, isDone) => {
    const { desk } = bookWith();
    const handovers = { 'A261122-H01': { ...aHandover, state } };
    expect(lessons.find(({ id }) => id === 'hand-over')?.isDone({ ...desk, handovers })).toBe(isDone);
  });

  it('a chase after the limit, and not one before it', () => {
    const book = bookWith();
    const order = take(book, 1, {});
    const chased: Fact = { type: 'order-chased', order, who: '周建平', outcome: 'coming', note: '' };
    happens(book, 2, sent(order));
    happens(book, 5, chased);
    happens(book, 18, {
      type: 'clock-stepped',
      order,
      clock: 'pick-up',
      rule: 'pick-up',
      run: Date.parse(minutesLater(2)),
      percent: 100,
      dueAt: minutesLater(17),
      notices: [],
    });
    expect(doneIn(book)).toEqual([]);
    happens(book, 19, chased);
    expect(doneIn(book)).toEqual(['chase-late']);
  });
});
