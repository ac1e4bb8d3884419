import { describe, expect, test } from 'vitest';
import { createWords } from '../../../../renderer/app/words/create-words.ts';
import { en } from '../../../../shared/words/en.ts';
import { zhCN } from '../../../../shared/words/zh-CN.ts';

interface Tree {
  readonly [key: string]: string | Tree;
}

/** Every word of a language by its full key: `common.clock.late`. */
function flat(tree: Tree, path = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...flat(value, `${path}${key}.`)],
    ),
  );
}

const chinese = flat(zhCN);
const english = flat(en);
/** `{{count}}`, and `{{count, number}}` for one that is written with its thousands apart. */
const place = /\{\{\w+(?:, number)?\}\}/g;
const places = (word: string) => [...new Set(word.match(place))].sort();
const hasChinese = (word: string) => /\p{Script=Han}/u.test(word);

/** Languages are named in themselves on both screens. */
const ownNames = new Set(['settings.thisPc.language.en', 'settings.thisPc.language.zh-CN']);

/** A day has other parts in each language; a rule is quoted in Chinese as it stands and told in English. */
const madeOtherwise = ['common.day.', 'acts.ruleSentence.', 'rules.numbers.sentence.', 'intake.toldRule'];

/** Whether anything is left to translate besides places, figures, marks and names in capitals (PIN, A5, PDF). */
function hasWords(word: string): boolean {
  return /[a-z]{2,}|\p{Script=Han}/u.test(word.replace(place, ''));
}

describe('the words of the screens', () => {
  test('have the same keys in both languages; English counts one apart', () => {
    const singular = (key: string) => key.endsWith('_one') && english.has(key.replace(/_one$/, '_other'));
    expect([...english.keys()].filter((key) => !singular(key)).sort()).toEqual([...chinese.keys()].sort());
    for (const key of english.keys())
      if (key.endsWith('_other')) expect(english.has(key.replace(/_other$/, '_one'))).toBe(true);
  });

  test.each([...chinese])('%s is Chinese', (key, word) => {
    expect(word.trim()).not.toBe('');
    if (hasWords(word) && !ownNames.has(key)) expect(hasChinese(word)).toBe(true);
  });

  test.each([...english])('%s is English and has the places of the Chinese word', (key, word) => {
    expect(word.trim()).not.toBe('');
    if (!ownNames.has(key)) expect(hasChinese(word)).toBe(false);
    const base = key.replace(/_one$/, '_other');
    const expected = places(chinese.get(base) ?? '');
    // `Told once` needs no figure.
    const isOne = key.endsWith('_one') && !word.includes('{{count');
    const given = isOne ? expected.filter((each) => !each.startsWith('{{count')) : expected;
    if (!madeOtherwise.some((start) => key.startsWith(start))) expect(places(word)).toEqual(given);
  });

  // What the clerk says to a caller may well be an apology.
  const onScreen = [...chinese, ...english].filter(([key]) => !/\.(script|readBack)\./.test(key));
  test.each(onScreen)('%s keeps the tone: no plea, no apology, no exclamation', (_key, word) => {
    expect(word).not.toMatch(/[!！]|\b(please|sorry|error|failed)\b|抱歉|对不起|失败/i);
  });

  test('change with the language, at once', async () => {
    const words = createWords('zh-CN');
    expect(words.t('common:saved', { time: '14:32:14' })).toBe('已存 14:32:14');
    await words.changeLanguage('en');
    expect(words.t('common:saved', { time: '14:32:14' })).toBe('Saved 14:32:14');
    expect(words.t('terms:state.picked-up')).toBe('To arrive');
  });

  test('show what was put in as it is, quotes and all', () => {
    expect(createWords('en').t('errors:refusal.order-unknown', { what: `<b>O'Neil & "Co"</b>` })).toBe(
      `Order <b>O'Neil & "Co"</b> is not in the book`,
    );
  });
});
