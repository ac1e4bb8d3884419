import { describe, expect, it } from 'vitest';
import { decideTake } from '../../../../shared/domain/call/decide-take.ts';
import { kind } from '../../../../shared/domain/call/call.ts';
import { takeInput } from '../../../../shared/domain/call/take-input.ts';
import { kindRule } from '../../../../shared/rules/kinds.ts';
import { actorAt, bookWith, orderWith, takeWith, tell } from '../../../builders.ts';

function take(overrides: Record<string, unknown> = {}, book = bookWith()) {
  return decideTake(book, takeWith(overrides), actorAt());
}

function orderOf(decision: ReturnType<typeof take>) {
  const fact = decision.ok
    ? decision.value.facts.find((each) => each.type === 'order-registered')
    : undefined;
  return fact?.order;
}

describe('decideTake', () => {
  it('needs nothing but kind, channel, place and text', () => {
    expect(take()).toMatchObject({
      ok: true,
      value: { value: { call: 'A261122-C0001', order: 'A261122-0001', slip: null } },
    });
  });

  it.each(['3-1203', '3栋1203室', '３－１２０３', '3 1203', '31203'])('recognises the place %s', (place) => {
    expect(orderOf(take({ place }))?.place).toEqual({ id: 'p-3-1203', name: '3-1203' });
  });

  it('keeps an unknown place as it was typed', () => {
    expect(orderOf(take({ place: '后门岗亭' }))?.place).toEqual({ id: null, name: '后门岗亭' });
  });

  it('takes name, title, role and telephone from the person that was chosen', () => {
    expect(orderOf(take({ personId: 'c-1' }))?.contact).toMatchObject({
      name: '王秀兰',
      title: 'ms',
      role: 'owner',
      phone: '13812345521',
    });
  });

  it.each(kind.options.filter((each) => kindRule(each).needsReadBack))(
    'refuses a %s that was not repeated back (R1.4)',
    (each) => {
      expect(take({ kind: each, messageFor: '刘敏' })).toEqual({
        ok: false,
        error: { kind: 'read-back-missing', of: each },
      });
      expect(take({ kind: each, messageFor: '刘敏', readBack: true }).ok).toBe(true);
    },
  );

  it('keeps what was promised to a caller who joins an open order (T4, T6)', () => {
    const book = bookWith({ type: 'order-registered', order: orderWith() });
    const joined = take(
      { relation: { kind: 'join', order: 'A261122-0001' }, sendAddress: true, callBack: true },
      book,
    );
    const planned = joined.ok
      ? joined.value.facts.flatMap((fact) =>
          fact.type === 'follow-up-planned' ? [[fact.order, fact.followUp.reason]] : [],
        )
      : [];
    expect(planned).toEqual([
      ['A261122-0001', 'address'],
      ['A261122-0001', 'promised'],
    ]);
  });

  it('refuses a message that is for nobody', () => {
    expect(take({ kind: 'message', readBack: true })).toMatchObject({
      error: { kind: 'message-receiver-missing' },
    });
  });

  it('leaves no order behind an enquiry that was answered on the spot', () => {
    const decision = take({ kind: 'enquiry', answer: { outcome: 'answered', text: '每月 5 日' } });
    expect(decision).toMatchObject({ ok: true, value: { value: { order: null } } });
    expect(decision.ok && decision.value.facts.map(({ type }) => type)).toEqual(['call-taken']);
  });

  it('leaves an order behind an enquiry that nobody could answer', () => {
    expect(orderOf(take({ kind: 'enquiry' }))?.department).toBe('service');
  });

  it('sends at once and queues the slip in the same change', () => {
    const decision = take({ dispatch: true });
    expect(decision.ok && decision.value.facts.map(({ type }) => type)).toEqual([
      'call-taken',
      'order-registered',
      'order-dispatched',
      'slip-queued',
    ]);
  });

  it('joins an open order instead of opening a second one', () => {
    const book = bookWith({ type: 'order-registered', order: orderWith() });
    const decision = take({ relation: { kind: 'join', order: 'A261122-0001' } }, book);
    expect(decision).toMatchObject({ ok: true, value: { value: { order: 'A261122-0001' } } });
    expect(orderOf(decision)).toBeUndefined();
  });

  it('refuses to join a closed order and to rework an open one', () => {
    const closed = bookWith({ type: 'order-registered', order: orderWith({ state: 'closed' }) });
    expect(take({ relation: { kind: 'join', order: 'A261122-0001' } }, closed)).toMatchObject({
      error: { kind: 'blocked' },
    });
    const open = bookWith({ type: 'order-registered', order: orderWith() });
    expect(take({ relation: { kind: 'rework', order: 'A261122-0001' } }, open)).toMatchObject({
      error: { kind: 'rework-not-closed' },
    });
  });

  it('links a rework with the order it mends', () => {
    const book = bookWith({ type: 'order-registered', order: orderWith({ state: 'closed' }) });
    const decision = take({ relation: { kind: 'rework', order: 'A261122-0001' } }, book);
    if (!decision.ok) throw new Error(decision.error.kind);
    tell(book, decision.value.facts);
    expect(book.desk.orders['A261122-0001']?.reworks).toEqual(['A261122-0002']);
    expect(book.desk.orders['A261122-0002']?.reworkOf).toBe('A261122-0001');
  });

  it('gives a complaint the number that was reserved for it, and counts on behind it', () => {
    const book = bookWith({
      type: 'number-reserved',
      order: 'A261122-0001',
      day: '2026-11-22',
      kind: 'complaint',
    });
    expect(orderOf(take({}, book))?.number).toBe('A261122-0002');
    const complaint = take({ kind: 'complaint', readBack: true, reservedNumber: 'A261122-0001' }, book);
    expect(orderOf(complaint)).toMatchObject({ number: 'A261122-0001', severity: 'S3' });
  });

  it('refuses a reserved number that another order has', () => {
    const book = bookWith({ type: 'order-registered', order: orderWith() });
    expect(take({ reservedNumber: 'A261122-0001' }, book)).toMatchObject({ error: { kind: 'number-taken' } });
  });

  it('refuses before the desk is opened', () => {
    const { desk, ...rest } = bookWith();
    expect(take({}, { ...rest, desk: { ...desk, centre: null } })).toMatchObject({
      error: { kind: 'not-opened-yet' },
    });
  });

  it('begins a new day at the midnight of the desk, not of the PC', () => {
    const book = bookWith();
    const number = (at: string) => orderOf(decideTake(book, takeWith(), actorAt(at)))?.number;
    expect(number('2026-11-22T15:59:59.000Z')).toBe('A261122-0001');
    expect(number('2026-11-22T16:00:00.000Z')).toBe('A261123-0001');
  });
});

describe('takeInput', () => {
  it.each([
    ['an empty text', { text: '   ' }],
    ['no place', { place: ' ' }],
    ['a text of more than 5,000 characters', { text: '水'.repeat(5_001) }],
    ['a field nobody knows', { colour: 'red' }],
  ])('refuses %s', (_what, wrong) => {
    expect(
      takeInput.safeParse({ kind: 'repair', channel: 'phone', place: '3-1203', text: '漏水', ...wrong })
        .success,
    ).toBe(false);
  });
});
