import { describe, expect, it } from 'vitest';
import { kind } from '../../../shared/domain/call/call.ts';
import { trade } from '../../../shared/domain/desk/centre.ts';
import { kindKeysOf, otherKindsOf } from '../../../shared/rules/kinds.ts';

describe('the kinds behind the function keys', () => {
  it.each([
    ['property', 'repair'],
    ['office', 'repair'],
    ['hotel', 'request'],
    ['hospital', 'request'],
  ] as const)('begin at a %s with %s', (of, first) => {
    expect(kindKeysOf(of)[0]).toEqual(['F2', first]);
  });

  it.each(trade.options)('reach every kind once at a %s', (of) => {
    const reached = [...kindKeysOf(of).map(([, each]) => each), ...otherKindsOf(of)];
    expect(reached.toSorted()).toEqual([...kind.options].toSorted());
  });
});
