import { describe, expect, it } from 'vitest';
import type { DutyPerson } from '../../../shared/domain/clock/duty-person.ts';
import type { Level } from '../../../shared/domain/clock/notice.ts';
import { noticesFor, personOn, toldAtOnce } from '../../../shared/rules/ladder.ts';
import { bookWith } from '../../builders.ts';

const of = { department: 'engineering', owner: '1001' };
const at = (time: string) => new Date(Date.parse(`2026-11-22T${time}:00+08:00`)).toISOString();

function person(name: string, level: DutyPerson['level'], more: Partial<DutyPerson> = {}): DutyPerson {
  return { id: name, level, department: null, name, phone: '', from: '00:00', to: '00:00', ...more };
}

function deskWith(...people: DutyPerson[]) {
  return bookWith(...people.map((each) => ({ type: 'duty-person-saved' as const, person: each }))).desk;
}

describe('personOn', () => {
  it.each<[Level, string]>([
    ['owner', '陈静'],
    ['head', '周建平'],
    ['supervisor', '刘敏'],
    ['manager', '顾明远'],
    ['general-manager', ''],
  ])('without named people finds for %s %j', (level, name) => {
    expect(personOn(deskWith(), level, of, at('10:00'))).toBe(name);
  });

  it('takes whoever is named for the department before whoever is named for all', () => {
    const desk = deskWith(
      person('总值班', 'supervisor'),
      person('工程值班', 'supervisor', { department: 'engineering' }),
      person('家政值班', 'supervisor', { department: 'housekeeping' }),
    );
    expect(personOn(desk, 'supervisor', of, at('10:00'))).toBe('工程值班');
    expect(personOn(desk, 'supervisor', { ...of, department: 'security' }, at('10:00'))).toBe('总值班');
  });

  it.each([
    ['07:59', '刘敏'],
    ['08:00', '日班'],
    ['19:59', '日班'],
    ['20:00', '夜班'],
    ['23:59', '夜班'],
    ['00:00', '夜班'],
    ['05:59', '夜班'],
    ['06:00', '刘敏'],
  ])('at %s, by the clock of the desk, finds %s', (time, name) => {
    const desk = deskWith(
      person('日班', 'supervisor', { from: '08:00', to: '20:00' }),
      person('夜班', 'supervisor', { from: '20:00', to: '06:00' }),
    );
    expect(personOn(desk, 'supervisor', of, at(time))).toBe(name);
  });

  it('names nobody who has left', () => {
    const desk = deskWith();
    const gone = { ...desk.staff, 1005: { ...desk.staff['1005'], isActive: false } } as typeof desk.staff; // a known entry
    expect(personOn({ ...desk, staff: gone }, 'manager', of, at('10:00'))).toBe('');
  });
});

describe('noticesFor', () => {
  it('puts everybody but the owner on the calling list, with the name of that hour', () => {
    const desk = deskWith(person('夜班', 'manager', { from: '20:00', to: '06:00' }));
    const about = { why: 'pick-up', percent: 100, dueAt: at('21:00'), key: 'k' };
    expect(noticesFor(desk, of, ['owner', 'head', 'manager'], about)).toEqual([
      {
        id: 'k:head',
        level: 'head',
        name: '周建平',
        why: 'pick-up',
        percent: 100,
        dueAt: at('21:00'),
        told: null,
      },
      {
        id: 'k:manager',
        level: 'manager',
        name: '夜班',
        why: 'pick-up',
        percent: 100,
        dueAt: at('21:00'),
        told: null,
      },
    ]);
  });

  it('tells at once who R6 names for each severity', () => {
    expect(toldAtOnce).toEqual({
      S1: ['head', 'manager', 'general-manager'],
      S2: ['head', 'manager'],
      S3: ['supervisor'],
      S4: [],
    });
  });
});
