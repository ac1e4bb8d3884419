import { describe, expect, it } from 'vitest';
import { createChances } from '../../../../electron/core/generate/chances.ts';
import { loadSentences, sentencesFile } from '../../../../electron/core/generate/sentences.ts';
import { kind } from '../../../../shared/domain/call/call.ts';
import { defaultProblems } from '../../../../shared/rules/problems.ts';
import { readSentencesFile } from './invented-desk.ts';

const json = await readSentencesFile();

describe('the invented sentences', () => {
  it('know every problem and every kind of a new desk', () => {
    const sentences = loadSentences(json, createChances('1'));
    const codes = defaultProblems.map(({ code }) => code);
    expect(codes.filter((code) => sentences.weights[code] === undefined)).toEqual([]);
    const { kinds } = sentencesFile.parse(json);
    expect(kind.options.filter((each) => !kinds[each])).toEqual([]);
  });

  it('are many, whole and different', () => {
    const sentences = loadSentences(json, createChances('2'));
    const codes = defaultProblems.map(({ code }) => code);
    const texts = codes.flatMap((code) =>
      Array.from({ length: 200 }, () => [
        sentences.asked('repair', code),
        sentences.done('repair', code),
      ]).flat(),
    );
    expect(texts.filter((text) => text.trim() === '' || /[{}]/.test(text))).toEqual([]);
    expect(new Set(texts).size).toBeGreaterThan(1_500);
  });

  it('have rare words, some of them outside the basic plane', () => {
    const sentences = loadSentences(json, createChances('3'));
    const texts = Array.from({ length: 3_000 }, () => sentences.asked('repair', null)).join('\n');
    expect(texts).toContain('窨井');
    expect(texts).toContain('𠮷');
  });

  it('refuse a word that the file lacks', () => {
    const file = sentencesFile.parse(json);
    const lacking = { ...file, acts: { ...file.acts, note: ['{nobody}'] } };
    expect(() => loadSentences(lacking, createChances('4')).said('note')).toThrow('nobody');
  });
});
