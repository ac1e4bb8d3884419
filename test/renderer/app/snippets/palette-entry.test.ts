import { describe, expect, it } from 'vitest';
import { paletteEntries, writtenBy } from '../../../../renderer/app/snippets/palette-entry.ts';
import type { CaseArticle, Snippet } from '../../../../shared/domain/snippet.ts';

const text = (id: string): Snippet => ({
  id,
  key: 'a',
  language: 'zh-CN',
  use: 'text',
  kinds: [],
  title: id,
  text: `${id} text`,
});
const article = (id: string): CaseArticle => ({
  id,
  order: null,
  title: id,
  problem: '',
  solution: `${id} solution`,
  keys: '',
  by: '1001',
  at: '2026-11-24T06:32:00.000Z',
});
const many = <T>(count: number, make: (id: string) => T, name: string) =>
  Array.from({ length: count }, (_each, index) => make(`${name}${index}`));

describe('paletteEntries', () => {
  it.each([
    [3, 0, 3, 0],
    [20, 0, 9, 0],
    [20, 20, 5, 4],
    [20, 1, 8, 1],
    [2, 20, 2, 7],
  ])(
    'of %d sentences and %d cases shows %d and %d, one for each digit',
    (texts, cases, shownTexts, shownCases) => {
      const entries = paletteEntries(many(texts, text, 't'), many(cases, article, 'c'));
      expect(entries.map(({ group }) => group)).toEqual([
        ...Array<string>(shownTexts).fill('texts'),
        ...Array<string>(shownCases).fill('cases'),
      ]);
    },
  );

  it('writes a sentence, or how a case was solved', () => {
    expect(paletteEntries([text('t')], [article('c')]).map(writtenBy)).toEqual(['t text', 'c solution']);
  });
});
