import { describe, expect, it } from 'vitest';
import { chosenProblem, problemsFor } from '../../../../renderer/features/intake/problem-codes.ts';
import { defaultProblems } from '../../../../shared/rules/problems.ts';

const codes = (kind: 'repair' | 'complaint' | 'message', text: string) =>
  problemsFor(defaultProblems, kind, text).map(({ code }) => code);

describe('problemsFor', () => {
  it('finds by pinyin initials, the exact key first', () => {
    expect(codes('repair', 'sl')).toEqual(['leak']);
    expect(codes('repair', 'td')).toEqual(['no-power']);
    expect(codes('complaint', 'td')).toEqual(['attitude']);
    expect(codes('repair', 'SL')).toEqual(['leak']);
  });

  it('finds by the beginning of the English name', () => {
    expect(codes('repair', 'leak')).toEqual(['leak']);
    expect(codes('repair', 'li')).toContain('lift');
  });

  it.each(['', '漏水', 'sl 漏', 'sl\n', 'abcdefghi', '渗漏sl'])('offers nothing for %j', (text) => {
    expect(codes('repair', text)).toEqual([]);
  });

  it('offers nothing for a kind without coded problems', () => {
    expect(codes('message', 'sl')).toEqual([]);
  });
});

describe('chosenProblem', () => {
  it('rests while the kind is one it does not belong to', () => {
    expect(chosenProblem(defaultProblems, 'repair', 'leak')?.name).toBe('渗漏');
    expect(chosenProblem(defaultProblems, 'complaint', 'leak')).toBeNull();
  });
});
