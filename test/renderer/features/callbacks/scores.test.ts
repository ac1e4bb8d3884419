import { describe, expect, it } from 'vitest';
import { fullScores, lowQuestions, noScores } from '../../../../renderer/features/callbacks/scores.ts';
import { numberOf } from '../../../../shared/rules/numbers.ts';

const LOW_SCORE = numberOf({}, 'callback-low-score');

describe('three scores', () => {
  it('are complete only when all were asked', () => {
    expect(fullScores({ ...noScores, quality: 5, timeliness: 4 })).toBeNull();
    expect(fullScores({ quality: 5, timeliness: 4, attitude: 3 })).toEqual({
      quality: 5,
      timeliness: 4,
      attitude: 3,
    });
  });

  it('warn of a rework before saving, with each low score as soon as it is given', () => {
    expect(lowQuestions(noScores, {})).toEqual([]);
    expect(lowQuestions({ ...noScores, timeliness: LOW_SCORE }, {})).toEqual(['timeliness']);
    expect(lowQuestions({ quality: 1, timeliness: LOW_SCORE + 1, attitude: LOW_SCORE }, {})).toEqual([
      'quality',
      'attitude',
    ]);
  });

  it('follow the number of this desk, not the shipped one', () => {
    expect(lowQuestions({ ...noScores, quality: 3 }, { 'callback-low-score': 3 })).toEqual(['quality']);
    expect(lowQuestions({ ...noScores, quality: 1 }, { 'callback-low-score': 0 })).toEqual([]);
  });
});
