import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../../../renderer/features/orders/case/case-of.ts';
import { newComplaint } from '../../../../../shared/domain/complaint/complaint.ts';
import { defaultProblems } from '../../../../../shared/rules/problems.ts';
import { orderWith } from '../../../../builders.ts';

describe('caseOf', () => {
  it('tells what was wrong and what was done, and is found by the letters of the problem', () => {
    const order = orderWith({
      text: '主卧漏水\n一早开始',
      result: '换了垫圈',
      problem: { code: 'leak', label: '给排水 › 渗漏' },
    });
    expect(caseOf(order, defaultProblems)).toEqual({
      title: '主卧漏水',
      problem: '主卧漏水\n一早开始',
      solution: '换了垫圈',
      keys: 'sl 渗漏',
    });
  });

  it('takes what was done at once about a complaint that has no other result', () => {
    const handling = [{ at: '2026-11-24T06:32:00.000Z', by: '1001', text: '当面道歉' }];
    const order = orderWith({ kind: 'complaint', complaint: { ...newComplaint, handling } });
    expect(caseOf(order, []).solution).toBe('当面道歉');
  });

  it('leaves empty what nobody has written', () => {
    expect(caseOf(orderWith({ text: '响', result: '', problem: null }), [])).toEqual({
      title: '响',
      problem: '响',
      solution: '',
      keys: '',
    });
  });
});
