import { describe, expect, it } from 'vitest';
import { kind as kinds } from '../../../shared/domain/call/call.ts';
import { snippet, type Snippet } from '../../../shared/domain/snippet.ts';
import { furtherScripts, scriptOf, textSnippets } from '../../../shared/rules/find-snippets.ts';
import { defaultSnippets } from '../../../shared/rules/snippets.ts';

const shipped = Object.fromEntries(defaultSnippets.map((entry) => [entry.id, entry]));

function aText(id: string, given: Partial<Snippet>): Snippet {
  return { id, key: id, language: 'zh-CN', use: 'text', kinds: [], title: id, text: id, ...given };
}

describe('the sentences of a new desk', () => {
  it('are valid and have names of their own', () => {
    expect(defaultSnippets.map((entry) => snippet.parse(entry))).toEqual(defaultSnippets);
    expect(Object.keys(shipped)).toHaveLength(defaultSnippets.length);
  });

  it.each(['zh-CN', 'en'] as const)('have every line the form reads out, in %s', (language) => {
    const names = ['greeting', 'late-answer', 'apology', 'calm', 'hold'] as const;
    const steps = kinds.options.map((kind) => `steps-${kind}` as const);
    const found = [...names, ...steps].map((name) => scriptOf(shipped, name, language)?.language);
    expect(new Set(found)).toEqual(new Set([language]));
  });
});

describe('scriptOf', () => {
  it('is null when a manager has removed it', () => {
    const { 'greeting-en': _removed, ...rest } = shipped;
    expect(scriptOf(rest, 'greeting', 'en')).toBeNull();
  });
});

describe('furtherScripts', () => {
  it('leaves out what has its own place, and what is for other kinds', () => {
    expect(furtherScripts(shipped, 'repair', 'zh-CN')).toEqual([]);
    const gas = aText('gas', { use: 'script', kinds: ['repair'] });
    const more = { ...shipped, gas };
    expect(furtherScripts(more, 'repair', 'zh-CN')).toEqual([gas]);
    expect(furtherScripts(more, 'cleaning', 'zh-CN')).toEqual([]);
    expect(furtherScripts(more, 'repair', 'en')).toEqual([]);
  });
});

describe('textSnippets', () => {
  const all = Object.fromEntries(
    [
      aText('ls', { title: '漏水', text: '漏水，地面有积水', kinds: ['repair'] }),
      aText('lsg', { title: '路上管道', text: '路上管道在挖', kinds: ['cleaning'] }),
      aText('td', { title: '停电', text: '家里停电' }),
      aText('leak', { language: 'en', title: 'Leak', text: 'Water leak' }),
      aText('hi', { use: 'script' }),
    ].map((entry) => [entry.id, entry]),
  );
  const found = (typed: string, kind: 'repair' | 'cleaning', language: 'zh-CN' | 'en' = 'zh-CN') =>
    textSnippets(all, { typed, kind, language }).map(({ id }) => id);

  it.each([
    ['', 'repair', ['ls', 'td', 'lsg']],
    ['l', 'repair', ['ls', 'lsg']],
    ['L', 'cleaning', ['lsg', 'ls']],
    ['停', 'repair', ['td']],
    ['积水', 'repair', ['ls']],
    ['zzz', 'repair', []],
  ] as const)('finds by “%s” for %s: the own kind first', (typed, kind, ids) => {
    expect(found(typed, kind)).toEqual(ids);
  });

  it('speaks the language of the screen only', () => {
    expect(found('', 'repair', 'en')).toEqual(['leak']);
  });
});
