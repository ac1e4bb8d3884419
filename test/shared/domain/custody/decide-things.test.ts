import { describe, expect, it } from 'vitest';
import { decideLend } from '../../../../shared/domain/custody/decide-lend.ts';
import { decideActOnThing, decideReceiveThing } from '../../../../shared/domain/custody/decide-things.ts';
import { decideArrive, decideLeave } from '../../../../shared/domain/custody/decide-visits.ts';
import type { RegisterField } from '../../../../shared/domain/custody/register.ts';
import type { ThingAct, ThingState } from '../../../../shared/domain/custody/thing.ts';
import { MORNING } from '../../../builders.ts';
import { aBorrower, aLending, anEntrustedKey, aThing, aVisit, createCounter, formOf } from './counter.ts';

describe('a thing that is written down again', () => {
  const clear = { class: 'site', door: null, name: '普通钥匙' } as const;

  it('is moved out of a protected class by a supervisor only', () => {
    const counter = createCounter();
    const thing = formOf(anEntrustedKey(), clear);
    expect(counter.kindOf(decideReceiveThing, { thing })).toBe('needs-role');
    expect(counter.kindOf(decideLend, aLending({ codes: ['K-055'] }))).toBe('consent-missing');
    expect(counter.kindOf(decideReceiveThing, { thing }, '1002')).toBe('ok');
  });

  it('keeps code, class and register while somebody has it, and may get another hook', () => {
    const counter = createCounter();
    const { lending } = counter.must(decideLend, aLending());
    for (const change of [{ code: 'K-999' }, { class: 'entrusted' }, { register: 'cards', class: 'card' }])
      expect(counter.kindOf(decideReceiveThing, { thing: formOf(aThing(), change) }, '1005')).toBe(
        'thing-out',
      );
    counter.must(decideReceiveThing, { thing: formOf(aThing(), { hook: 33 }) });
    expect(counter.thing('K-003')).toMatchObject({ hook: 33, state: 'out', loan: lending });
  });

  it.each([
    ['nothing', null],
    [
      'a blank one, as screens are shown it',
      { placeId: null, name: '', personId: null, owner: '', phone: '' },
    ],
  ])('keeps its hidden door when a form sends %s', (_what, door) => {
    const counter = createCounter();
    counter.must(decideReceiveThing, { thing: formOf(anEntrustedKey(), { door, note: '新环' }) });
    expect(counter.thing('K-055').door).toEqual(anEntrustedKey().door);
  });

  it.each([
    ['code', { code: '3-1203' }],
    ['name', { name: '3-1203 大门' }],
    ['name in other punctuation', { name: '3－1203 大门' }],
    ['parts', { parts: ['入户门 3-1203'] }],
    ['note', { note: '3-1203 的' }],
  ])('never says in its %s what it opens, also when the form does not send the door', (_where, change) => {
    const thing = formOf(anEntrustedKey(), { door: null, ...change });
    expect(createCounter().kindOf(decideReceiveThing, { thing })).toBe('code-shows-door');
  });

  it('keeps the telephone of an own field when the form sends it masked', () => {
    const counter = createCounter();
    const keys = counter.desk.registers['keys'];
    if (!keys) throw new Error('no keys');
    const field: RegisterField = {
      id: 'phone-1',
      name: '锁匠',
      latinName: '',
      of: 'thing',
      type: 'phone',
      choices: [],
      isRequired: false,
    };
    counter.tell({ type: 'register-saved', register: { ...keys, fields: [field] } });
    const thing = formOf(aThing());
    counter.must(decideReceiveThing, { thing: { ...thing, values: { 'phone-1': '13511112222' } } });
    counter.must(decideReceiveThing, { thing: { ...thing, values: { 'phone-1': '135 **** 2222' } } });
    expect(counter.thing('K-003').values).toEqual({ 'phone-1': '13511112222' });
  });
});

describe('the states of a thing', () => {
  const states: ThingState[] = ['in', 'out', 'lost', 'damaged', 'retired', 'handed-back'];
  const table: Record<ThingAct, Partial<Record<ThingState, ThingState>>> = {
    lose: { in: 'lost', out: 'lost', damaged: 'lost' },
    find: { lost: 'in' },
    damage: { in: 'damaged' },
    repair: { damaged: 'in' },
    retire: { in: 'retired', damaged: 'retired', lost: 'retired' },
    restore: { retired: 'in' },
    'hand-back': { in: 'handed-back', damaged: 'handed-back' },
  };
  const cases = (Object.keys(table) as ThingAct[]).flatMap((act) =>
    // Object.keys widens to string[]
    states.map((state) => [act, state, table[act][state] ?? null] as const),
  );

  it.each(cases)('%s from %s leads to %s', (act, state, expected) => {
    const counter = createCounter({ type: 'things-received', things: [aThing({ code: 'K-100', state })] });
    const reply = counter.kindOf(decideActOnThing, { code: 'K-100', act, reason: '试' });
    expect(reply === 'ok').toBe(expected !== null);
    expect(counter.thing('K-100').state).toBe(expected ?? state);
  });

  it.each(states.filter((state) => state !== 'in'))('lets nothing be lent that is %s', (state) => {
    const counter = createCounter({ type: 'things-received', things: [aThing({ code: 'K-100', state })] });
    expect(counter.kindOf(decideLend, aLending({ codes: ['K-100'] }))).not.toBe('ok');
  });
});

describe('what is lost outside', () => {
  it('ends its loan as lost, and the order no longer waits for it', () => {
    const counter = createCounter();
    const { lending } = counter.must(decideLend, aLending({ note: '急' }));
    counter.must(decideActOnThing, { code: 'K-003', act: 'lose', reason: '掉井里' });
    expect(counter.desk.custody[lending]).toMatchObject({ state: 'lost', note: '急\n掉井里' });
    expect(counter.thing('K-003')).toMatchObject({ state: 'lost', loan: null });
  });

  it('leaves a visitor inside without a pass, so that the found one can be given to another', () => {
    const counter = createCounter();
    const first = counter.must(decideArrive, { ...aVisit(), told: true, pass: 'P-001' }).visit;
    counter.must(decideActOnThing, { code: 'P-001', act: 'lose', reason: '弄丢' });
    expect(counter.desk.custody[first]).toMatchObject({ state: 'in', pass: null, note: '弄丢' });
    counter.must(decideActOnThing, { code: 'P-001', act: 'find', reason: '在沙发' });
    const second = counter.must(decideArrive, { ...aVisit(), told: true, pass: 'P-001' }).visit;
    counter.must(decideLeave, { visit: first, note: '' });
    expect(counter.thing('P-001')).toMatchObject({ state: 'out', loan: second });
  });
});

describe('two records of one person that are merged', () => {
  it('take stays, borrower and doors with them, and the block too', () => {
    const counter = createCounter(
      {
        type: 'borrower-saved',
        borrower: aBorrower({
          id: 'b-9',
          name: '王秀兰',
          firm: '',
          phone: '',
          personId: 'c-1',
          block: { reason: '试', at: MORNING, by: '1002' },
        }),
      },
      {
        type: 'things-received',
        things: [anEntrustedKey({ code: 'K-056' })],
      },
    );
    const { visit } = counter.must(decideArrive, { ...aVisit(), told: true });
    const before = counter.desk.custody[visit];
    if (!before) throw new Error('no visit');
    counter.tell({
      type: 'custody-opened',
      custody: { ...before, number: 'A261122-V0099', who: { ...before.who, personId: 'c-1' } },
    });
    const person = counter.book.directory.people['c-1'];
    if (!person) throw new Error('nobody');
    counter.tell({ type: 'people-merged', kept: { ...person, id: 'c-2' }, gone: 'c-1' });
    expect(counter.desk.custody['A261122-V0099']?.who.personId).toBe('c-2');
    expect(counter.desk.borrowers['b-9']).toMatchObject({ personId: 'c-2', block: { reason: '试' } });
    expect(counter.thing('K-056').door?.personId).toBe('c-2');
  });
});
