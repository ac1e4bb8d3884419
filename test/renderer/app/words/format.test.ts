import { describe, expect, test } from 'vitest';
import { createFormat } from '../../../../renderer/app/words/format.ts';
import type { ClockFacts } from '../../../../renderer/app/words/clock-text.ts';

const zh = createFormat('zh-CN', 'Asia/Shanghai');
const en = createFormat('en', 'Asia/Shanghai');
const now = Date.parse('2026-11-24T06:32:00Z'); // 14:32 at the desk
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

function clock(mood: ClockFacts['mood'], leftMs: number, usedMs = 165 * second): ClockFacts {
  return { mood, leftMs, usedMs, dueAt: new Date(now + leftMs).toISOString() };
}

describe('clocks', () => {
  test.each([
    ['late by minutes', clock('late', -372 * second), '超 06:12', 'late 06:12'],
    ['late by seconds', clock('late', -900), '超 00:00', 'late 00:00'],
    ['late by hours', clock('late', -(2 * hour + 32 * minute)), '超 2 时 32 分', 'late 2 h 32 min'],
    ['late by days', clock('late', -50 * hour), '超 11-22', 'late 22 Nov'],
    ['16 minutes left', clock('running', 16 * minute), '剩 16:00', 'left 16:00'],
    ['near', clock('soon', 75 * second), '剩 01:15', 'left 01:15'],
    ['just under an hour', clock('running', hour - 1), '剩 59:59', 'left 59:59'],
    ['an hour', clock('running', hour), '剩 1 时 0 分', 'left 1 h 0 min'],
    ['88 minutes', clock('running', 88 * minute), '剩 1 时 28 分', 'left 1 h 28 min'],
    ['just under a day', clock('running', 24 * hour - 1), '剩 23 时 59 分', 'left 23 h 59 min'],
    ['a day: tomorrow', clock('running', 24 * hour), ' 明天', ' Tomorrow'],
    ['beyond: the date', clock('running', 48 * hour), ' 11-26', ' 26 Nov'],
    ['stopped', clock('stopped', 12 * minute), '用了 02:45', 'used 02:45'],
    ['paused', clock('paused', 850 * second), '停 14:10', 'paused 14:10'],
  ])('%s', (_name, facts, chinese, english) => {
    const said = zh.clock(facts, now);
    expect(`${said.word} ${said.digits}`).toBe(chinese);
    const saidEn = en.clock(facts, now);
    expect(`${saidEn.word} ${saidEn.digits}`).toBe(english);
  });

  test.each([
    ['late', 'late'],
    ['soon', 'soon'],
    ['running', 'running'],
    ['paused', 'rest'],
    ['stopped', 'rest'],
    ['stopped-late', 'rest'],
  ] as const)('a clock that is %s stands as %s', (mood, tone) => {
    expect(zh.clock(clock(mood, mood === 'late' ? -minute : minute), now).tone).toBe(tone);
  });
});

describe('days and times of the desk', () => {
  test('are written in each language', () => {
    expect(zh.day(now, 'long')).toBe('11月24日 周二');
    expect(zh.day(now, 'plain')).toBe('11月24日');
    expect(zh.day('2026-03-05T00:00:00Z', 'short')).toBe('03-05');
    expect(en.day(now, 'long')).toBe('Tue 24 Nov');
    expect(en.day('2026-09-05T00:00:00Z', 'short')).toBe('5 Sep');
    expect(zh.localDay('2026-11-24', 'long')).toBe('11月24日 周二');
    expect(en.localDay('2026-11-24', 'plain')).toBe('24 Nov');
  });

  test('go by the clock of the desk, not of this PC, and have 24 hours', () => {
    expect(zh.time('2026-11-24T16:05:09Z')).toBe('00:05');
    expect(zh.seconds('2026-11-24T16:05:09Z')).toBe('00:05:09');
    expect(zh.dayKey('2026-11-24T16:05:09Z')).toBe('2026-11-25');
    expect(createFormat('en', 'America/New_York').seconds('2026-11-24T16:05:09Z')).toBe('11:05:09');
    expect(zh.moment('2026-11-24T10:00:00Z', now)).toBe('18:00');
    expect(zh.moment('2026-11-26T10:00:00Z', now)).toBe('11-26 18:00');
    expect(en.moment('2026-11-26T10:00:00Z', now)).toBe('26 Nov 18:00');
    expect(zh.moment('2025-11-26T10:00:00Z', now)).toBe('2025-11-26 18:00');
    expect(en.moment('2025-11-26T10:00:00Z', now)).toBe('26 Nov 2025 18:00');
    expect(zh.shortDay('2025-12-31T16:30:00Z', now)).toBe('01-01');
  });
});

describe('numbers', () => {
  test.each([
    ['A261124-0019', '0019'],
    ['A261124-C0019', 'C0019'],
    ['A261124-10019', '10019'],
    ['A261123-0044', '1123-0044'],
    ['A251124-0044', 'A251124-0044'],
    ['B261124-0019', 'B261124-0019'],
    ['K-014', 'K-014'],
  ])('%s is read as %s', (full, short) => {
    expect(zh.number(full, 'A', now)).toBe(short);
  });

  test('begin anew at the midnight of the desk', () => {
    const midnight = Date.parse('2026-11-24T16:00:00Z');
    expect(zh.number('A261124-0019', 'A', midnight - 1)).toBe('0019');
    expect(zh.number('A261124-0019', 'A', midnight)).toBe('1124-0019');
  });
});
