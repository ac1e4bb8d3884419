import { describe, expect, test } from 'vitest';
import { createWords } from '../../../../renderer/app/words/create-words.ts';
import { refusalText } from '../../../../renderer/app/words/refusal-text.ts';
import type { Refusal } from '../../../../shared/refusal.ts';

function say(refusal: Refusal, language: 'zh-CN' | 'en'): string {
  const words = createWords(language);
  return refusalText(refusal, {
    errors: words.getFixedT(language, 'errors'),
    terms: words.getFixedT(language, 'terms'),
    custody: words.getFixedT(language, 'custody'),
    shift: words.getFixedT(language, 'shift'),
    separator: words.t('common:separator'),
  });
}

describe('a refusal in words', () => {
  test.each<[Refusal, string, string]>([
    [{ kind: 'wrong-pin', triesLeft: 3 }, 'PIN 不对，还可试 3 次', 'The PIN does not match; tries left: 3'],
    [
      {
        kind: 'handover-unfinished',
        left: 3,
        lines: ['a', 'b', 'c'],
        questions: ['q'],
        counts: [],
        reasons: ['cash'],
        callbacks: [],
      },
      '还不能封存：3 项没讲；1 个疑问没认可；1 处差没写原因',
      'Cannot seal yet: 3 not told; 1 question not accepted; 1 difference without a reason',
    ],
    [
      { kind: 'bug', reference: 'R-7K2M' },
      '这一步没做成，什么都没改。报修时请报 R-7K2M',
      'This did not happen and nothing changed. Quote R-7K2M',
    ],
    [
      { kind: 'not-allowed', role: 'clerk', needs: ['supervisor', 'manager'] },
      '这一步要 客服主管；经理 来办。请在这里输 PIN',
      'This needs: Supervisor; Manager. Their PIN here',
    ],
    [
      {
        kind: 'blocked',
        order: 'A261124-0021',
        act: 'close',
        blocks: [{ kind: 'slip-not-back' }, { kind: 'rework-open', order: 'A261124-0027' }],
      },
      'A261124-0021 现在不能“关闭”：还没回单；返工 A261124-0027 还没关',
      'A261124-0021: “Close” is not possible now: the slip is not back; rework A261124-0027 is open',
    ],
    [
      {
        kind: 'blocked',
        order: 'A261124-0021',
        act: 'pickUp',
        blocks: [{ kind: 'wrong-state', state: 'done' }],
      },
      'A261124-0021 现在不能“记取单”：现在是“待回单”',
      'A261124-0021: “Note pick-up” is not possible now: it stands at “Slip out”',
    ],
    [
      { kind: 'read-back-missing', of: 'complaint' },
      '投诉须先复述，再登记',
      'Complaint: read it back first, then register',
    ],
    [
      { kind: 'file-too-large', bytes: 30_000_000, limit: 20 * 1024 * 1024 },
      '文件太大，最多 20 MB',
      'The file is too large, 20 MB at most',
    ],
    [
      { kind: 'import-trouble', trouble: { kind: 'broken-quotes', row: 12 } },
      '这个文件导不进来：第 12 行的引号没有配对',
      'This file cannot be imported: the quotation marks in row 12 do not pair',
    ],
    [
      { kind: 'weak-pin', weakness: 'in-a-row' },
      '这个 PIN 太好猜：连着的数字。换一个',
      'This PIN is easy to guess: digits in a row. Choose another',
    ],
  ])('%j', (refusal, chinese, english) => {
    expect(say(refusal, 'zh-CN')).toBe(chinese);
    expect(say(refusal, 'en')).toBe(english);
  });
});
