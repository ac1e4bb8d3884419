import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Book } from '../../../../shared/domain/book.ts';
import { decideTake } from '../../../../shared/domain/call/decide-take.ts';
import type { Decision } from '../../../../shared/domain/decision.ts';
import { decidePrintBlank, decideSpoilBlank } from '../../../../shared/domain/paper/decide-paper.ts';
import { readEmergencyNumber, emergencyNumberOf } from '../../../../shared/domain/paper/emergency-number.ts';
import { blanksOut, noPaper, stateOfBlank } from '../../../../shared/domain/paper/emergency-paper.ts';
import { objectionToPaper, paperEntered } from '../../../../shared/domain/paper/enter-paper.ts';
import { decideWriteLog } from '../../../../shared/domain/duty-log/decide-log.ts';
import { factsBetween } from '../../../../shared/domain/rescue/facts-between.ts';
import { actorAt, bookWith, minutesLater, takeWith, tell } from '../../../builders.ts';

const DAY = 24 * 60;

/** Lets a decision happen; answers its value, or throws the refusal. */
function happen<T>(book: Book, minute: number, decision: Decision<T>): T {
  if (!decision.ok) throw new Error(JSON.stringify(decision.error));
  tell(book, decision.value.facts, minutesLater(minute));
  return decision.value.value;
}

function print(book: Book, slips: number, minute = 0, logPages = 0) {
  return happen(book, minute, decidePrintBlank(book, { slips, logPages }, actorAt(minutesLater(minute))));
}

describe('the number of an emergency slip', () => {
  it.each([
    ['A-E0007', 'A-E0007'],
    [' a-e0007 ', 'A-E0007'],
    ['Ａ－Ｅ０００７', 'A-E0007'],
    ['A-E12345', 'A-E12345'],
    ['E-0007', null],
    ['E-014', null],
    ['A-E007', null],
    ['A261122-0007', null],
  ])('%j is read as %j', (code, number) => {
    expect(readEmergencyNumber(code)).toBe(number);
  });
});

describe('printing blanks', () => {
  it('goes on behind what was printed before, and queues slips and pages in the same change', () => {
    const book = bookWith();
    expect(print(book, 3)).toMatchObject({ from: 'A-E0001', to: 'A-E0003', logSlip: null });
    const second = print(book, 2, 5, 2);
    expect(second).toMatchObject({ from: 'A-E0004', to: 'A-E0005' });
    expect(book.desk.slipJobs[second.slip ?? '']?.about?.numbers).toEqual(['A-E0004', 'A-E0005']);
    expect(book.desk.slipJobs[second.logSlip ?? '']).toMatchObject({
      slip: 'blank-log',
      about: { numbers: ['1/2', '2/2'] },
    });
    expect(blanksOut(book.desk.emergency, 'A').map(({ number }) => number)).toEqual([
      'A-E0001',
      'A-E0002',
      'A-E0003',
      'A-E0004',
      'A-E0005',
    ]);
  });

  it('gives no number away for pages of the log alone', () => {
    const book = bookWith();
    expect(print(book, 0, 0, 1)).toMatchObject({ from: null, to: null, slip: null });
    expect(book.desk.emergency).toEqual(noPaper);
  });

  it.each([
    [{ slips: 0, logPages: 0 }, { kind: 'nothing-to-print' }],
    [
      { slips: 1, logPages: 0, printerId: 'gone' },
      { kind: 'printer-unknown', what: 'gone' },
    ],
  ])('%j is refused', (wish, error) => {
    expect(decidePrintBlank(bookWith(), wish, actorAt())).toEqual({ ok: false, error });
  });
});

describe('what became of a blank', () => {
  it.each([
    ['A-E0009', { kind: 'blank-unknown', what: 'A-E0009' }],
    ['B-E0001', { kind: 'blank-unknown', what: 'B-E0001' }],
    ['A-E0000', { kind: 'blank-unknown', what: 'A-E0000' }],
  ])('%s was never printed here', (number, error) => {
    const book = bookWith();
    print(book, 3);
    expect(decideSpoilBlank(book, { number, reason: '写坏了' }, actorAt())).toEqual({ ok: false, error });
  });

  it('is said once: spoiled, as a line of the log, or as a call', () => {
    const book = bookWith();
    print(book, 3);
    happen(book, 1, decideSpoilBlank(book, { number: 'A-E0001', reason: '写坏了' }, actorAt()));
    const line = { text: '电梯停', category: 'note', forNext: false, paper: 'A-E0002' } as const;
    expect(decideWriteLog(book, line, actorAt())).toMatchObject({ error: { kind: 'true-time-missing' } });
    const written = { ...line, happenedAt: minutesLater(-20) };
    happen(book, 2, decideWriteLog(book, written, actorAt(minutesLater(2))));
    expect(book.desk.log.at(-1)).toMatchObject({ paper: 'A-E0002', happenedAt: minutesLater(-20) });
    const wish = takeWith({ paper: 'A-E0003', happenedAt: minutesLater(-40) });
    const taken = happen(book, 3, decideTake(book, wish, actorAt(minutesLater(3))));
    expect(['A-E0001', 'A-E0002', 'A-E0003'].map((number) => objectionToPaper(book.desk, number))).toEqual([
      { kind: 'blank-settled', number: 'A-E0001', became: 'spoiled', what: '写坏了' },
      { kind: 'blank-settled', number: 'A-E0002', became: 'log', what: '' },
      { kind: 'blank-settled', number: 'A-E0003', became: 'call', what: taken.order },
    ]);
    expect(blanksOut(book.desk.emergency, 'A')).toEqual([]);
    expect(decideTake(book, wish, actorAt(minutesLater(4)))).toMatchObject({
      ok: false,
      error: { kind: 'blank-settled' },
    });
  });

  it('leaves the desk after 60 days when all of its batch is settled, and only then', () => {
    const book = bookWith();
    print(book, 1);
    print(book, 2, 1);
    for (const number of ['A-E0001', 'A-E0002'])
      happen(book, 2, decideSpoilBlank(book, { number, reason: '丢了' }, actorAt()));
    print(book, 1, 59 * DAY + 3);
    expect(book.desk.emergency.batches).toHaveLength(3);
    print(book, 1, 61 * DAY + 4);
    expect(stateOfBlank(book.desk.emergency, 'A', 'A-E0001')).toEqual({ kind: 'past' });
    expect(stateOfBlank(book.desk.emergency, 'A', 'A-E0002').kind).toBe('settled');
    expect(stateOfBlank(book.desk.emergency, 'A', 'A-E0003').kind).toBe('blank');
    expect(objectionToPaper(book.desk, 'A-E0001')).toMatchObject({ became: 'past' });
  });

  it('of numbers printed after a backup is open again in the restored book, and none is printed twice', () => {
    const book = bookWith();
    print(book, 2);
    const restored = structuredClone(book);
    print(book, 3, 1);
    const head = { backup: 'b', replacedSeq: 9, replacedHead: 'h', days: {}, reason: '试' };
    tell(restored, [{ type: 'book-restored', ...head, blanks: book.desk.emergency.last }], minutesLater(9));
    expect(blanksOut(restored.desk.emergency, 'A')).toHaveLength(5);
    expect(print(restored, 1, 10)).toMatchObject({ from: 'A-E0006' });
  });
});

/** One thing that happens to paper. */
type Step =
  | { readonly kind: 'print'; readonly slips: number }
  | { readonly kind: 'spoil' | 'log' | 'call'; readonly index: number }
  /** The journal loses everything since the last checkpoint, and is repaired from it. */
  | { readonly kind: 'repair' }
  | { readonly kind: 'replay' }
  | { readonly kind: 'pass'; readonly days: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('print' as const), slips: fc.integer({ min: 1, max: 6 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('spoil' as const, 'log' as const, 'call' as const),
      index: fc.integer({ min: 0, max: 40 }),
    }),
  },
  fc.constant({ kind: 'repair' as const }),
  fc.constant({ kind: 'replay' as const }),
  fc.record({ kind: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 40 }) }),
);

describe('over any course', () => {
  it('no number is printed twice, and each has exactly one fate', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
        let book = bookWith();
        let minute = 0;
        const told: Parameters<typeof tell>[] = [];
        const printed: string[] = [];
        const fates = new Map<string, string>();

        const attempt = (decision: Decision<unknown>): boolean => {
          if (!decision.ok) return false;
          const change = [structuredClone([...decision.value.facts]), minutesLater(minute)] as const;
          told.push([book, ...change]);
          tell(book, ...change);
          return true;
        };
        for (const each of steps) {
          minute += 1;
          const actor = actorAt(minutesLater(minute));
          if (each.kind === 'pass') minute += each.days * DAY;
          else if (each.kind === 'print') {
            const decision = decidePrintBlank(book, { slips: each.slips, logPages: 0 }, actor);
            if (attempt(decision) && decision.ok) {
              const queued = decision.value.facts.find((fact) => fact.type === 'slip-queued');
              printed.push(...(queued?.job.about?.numbers ?? []));
            }
          } else if (each.kind === 'repair') {
            const left = bookWith();
            tell(left, factsBetween(left, book), minutesLater(minute), null);
            expect(left.desk.emergency).toEqual(book.desk.emergency);
          } else if (each.kind === 'replay') {
            const again = bookWith();
            for (const [, facts, at] of told) tell(again, facts, at);
            expect(again.desk.emergency).toEqual(book.desk.emergency);
            book = again;
          } else {
            const number = emergencyNumberOf('A', each.index);
            const isOpen = printed.includes(number) && !fates.has(number);
            const decision = settle(book, each.kind, number, minute);
            expect(decision.ok).toBe(isOpen);
            if (attempt(decision)) fates.set(number, each.kind);
          }
        }
        expect(new Set(printed).size).toBe(printed.length);
        const open = blanksOut(book.desk.emergency, 'A').map(({ number }) => number);
        expect(open).toEqual(printed.filter((number) => !fates.has(number)));
        for (const [number, kind] of fates) {
          const state = stateOfBlank(book.desk.emergency, 'A', number);
          if (state.kind !== 'past')
            expect(state).toMatchObject({ settled: { fate: { kind: kind === 'spoil' ? 'spoiled' : kind } } });
        }
      }),
      { numRuns: 300 },
    );
  });
});

function settle(
  book: Book,
  kind: 'spoil' | 'log' | 'call',
  number: string,
  minute: number,
): Decision<unknown> {
  const actor = actorAt(minutesLater(minute));
  if (kind === 'spoil') return decideSpoilBlank(book, { number, reason: '写坏了' }, actor);
  if (kind === 'call')
    return decideTake(book, takeWith({ paper: number, happenedAt: minutesLater(minute - 1) }), actor);
  const error = objectionToPaper(book.desk, number);
  if (error) return { ok: false, error };
  const fact = paperEntered(number, { kind: 'log', entry: `line-${minute}` });
  return { ok: true, value: { facts: [fact], value: null } };
}
