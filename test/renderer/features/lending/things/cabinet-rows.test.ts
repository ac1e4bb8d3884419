import { describe, expect, it } from 'vitest';
import {
  cabinetRows,
  HEAD_HEIGHT,
  HOOK_HEIGHT,
  hookAfterKey,
} from '../../../../../renderer/features/lending/things/cabinet-rows.ts';
import type { ThingLine } from '../../../../../shared/domain/custody/select-things.ts';
import { thing } from '../../../../../shared/domain/custody/thing.ts';

function hook(number: number, cabinet: string, ofClass: string): ThingLine {
  const code = `K-${String(number).padStart(3, '0')}`;
  return {
    holder: null,
    thing: thing.parse({
      id: code,
      register: 'keys',
      class: ofClass,
      code,
      name: '',
      site: null,
      door: null,
      cabinet,
      hook: number,
      pieces: 1,
      parts: [],
      consents: [],
      values: {},
      state: 'in',
      loan: null,
      note: '',
      receivedAt: '2026-11-22T00:00:00.000Z',
      receivedBy: '1001',
      events: [],
      pinyin: '',
      initials: '',
    }),
  };
}

// Five site keys in rows of three, then two entrusted ones.
const lines = [
  ...[1, 2, 3, 4, 5].map((number) => hook(number, '甲', 'site')),
  ...[6, 7].map((number) => hook(number, '乙', 'entrusted')),
];
const { rows, height } = cabinetRows(lines, 3);

describe('cabinetRows', () => {
  it('gives every part its head with its hooks from and to, and rows as wide as fit', () => {
    expect(rows.map((row) => (row.kind === 'head' ? row.hooks : row.lines.length))).toEqual([
      [1, 5],
      3,
      2,
      [6, 7],
      2,
    ]);
    expect(height).toBeGreaterThanOrEqual(2 * HEAD_HEIGHT + 3 * HOOK_HEIGHT);
  });

  it('puts each row below the one before', () => {
    const tops = rows.map(({ top }) => top);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(new Set(tops).size).toBe(rows.length);
  });
});

describe('hookAfterKey', () => {
  it.each([
    ['ArrowRight', 'K-003', 'K-004'],
    ['ArrowLeft', 'K-001', 'K-001'],
    ['ArrowDown', 'K-001', 'K-004'],
    ['ArrowDown', 'K-003', 'K-005'],
    ['ArrowDown', 'K-005', 'K-007'],
    ['ArrowUp', 'K-006', 'K-004'],
    ['ArrowUp', 'K-002', 'K-002'],
    ['End', 'K-001', 'K-007'],
    ['Home', 'K-007', 'K-001'],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(hookAfterKey(key, rows, from)).toBe(to);
  });

  it('begins at the first hook, and moves nowhere by other keys', () => {
    expect(hookAfterKey('ArrowRight', rows, null)).toBe('K-001');
    expect(hookAfterKey('Enter', rows, 'K-001')).toBeUndefined();
  });
});
