import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  feedBurst,
  noBurst,
  type BurstKey,
  type BurstVerdict,
} from '../../../../renderer/app/scanner/burst.ts';

type Press = Partial<BurstKey> & { readonly code: string };

/** Feeds presses that come `gap` ms apart (or at their own `at`) and returns the verdict of each. */
function feed(presses: readonly Press[], gap = 10): BurstVerdict[] {
  let burst = noBurst;
  return presses.map((press, index) => {
    const next = feedBurst(burst, {
      shift: false,
      isChord: false,
      isRepeat: false,
      at: 1000 + index * gap,
      ...press,
    });
    burst = next.burst;
    return next.verdict;
  });
}

/** What a wedge set to a US keyboard presses for a code: Shift is a key of its own. */
function wedge(code: string): Press[] {
  return [...code].flatMap((char): Press[] => {
    if (/[A-Z]/.test(char))
      return [
        { code: 'ShiftLeft', shift: true },
        { code: `Key${char}`, shift: true },
      ];
    if (/[a-z]/.test(char)) return [{ code: `Key${char.toUpperCase()}` }];
    if (/\d/.test(char)) return [{ code: `Digit${char}` }];
    const punctuation: Record<string, string> = { '-': 'Minus', '/': 'Slash', '.': 'Period' };
    return [{ code: punctuation[char] ?? 'Unidentified' }];
  });
}

const last = (verdicts: readonly BurstVerdict[]) => verdicts.at(-1);

describe('a burst of keys', () => {
  test.each([
    ['a slip', [...wedge('A261124-0021-1'), { code: 'Enter' }], { kind: 'scan', code: 'A261124-0021-1' }],
    [
      'a slip ended by Tab',
      [...wedge('A261124-0021'), { code: 'Tab' }],
      { kind: 'scan', code: 'A261124-0021' },
    ],
    [
      'a key tag, six keys with its Enter',
      [...wedge('K-014'), { code: 'Enter' }],
      { kind: 'scan', code: 'K-014' },
    ],
    ['lower case and a slash', [...wedge('ab/12'), { code: 'NumpadEnter' }], { kind: 'scan', code: 'ab/12' }],
    ['four characters: too short', [...wedge('P-07'), { code: 'Enter' }], { kind: 'fragment' }],
    ['two characters: typing', [...wedge('12'), { code: 'Enter' }], { kind: 'typing' }],
    ['Enter alone', [{ code: 'Enter' }], { kind: 'typing' }],
    [
      'an unknown key inside',
      [...wedge('A26'), { code: 'F7' }, ...wedge('1124'), { code: 'Enter' }],
      { kind: 'fragment' },
    ],
    [
      'Ctrl held inside',
      [...wedge('A261124'), { code: 'KeyV', isChord: true }, { code: 'Enter' }],
      { kind: 'typing' },
    ],
  ] as const)('%s', (_name, presses, verdict) => {
    expect(last(feed(presses))).toEqual(verdict);
  });

  test('keypad digits count as digits', () => {
    const presses = [...'690123'].map((digit) => ({ code: `Numpad${digit}` }));
    expect(last(feed([...presses, { code: 'NumpadEnter' }]))).toEqual({ kind: 'scan', code: '690123' });
  });

  test('a held key is no scan, however fast it repeats', () => {
    const presses = Array.from({ length: 30 }, (_, index) => ({ code: 'KeyA', isRepeat: index > 0 }));
    expect(last(feed([...presses, { code: 'Enter', at: 1012 }]))).toEqual({ kind: 'typing' });
  });

  test.each([39, 40])('the limit lies at 40 ms: %d', (gap) => {
    const verdict = last(feed([...wedge('012345'), { code: 'Enter' }], gap));
    expect(verdict?.kind).toBe(gap < 40 ? 'scan' : 'typing');
  });

  test('slow typing right before a scan stays out of the code', () => {
    const typed = [...wedge('ab')].map((press, index) => ({ ...press, at: index * 200 }));
    const scanned = [...wedge('A261124-0007'), { code: 'Enter' }].map((press, index) => ({
      ...press,
      at: 450 + index * 5,
    }));
    expect(last(feed([...typed, ...scanned]))).toEqual({ kind: 'scan', code: 'A261124-0007' });
  });

  test('nobody who leaves 40 ms between keys is ever a scanner', () => {
    const press = fc.record({
      code: fc.constantFrom(
        'KeyA',
        'KeyZ',
        'Digit0',
        'Digit9',
        'Minus',
        'Enter',
        'Tab',
        'ShiftLeft',
        'Space',
      ),
      shift: fc.boolean(),
      gap: fc.integer({ min: 40, max: 2000 }),
    });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 60 }), (presses) => {
        let at = 0;
        const verdicts = feed(presses.map(({ gap, ...rest }) => ({ ...rest, at: (at += gap) })));
        expect(verdicts.filter(({ kind }) => kind === 'scan' || kind === 'fragment')).toEqual([]);
      }),
    );
  });

  test('every code of a wedge that leaves 1 to 20 ms is read whole, whatever was typed before', () => {
    const code = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9/.-]{4,30}$/);
    const gaps = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 80, maxLength: 80 });
    const before = fc.array(fc.constantFrom('KeyQ', 'Digit5', 'Minus'), { maxLength: 5 });
    fc.assert(
      fc.property(code, gaps, before, (text, waits, typed) => {
        let at = 0;
        const human = typed.map((key) => ({ code: key, at: (at += 150) }));
        at += 100;
        const scanner = [...wedge(text), { code: 'Enter' }].map((press, index) => ({
          ...press,
          at: (at += waits[index] ?? 1),
        }));
        expect(last(feed([...human, ...scanner]))).toEqual({ kind: 'scan', code: text });
      }),
    );
  });
});
