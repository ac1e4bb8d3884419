import { describe, expect, it } from 'vitest';
import { defaultSnippets } from '../../../../../shared/rules/snippets.ts';
import {
  newPhrase,
  phraseForm,
  sortPhrases,
  type PhraseForm,
} from '../../../../../renderer/features/settings/phrases/phrase-form.ts';

describe('phraseForm', () => {
  it.each<[Partial<PhraseForm>, boolean]>([
    [{}, true],
    [{ key: 'DYT' }, false],
    [{ key: '' }, false],
    [{ key: '电梯' }, false],
    [{ title: '' }, false],
    [{ text: '  ' }, false],
    [{ text: '字'.repeat(1_001) }, false],
  ])('%j: %s', (change, isRight) => {
    const form = { ...newPhrase('zh-CN'), key: 'dyt', title: '电梯停', text: '电梯停了，有人在里面' };
    expect(phraseForm.safeParse({ ...form, ...change }).success).toBe(isRight);
  });
});

describe('sortPhrases', () => {
  it('puts what is filled in before what is read out, and the language of the screen first', () => {
    const order = (language: 'zh-CN' | 'en') =>
      sortPhrases(defaultSnippets, language)
        .filter(({ key }) => key === 'ls' || key === 'nh')
        .map(({ id }) => id);
    expect(order('zh-CN')).toEqual(['leak-zh', 'leak-en', 'greeting-zh', 'greeting-en']);
    expect(order('en')).toEqual(['leak-en', 'leak-zh', 'greeting-en', 'greeting-zh']);
  });
});
