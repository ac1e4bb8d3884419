import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCall, type OpenCall } from '../../../../renderer/app/calls/open-call.ts';
import { aboutCall } from '../../../../renderer/features/intake/about-call.ts';
import { finishOf } from '../../../../renderer/features/intake/finish-of.ts';
import { localOfMoment, momentOfLocal } from '../../../../renderer/app/words/local-time.ts';
import { splitAt, splitPhone } from '../../../../renderer/features/intake/matched-text.ts';
import { missingFields } from '../../../../renderer/features/intake/missing-fields.ts';
import {
  defaultRelation,
  relationChoices,
  relationInForce,
} from '../../../../renderer/features/intake/relation-choices.ts';
import { takeInputOf } from '../../../../renderer/features/intake/take-input-of.ts';
import { contract } from '../../../../shared/contract.ts';
import { kind as kinds, type Kind } from '../../../../shared/domain/call/call.ts';
import type { DraftFields } from '../../../../shared/domain/draft/draft.ts';
import { newOrder } from '../../../../shared/domain/order/new-order.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';

const NOW = Date.parse('2026-11-24T06:32:14.000Z');

function aCall(kind: Kind, fields: Partial<DraftFields> = {}): OpenCall {
  return newCall('c-1', kind, fields, NOW - 14_400);
}

function anOrder(number: string, given: Partial<Order> = {}): Order {
  return newOrder({
    number,
    desk: 'A',
    at: '2026-11-12T03:00:00.000Z',
    by: '1001',
    kind: 'repair',
    severity: null,
    urgency: 'normal',
    problem: { code: 'leak', label: '给排水 › 渗漏' },
    place: { id: 'p-3-1203', name: '3-1203' },
    contact: { personId: null, name: '', title: 'none', role: '', phone: '' },
    text: '渗水',
    channel: 'phone',
    department: 'engineering',
    mode: 'visit',
    warranty: false,
    ...given,
  });
}

describe('relationChoices', () => {
  const mended = anOrder('A261112-0031', { state: 'closed', closedAt: '2026-11-12T09:00:00.000Z' });
  const lamp = anOrder('A261114-0002', {
    state: 'closed',
    closedAt: '2026-11-14T09:00:00.000Z',
    problem: { code: 'lamp', label: '' },
  });
  const open = anOrder('A261123-0044', {
    problem: { code: 'blocked', label: '' },
    registeredAt: '2026-11-23T03:00:00.000Z',
  });
  const cleaning = anOrder('A261124-0001', { kind: 'cleaning', registeredAt: '2026-11-24T03:00:00.000Z' });
  const known = { openOrders: [cleaning, open], reworkable: [mended, lamp] };
  const shown = (kind: Kind, problem: string) =>
    relationChoices(known, kind, problem).map((choice) => `${choice.kind} ${choice.order.number}`);

  it('offers rework of the same problem and joining what is open, the same kind first', () => {
    expect(shown('repair', 'leak')).toEqual([
      'rework A261112-0031',
      'join A261123-0044',
      'join A261124-0001',
    ]);
  });

  it('offers the newest closed one while the problem has no code', () => {
    expect(shown('repair', '')[0]).toBe('rework A261114-0002');
  });

  it('offers no rework to an enquiry, which may still join', () => {
    expect(shown('enquiry', '')).toEqual(['join A261124-0001', 'join A261123-0044']);
  });

  it('is set to rework only for the very same problem', () => {
    expect(defaultRelation(relationChoices(known, 'repair', 'leak'), 'leak')).toEqual({
      kind: 'rework',
      order: 'A261112-0031',
    });
    expect(defaultRelation(relationChoices(known, 'repair', ''), '')).toEqual({ kind: 'new', order: null });
    expect(defaultRelation(relationChoices(known, 'repair', 'tap'), 'tap')).toEqual({
      kind: 'new',
      order: null,
    });
  });

  it('counts as a new matter when the order it names is no longer on offer', () => {
    const join = { kind: 'join', order: 'A261123-0044' } as const;
    expect(relationInForce(relationChoices(known, 'repair', 'leak'), join)).toEqual(join);
    expect(relationInForce([], join)).toEqual({ kind: 'new', order: null });
  });
});

describe('finishOf', () => {
  const alone = { kind: 'new', order: null } as const;
  it.each<[Kind, boolean, string]>([
    ['repair', false, 'print'],
    ['complaint', false, 'print'],
    ['message', false, 'print'],
    ['request', false, 'send'],
    ['suggestion', false, 'register'],
    ['enquiry', true, 'register'],
    ['enquiry', false, 'register'],
    ['repair', true, 'print'],
  ])('%s, settled %s: %s', (kind, isSettled, finish) => {
    expect(finishOf(kind, alone, isSettled)).toBe(finish);
  });

  it('joining goes before everything', () => {
    expect(finishOf('repair', { kind: 'join', order: 'A261123-0044' }, false)).toBe('join');
  });
});

describe('missingFields', () => {
  const filled = { place: '3-1203', text: '漏水' };
  it.each<[string, OpenCall, string[]]>([
    ['an empty repair', aCall('repair'), ['place', 'text']],
    ['a filled repair', aCall('repair', filled), []],
    ['blanks', aCall('repair', { place: ' ', text: '\n' }), ['place', 'text']],
    ['a fixed time without the time', aCall('repair', { ...filled, visitKind: 'asked-fixed' }), ['visitAt']],
    ['the same left over in an enquiry', aCall('enquiry', { ...filled, visitKind: 'asked-fixed' }), []],
    ['a complaint that was not read back', aCall('complaint', filled), ['readBack']],
    [
      'a message for nobody',
      aCall('message', { ...filled, readBackAt: '2026-11-24T06:32:00.000Z' }),
      ['receiver'],
    ],
    ['an emergency', aCall('emergency'), []],
    ['a back-entry without its time', aCall('repair', { ...filled, isBackEntry: true }), ['happenedAt']],
    [
      'a back-entered emergency with a number that is none',
      aCall('emergency', { isBackEntry: true, paper: 'E-0007' }),
      ['paper', 'happenedAt'],
    ],
    [
      'a whole back-entry',
      aCall('repair', { ...filled, isBackEntry: true, paper: 'a-e0007', happenedAt: '2026-11-24T13:50' }),
      [],
    ],
    ['the number of one that is none any more', aCall('repair', { ...filled, paper: 'E-0007' }), []],
  ])('%s', (_what, call, missing) => {
    expect(missingFields(call)).toEqual(missing);
  });
});

describe('takeInputOf', () => {
  const taking = {
    relation: { kind: 'new', order: null } as const,
    problem: undefined,
    dispatch: true,
    unsaid: { place: '地点没说清', text: '紧急来电' },
    timeZone: 'Asia/Shanghai',
    now: NOW,
  };

  it('is accepted by the contract for every kind, whatever other kinds have left in the fields', () => {
    const leftOver = fc.record({
      severity: fc.constantFrom('S1', 'S4'),
      urgency: fc.constantFrom('normal', 'urgent'),
      visitKind: fc.constantFrom('confirm-first', 'asked-soon', 'asked-fixed'),
      visitAt: fc.constantFrom('', '2026-11-24T18:00', 'nonsense'),
      messageFor: fc.constantFrom('', '刘敏'),
      isAnswered: fc.boolean(),
      answer: fc.constantFrom('', '每月 300 元'),
      isAngry: fc.boolean(),
      follower: fc.constantFrom('', '刘敏'),
      specialWish: fc.constantFrom('', '两个枕头'),
      callBack: fc.boolean(),
      rings: fc.constantFrom(null, 2),
      readBackAt: fc.constantFrom(null, '2026-11-24T06:32:00.000Z'),
    });
    fc.assert(
      fc.property(fc.constantFrom(...kinds.options), leftOver, (kind, left) => {
        const call = aCall(kind, { ...(left as Partial<DraftFields>), place: '3-1203', text: '漏水' });
        const parsed = contract['calls.take'].input.safeParse(takeInputOf(call, taking));
        return parsed.success && parsed.data.intakeSeconds === 14;
      }),
    );
  });

  it('promises a fixed time by the clock of the desk', () => {
    const call = aCall('repair', {
      place: '3-1203',
      text: '漏水',
      visitKind: 'asked-fixed',
      visitAt: '2026-11-24T18:00',
    });
    expect(takeInputOf(call, taking).visit).toEqual({ kind: 'asked-fixed', at: '2026-11-24T10:00:00.000Z' });
  });

  it('gives the true time and the slip of a back-entry, and of nothing else', () => {
    const written = { happenedAt: '2026-11-24T13:50', paper: ' a-e0007' };
    const call = aCall('repair', { place: '3-1203', text: '漏水', isBackEntry: true, ...written });
    expect(takeInputOf(call, taking)).toMatchObject({
      happenedAt: '2026-11-24T05:50:00.000Z',
      paper: 'A-E0007',
    });
    const { happenedAt, paper } = takeInputOf(
      aCall('repair', { ...call.fields, isBackEntry: false }),
      taking,
    );
    expect([happenedAt, paper]).toEqual([undefined, undefined]);
  });

  it('leaves nothing obligatory in an emergency', () => {
    expect(takeInputOf(aCall('emergency'), taking)).toMatchObject({ place: '地点没说清', text: '紧急来电' });
  });

  it('gives the reserved number only with the complaint it was reserved for', () => {
    const call = { ...aCall('complaint', { place: '3-1203', text: '吵' }), reservedNumber: 'A261124-0026' };
    expect(takeInputOf(call, taking).reservedNumber).toBe('A261124-0026');
    expect(takeInputOf({ ...call, kind: 'repair' }, taking).reservedNumber).toBeUndefined();
  });

  it('tells what is known of a complaint, and of no other kind', () => {
    const said = { isAngry: true, hasApologised: true, demand: '换人', follower: '刘敏', handling: '已劝' };
    const call = aCall('complaint', { ...said, place: '3-1203', text: '吵', complaintSource: 'inside' });
    expect(takeInputOf(call, taking).complaint).toEqual({ ...said, source: 'inside' });
    expect(takeInputOf({ ...call, kind: 'repair' }, taking).complaint).toBeUndefined();
  });

  it.each([
    ['a loud caller', { isAngry: true, severity: 'S2' } as const, '刘敏'],
    ['a major complaint', { isAngry: false, severity: 'S1' } as const, '刘敏'],
    ['an ordinary one, where the name is a left-over', { isAngry: false, severity: 'S3' } as const, ''],
  ])('names whom it is handed to for %s', (_what, fields, follower) => {
    const call = aCall('complaint', { ...fields, follower: '刘敏' });
    expect(takeInputOf(call, taking).complaint?.follower).toBe(follower);
  });

  it('carries the promises of every kind, and the special wish of a request alone', () => {
    const promised = { sendAddress: true, callBack: true, specialWish: '两个枕头' };
    expect(takeInputOf(aCall('enquiry', promised), taking)).toMatchObject({ ...promised, specialWish: '' });
    expect(takeInputOf(aCall('request', promised), taking)).toMatchObject(promised);
  });

  it('says how a settled call usually ends unless the clerk chose otherwise', () => {
    const settled = { place: '大堂', text: '找刘敏', isAnswered: true };
    expect(takeInputOf(aCall('transfer', settled), taking).answer?.outcome).toBe('transferred');
    expect(takeInputOf(aCall('enquiry', { ...settled, outcome: 'declined' }), taking).answer?.outcome).toBe(
      'declined',
    );
    expect(takeInputOf(aCall('repair', settled), taking).answer).toBeUndefined();
  });
});

describe('momentOfLocal', () => {
  it.each([
    ['2026-11-24T18:00', 'Asia/Shanghai', '2026-11-24T10:00:00.000Z'],
    ['2026-07-01T08:30', 'Europe/Berlin', '2026-07-01T06:30:00.000Z'],
    ['2026-12-01T08:30', 'Europe/Berlin', '2026-12-01T07:30:00.000Z'],
  ])('%s in %s', (local, zone, moment) => {
    expect(momentOfLocal(local, zone)).toBe(moment);
  });

  it('answers null for what is no time', () => {
    expect(momentOfLocal('', 'Asia/Shanghai')).toBeNull();
    expect(momentOfLocal('2026-13-40T99:00', 'Asia/Shanghai')).toBeNull();
  });

  it('comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 365 }), (minutes) => {
        const at = Date.parse('2026-01-01T00:00:00Z') + minutes * 60_000;
        return (
          momentOfLocal(localOfMoment(at, 'Asia/Shanghai'), 'Asia/Shanghai') === new Date(at).toISOString()
        );
      }),
    );
  });
});

describe('splitAt and splitPhone', () => {
  it('underlines the room and the last digits as they are written', () => {
    expect(splitAt('3-1203', 2, 4)).toEqual(['3-', '1203', '']);
    expect(splitPhone('138 **** 5521', 7, 4)).toEqual(['138 **** ', '5521', '']);
    expect(splitPhone('138 **** 5521', 2, 3)).toEqual(['13', '8 **', '** 5521']);
    expect(splitPhone('8012', 9, 2)).toEqual(['8012', '', '']);
  });
});

describe('aboutCall', () => {
  it.each<[OpenCall, unknown]>([
    [aCall('repair', { place: '3-1203', callerName: '王秀兰' }), { kind: 'text', text: '3-1203 王秀兰' }],
    [aCall('message', { place: '大堂', messageFor: '刘敏' }), { kind: 'receiver', name: '刘敏' }],
    [
      aCall('repair', { text: '主卧卫生间天花板渗水今天一早开始' }),
      { kind: 'text', text: '主卧卫生间天花板渗水今天一…' },
    ],
    [aCall('repair'), { kind: 'nothing' }],
  ])('%#', (call, about) => {
    expect(aboutCall(call)).toEqual(about);
  });
});
