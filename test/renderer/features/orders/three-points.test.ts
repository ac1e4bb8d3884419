import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  noAnswers,
  pressed,
  verdictOf,
  type PointName,
} from '../../../../renderer/features/orders/three-points.ts';

const names = ['complete', 'done', 'signed'] as const;
const after = (...presses: PointName[]) => presses.reduce(pressed, noAnswers);

describe('the three-point check', () => {
  it('means yes by one press, no by two, and yes again by three', () => {
    expect([1, 2, 3].map((times) => after(...Array<PointName>(times).fill('done')).done)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it.each([
    ['nothing pressed', [], { open: ['1', '2', '3'], wrong: [], canTake: false, canSendBack: true }],
    ['two pressed', ['complete', 'done'], { open: ['3'], wrong: [], canTake: false, canSendBack: true }],
    ['all yes', ['complete', 'done', 'signed'], { open: [], wrong: [], canTake: true, canSendBack: false }],
    [
      'one no',
      ['complete', 'done', 'signed', 'signed'],
      { open: [], wrong: ['3'], canTake: false, canSendBack: true },
    ],
  ] as const)('%s', (_what, presses, verdict) => {
    expect(verdictOf(after(...presses))).toEqual(verdict);
  });

  it('takes the paper only when the last press of all three was a yes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names)), (presses) => {
        const isYes = names.every((name) => presses.filter((press) => press === name).length % 2 === 1);
        const { canTake, canSendBack } = verdictOf(after(...presses));
        expect({ canTake, canSendBack }).toEqual({ canTake: isYes, canSendBack: !isYes });
      }),
    );
  });
});
