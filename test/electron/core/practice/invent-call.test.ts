import { describe, expect, it } from 'vitest';
import { inventCall, practiceCalls } from '../../../../electron/core/practice/invent-call.ts';
import { lessons } from '../../../../shared/rules/lessons.ts';
import { bookWith } from '../../../builders.ts';
import { readPracticeCalls } from '../../../temp-desk.ts';

const table = await readPracticeCalls();
const book = bookWith();

describe('the table of invented calls', () => {
  it('has a call for every lesson that begins with one', () => {
    const { calls } = practiceCalls.parse(table);
    for (const { id } of lessons.filter(({ begins }) => begins === 'call'))
      expect(calls.filter((call) => call.lessons.includes(id)).length, id).toBeGreaterThan(0);
  });

  it('says in both languages where the call comes from', () => {
    for (const { en, 'zh-CN': zh } of practiceCalls.parse(table).calls)
      for (const text of [en, zh])
        expect(text).toMatch(/\{\{place\}\}.*\{\{name\}\}|\{\{name\}\}.*\{\{place\}\}/u);
  });
});

describe('inventCall', () => {
  const ring = (seed: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
    inventCall(book, table, { seed, lesson: 'angry-caller', language });

  it('is the same for the same seed', () => {
    expect(ring('a')).toEqual(ring('a'));
    expect(new Set(['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => ring(seed).says)).size).toBeGreaterThan(1);
  });

  it('lets somebody of the book speak', () => {
    expect(ring('a')).toMatchObject({ who: '王秀兰', place: '3-1203', phone: '13812345521' });
    expect(ring('a').says).toContain('3-1203');
    expect(ring('a', 'en').says).toContain('3-1203');
  });
});
