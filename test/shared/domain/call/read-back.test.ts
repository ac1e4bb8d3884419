import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readBack as readBackIn,
  spokenPlace,
  surnameOf,
  type ReadBackMatter,
} from '../../../../shared/domain/call/read-back.ts';
import type { Language } from '../../../../shared/domain/primitives.ts';
import { intake as en } from '../../../../shared/words/en/intake.ts';
import { intake as zh } from '../../../../shared/words/zh-CN/intake.ts';

const words = { 'zh-CN': zh.readBack, en: en.readBack };
const readBack = (matter: ReadBackMatter, language: Language) =>
  readBackIn(matter, language, words[language]);

const repair: ReadBackMatter = {
  kind: 'repair',
  name: '王秀兰',
  title: 'ms',
  pinyin: 'wangxiulan',
  place: '3-1203',
  text: '主卧卫生间天花板渗水，地板已经湿了。',
  visit: 'confirm-first',
  visitTime: '',
  department: '工程部',
  specialWish: '',
  respondsWithin: { unit: 'minutes', amount: 120 },
  number: null,
  receiver: '',
  isSettled: false,
  isJoined: false,
};
const inEnglish = { ...repair, text: 'water through the main bathroom ceiling', department: 'Engineering' };

describe('readBack', () => {
  it.each<[string, Partial<ReadBackMatter>, string]>([
    [
      'a repair that must be confirmed first',
      {},
      '王女士，跟您核对一下：3 栋 1203，主卧卫生间天花板渗水，地板已经湿了。我们马上派单给工程部，定了师傅就给您回电。对吗？',
    ],
    [
      'somebody who was asked',
      { visit: 'asked-soon', text: '漏水' },
      '王女士，跟您核对一下：3 栋 1203，漏水。工程部 20 分钟内到。对吗？',
    ],
    [
      'a fixed time',
      { visit: 'asked-fixed', visitTime: '18:00', text: '漏水' },
      '王女士，跟您核对一下：3 栋 1203，漏水。工程部约好 18:00 到。对吗？',
    ],
    [
      'a fixed time that is not written yet: no hour is promised',
      { visit: 'asked-fixed', text: '漏水' },
      '王女士，跟您核对一下：3 栋 1203，漏水。我们马上派单给工程部，定了师傅就给您回电。对吗？',
    ],
    [
      'a complaint with its number',
      {
        kind: 'complaint',
        respondsWithin: { unit: 'minutes', amount: 30 },
        number: 'A261124-0026',
        text: '楼上太吵！',
      },
      '王女士，跟您核对一下：3 栋 1203，楼上太吵。您的编号是 A261124-0026，我们 30 分钟内给您答复。对吗？',
    ],
    [
      'a complaint whose limit a manager has set to a workday',
      { kind: 'complaint', respondsWithin: { unit: 'workdays', amount: 1 }, text: '吵' },
      '王女士，跟您核对一下：3 栋 1203，吵。我们 1 个工作日内给您答复。对吗？',
    ],
    [
      'a complaint that no clock watches: no time is promised',
      { kind: 'complaint', respondsWithin: null, number: 'A261124-0026', text: '吵' },
      '王女士，跟您核对一下：3 栋 1203，吵。您的编号是 A261124-0026，我们尽快给您答复。对吗？',
    ],
    [
      'a request with what is wanted besides',
      { kind: 'request', text: '枕头', specialWish: '荞麦的。', visit: 'asked-soon', department: '客房部' },
      '王女士，跟您核对一下：3 栋 1203，枕头，荞麦的。客房部 20 分钟内到。对吗？',
    ],
    [
      'a message from somebody whose title is not known',
      { kind: 'message', title: 'none', name: '小李', place: '大堂', text: '请回电', receiver: '刘敏' },
      '小李，跟您核对一下：大堂，请回电。我转告刘敏。对吗？',
    ],
    [
      'an enquiry settled at once',
      { kind: 'enquiry', isSettled: true, name: '', text: '车位租金' },
      '跟您核对一下：3 栋 1203，车位租金。对吗？',
    ],
    [
      'a call that joins an order',
      { isJoined: true, text: '还在漏' },
      '王女士，跟您核对一下：3 栋 1203，还在漏。这件我们正在办，我再催一次。对吗？',
    ],
  ])('says %s', (_what, change, sentence) => {
    expect(readBack({ ...repair, ...change }, 'zh-CN')).toBe(sentence);
  });

  it('says the same in English, with the surname in Latin letters', () => {
    expect(readBack(inEnglish, 'en')).toBe(
      'Ms Wang, let me repeat that: block 3, flat 1203, water through the main bathroom ceiling. ' +
        'We send it to Engineering now and call you back with the time. Is that right?',
    );
  });

  it('begins an English sentence without a caller with a capital and leaves no double space', () => {
    const sentence = readBack({ ...inEnglish, kind: 'lookup', name: '', isSettled: true }, 'en');
    expect(sentence).toBe(
      'Let me repeat that: block 3, flat 1203, water through the main bathroom ceiling. Is that right?',
    );
  });

  it('waits with three dots for what has not been said yet', () => {
    expect(readBack({ ...repair, kind: 'emergency', name: '', place: '', text: '' }, 'zh-CN')).toBe(
      '跟您核对一下：…我们马上派人。对吗？',
    );
    expect(readBack({ ...repair, kind: 'emergency', name: '', place: '', text: '' }, 'en')).toBe(
      'Let me repeat that: … We send somebody at once. Is that right?',
    );
  });

  it('never promises a time to anyone when nobody was asked', () => {
    const text = fc.constantFrom('漏水', '灯不亮', '门锁坏了');
    fc.assert(
      fc.property(text, fc.constantFrom('repair', 'cleaning', 'appointment', 'request'), (said, kind) => {
        const sentence = readBack({ ...repair, kind, text: said, visitTime: '18:00' }, 'zh-CN');
        return !sentence.includes('18:00') && !sentence.includes('20 分钟');
      }),
    );
  });
});

describe('surnameOf', () => {
  it.each([
    ['王秀兰', '王'],
    ['欧阳胜男', '欧阳'],
    ['欧平', '欧'],
    ['John Smith', 'Smith'],
    ['', ''],
  ])('%s → %s', (name, surname) => {
    expect(surnameOf(name)).toBe(surname);
  });

  it.each([
    ['欧阳胜男', 'ouyangshengnan', 'Mr Ouyang, '],
    ['郑浩', 'zhenghao zhenghe', 'Mr Zheng, '],
    ['方安安', 'fanganan', 'Mr Fang, '],
    ['段宏伟', '', 'Mr 段, '],
  ])('is spoken in English for %s', (name, pinyin, start) => {
    expect(readBack({ ...inEnglish, name, pinyin, title: 'mr' }, 'en').startsWith(start)).toBe(true);
  });
});

describe('spokenPlace', () => {
  it.each([
    ['3-1203', '3 栋 1203', 'block 3, flat 1203'],
    ['3-2-1203', '3 栋 2 单元 1203', 'block 3, unit 2, flat 1203'],
    ['３-１２０３', '3 栋 1203', 'block 3, flat 1203'],
    ['会所一楼 大堂', '会所一楼 大堂', '会所一楼 大堂'],
    ['', '', ''],
  ])('%s', (place, zh, en) => {
    expect(spokenPlace(place, words['zh-CN'])).toBe(zh);
    expect(spokenPlace(place, words.en)).toBe(en);
  });
});
