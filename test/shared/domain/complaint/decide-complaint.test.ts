import { describe, expect, it } from 'vitest';
import {
  decideChangeSeverity,
  decideRecordComplaint,
  decideRegisterComplaint,
} from '../../../../shared/domain/complaint/decide-complaint.ts';
import type { ComplaintEntry } from '../../../../shared/domain/complaint/complaint.ts';
import type { Book } from '../../../../shared/domain/book.ts';
import type { Order, Severity } from '../../../../shared/domain/order/order.ts';
import { decideClose } from '../../../../shared/domain/order/decide-paper.ts';
import { openDuties } from '../../../../shared/rules/duties.ts';
import { actorAt, bookWith, minutesLater, takeWith, tell } from '../../../builders.ts';

const order = 'A261122-0001';
const clerk = '1001';
const supervisor = '1002';
const manager = '1005';

function registered(severity: Severity, book = bookWith()): Book {
  const decision = decideRegisterComplaint(book, takeWith({ severity, readBack: true }), actorAt());
  if (!decision.ok) throw new Error(JSON.stringify(decision.error));
  tell(book, decision.value.facts);
  return book;
}

function orderOf(book: Book): Order {
  const found = book.desk.orders[order];
  if (!found) throw new Error('The order is gone');
  return found;
}

function grade(book: Book, severity: Severity, by: string, minute = 1) {
  const wish = { order, severity, reason: '看清了' };
  const decision = decideChangeSeverity(book, wish, actorAt(minutesLater(minute), by));
  if (decision.ok) tell(book, decision.value.facts, minutesLater(minute), by);
  return decision;
}

function record(book: Book, entry: ComplaintEntry, by: string, minute = 1) {
  const decision = decideRecordComplaint(book, { order, entry }, actorAt(minutesLater(minute), by));
  if (decision.ok) tell(book, decision.value.facts, minutesLater(minute), by);
  return decision;
}

const needs = (...roles: string[]) => ({ error: { kind: 'needs-role', roles } });

describe('a change of severity', () => {
  it.each<[Severity, Severity, string[]]>([
    ['S4', 'S1', ['head', 'manager', 'general-manager']],
    ['S2', 'S1', ['general-manager']],
    ['S3', 'S2', ['head', 'manager']],
    ['S3', 'S4', []],
    ['S1', 'S2', []],
  ])('from %s to %s puts those on the calling list who are not told yet', (from, to, levels) => {
    const book = registered(from);
    const before = new Set(orderOf(book).notices.map(({ id }) => id));
    expect(grade(book, to, supervisor).ok).toBe(true);
    const fresh = orderOf(book).notices.filter(({ id }) => !before.has(id));
    expect(fresh.map(({ level }) => level)).toEqual(levels);
    expect(orderOf(book).moments.severityAt).toBe(minutesLater(1));
  });

  it('takes a supervisor when it makes it less grave, and nobody else when it makes it graver', () => {
    expect(grade(registered('S2'), 'S3', clerk)).toMatchObject(needs('supervisor', 'manager'));
    expect(grade(registered('S2'), 'S3', supervisor).ok).toBe(true);
    expect(grade(registered('S3'), 'S2', clerk).ok).toBe(true);
    expect(grade(registered('S3'), 'S3', clerk)).toMatchObject({ error: { kind: 'severity-unchanged' } });
  });

  it('counts as told again only when those who are new on the list are told too', () => {
    const book = registered('S2');
    const tellAll = () => {
      for (const { id: notice, told } of orderOf(book).notices)
        if (told === null)
          tell(
            book,
            [{ type: 'notice-told', order, notice, to: '', how: 'phone', note: '' }],
            minutesLater(1),
          );
    };
    tellAll();
    expect(orderOf(book).moments.notifiedAt).toBeDefined();
    grade(book, 'S1', clerk, 2);
    expect(openDuties(orderOf(book))).toContain('notify');
    tellAll();
    expect(openDuties(orderOf(book))).not.toContain('notify');
  });
});

describe('an entry of a complaint', () => {
  const compensation = { kind: 'compensation', text: '免一次保洁', yuan: 120 } as const;
  const approval = { kind: 'compensation-approved', isApproved: true, note: '' } as const;
  const review = {
    kind: 'review',
    finding: '没回访',
    remedy: '周会',
    person: '刘敏',
    dueOn: '2026-12-01',
  } as const;

  it('approves money only by a supervisor or a manager, and only money that was offered', () => {
    const book = registered('S2');
    expect(record(book, approval, manager)).toMatchObject({ error: { kind: 'measure-unknown' } });
    record(book, compensation, clerk);
    expect(record(book, approval, clerk)).toMatchObject(needs('supervisor', 'manager'));
    expect(record(book, approval, supervisor).ok).toBe(true);
    expect(orderOf(book).complaint?.compensation?.approval).toMatchObject({
      by: supervisor,
      isApproved: true,
    });
    // Another sum has to be approved anew.
    record(book, { ...compensation, yuan: 500 }, clerk);
    expect(openDuties(orderOf(book))).toContain('compensation');
  });

  it('holds a review only by the manager', () => {
    const book = registered('S1');
    for (const by of [clerk, supervisor]) expect(record(book, review, by)).toMatchObject(needs('manager'));
    expect(record(book, review, manager).ok).toBe(true);
    expect(openDuties(orderOf(book))).not.toContain('review');
  });

  it('keeps the first answer, however often one answers', () => {
    const book = registered('S3');
    record(book, { kind: 'response', text: '马上来' }, clerk, 5);
    record(book, { kind: 'response', text: '又说了一遍' }, clerk, 50);
    expect(orderOf(book).moments.firstResponseAt).toBe(minutesLater(5));
    expect(orderOf(book).complaint?.response?.text).toBe('马上来');
  });

  it('finishes only a measure and answers only a letter that is there', () => {
    const book = registered('S3');
    const measured = record(
      book,
      { kind: 'measure', text: '换泵', person: '吴永强', dueOn: '2026-12-01' },
      clerk,
    );
    if (!measured.ok) throw new Error(measured.error.kind);
    expect(record(book, { kind: 'measure-done', measure: 'x', text: '' }, clerk)).toMatchObject({
      error: { kind: 'measure-unknown', what: 'x' },
    });
    record(book, { kind: 'measure-done', measure: measured.value.value.id, text: '换好' }, clerk, 9);
    expect(orderOf(book).complaint?.measures).toMatchObject([{ doneAt: minutesLater(9), note: '换好' }]);
    const answer = { kind: 'letter-answered', letter: 'x', answeredOn: '2026-12-01', text: '收到' } as const;
    expect(record(book, answer, clerk)).toMatchObject({ error: { kind: 'measure-unknown' } });
  });

  it('is refused for what is no complaint, and for one that is closed', () => {
    const book = registered('S3');
    tell(book, [{ type: 'order-closed', order, placeId: null, score: null, reason: '' }]);
    expect(record(book, compensation, clerk)).toMatchObject({ error: { kind: 'blocked' } });
    const wish = { order: 'A261122-0007', entry: compensation };
    expect(decideRecordComplaint(book, wish, actorAt())).toMatchObject({ error: { kind: 'order-unknown' } });
  });
});

describe('closing', () => {
  it.each<[Severity, string, boolean]>([
    ['S1', clerk, false],
    ['S1', supervisor, false],
    ['S1', manager, true],
    ['S2', clerk, false],
    ['S2', supervisor, true],
    ['S2', manager, true],
    ['S3', clerk, true],
  ])('a complaint %s by %s is possible: %s (R10)', (severity, by, may) => {
    const book = registered(severity);
    record(book, { kind: 'apology' }, manager);
    record(book, { kind: 'response', text: '马上来' }, manager);
    record(book, { kind: 'follower', name: '刘敏' }, manager);
    const review = { finding: '-', remedy: '-', person: '刘敏', dueOn: '2026-12-01' };
    record(book, { kind: 'review', ...review }, manager);
    for (const { id: notice } of orderOf(book).notices)
      tell(book, [{ type: 'notice-told', order, notice, to: '', how: 'phone', note: '' }]);
    tell(book, [
      { type: 'order-done', order, doneAt: minutesLater(2), result: '', materialsYuan: null },
      { type: 'slip-returned', order },
    ]);
    tell(
      book,
      [{ type: 'order-called-back', order, outcome: 'reached', scores: null, text: '' }],
      minutesLater(3),
      manager,
    );
    const closed = decideClose(book, { order, reason: '' }, actorAt(minutesLater(4), by));
    expect(closed.ok).toBe(may);
    if (!may) expect(closed).toMatchObject({ error: { kind: 'needs-role' } });
  });
});
