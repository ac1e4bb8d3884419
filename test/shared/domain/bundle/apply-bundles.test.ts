import { describe, expect, it } from 'vitest';
import { emptyBook } from '../../../../shared/domain/book.ts';
import { applyToBundles } from '../../../../shared/domain/bundle/apply-bundles.ts';
import { bundlesLeft } from '../../../../shared/domain/bundle/bundles-left.ts';
import type { FactOf } from '../../../../shared/domain/facts.ts';
import { MORNING } from '../../../builders.ts';

const stamp = { at: MORNING, by: null, seq: 1, desk: 'A', wish: null };
const MANY = 450;
const AT_HAND = 400;

function receipt(count: number): FactOf<'bundle-written'>['bundle'] {
  const span = { origin: '0'.repeat(64), letter: 'A', fromSeq: 1, toSeq: count, head: '0'.repeat(64) };
  return { id: `b-${count}`, span, file: `/out/${count}.bundle`, bytes: 1, isSealed: true, reason: 'r' };
}

function deskAfter(type: 'bundle-written' | 'bundle-taken', count: number) {
  const { desk } = emptyBook();
  for (let at = 1; at <= count; at += 1) applyToBundles(desk, { type, bundle: receipt(at) }, stamp);
  return desk;
}

describe('receipts of bundles', () => {
  it('stay as long as the file may lie somewhere, however many there are', () => {
    const { bundles } = deskAfter('bundle-written', MANY);
    expect(bundlesLeft(bundles).map(({ id }) => id)).toEqual(
      Array.from({ length: MANY }, (_each, index) => `b-${index + 1}`),
    );
  });

  it('are let go of, the oldest first, once the file is gone', () => {
    const desk = deskAfter('bundle-written', MANY);
    const bundles = desk.bundles.slice(1).map(({ id }) => id);
    applyToBundles(desk, { type: 'bundles-removed', bundles }, stamp);
    applyToBundles(desk, { type: 'bundle-written', bundle: receipt(MANY + 1) }, stamp);
    expect(desk.bundles).toHaveLength(AT_HAND + 2);
    expect(bundlesLeft(desk.bundles).map(({ id }) => id)).toEqual(['b-1', `b-${MANY + 1}`]);
  });

  it('of the other way stay for a year of them', () => {
    const { bundles } = deskAfter('bundle-taken', MANY);
    expect(bundles).toHaveLength(AT_HAND);
    expect(bundles.at(0)?.id).toBe(`b-${MANY - AT_HAND + 1}`);
  });
});
