import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pinyinOf } from '../../../../electron/core/directory/pinyin.ts';
import { person } from '../../../../shared/domain/directory/person.ts';

describe('pinyinOf', () => {
  it.each([
    ['王秀兰', 'wangxiulan', 'wxl'],
    ['吕布', 'lvbu', 'lb'],
    ['欧阳娜娜', 'ouyangnana', 'oynn'],
    ['林𠮷', 'linji', 'lj'],
    ['张䶮', 'zhangyan', 'zy'],
    ['Emma Brooks', 'emma brooks', 'eb'],
    ['★', '', ''],
  ])('reads %j as %j and %j', (name, pinyin, initials) => {
    expect(pinyinOf(name)).toEqual({ pinyin, initials });
  });

  it.each([
    ['单晓芸', 'shanxiaoyun', ['sxy', 'dxy']],
    ['解小东', 'xiexiaodong', ['xxd', 'jxd']],
    ['曾志伟', 'zengzhiwei', ['zzw', 'czw']],
    ['仇英', 'qiuying', ['qy', 'cy']],
  ])('reads the surname of %j as %j and keeps its other initials', (name, pinyin, initials) => {
    const reading = pinyinOf(name);
    expect(reading.pinyin.split(' ')[0]).toBe(pinyin);
    expect(reading.initials.split(' ')).toEqual(expect.arrayContaining(initials));
    expect(reading.initials.split(' ')[0]).toBe(initials[0]);
  });

  it('fits into a record, whatever the name', () => {
    const longNames = fc.array(fc.constantFrom(...'单解曾仇乐长行重庄床 A·𠮷'), { maxLength: 120 });
    fc.assert(
      fc.property(
        fc.oneof(
          longNames.map((signs) => signs.join('')),
          fc.string({ unit: 'binary', maxLength: 120 }),
        ),
        (name) => {
          const { pinyin, initials } = pinyinOf(name);
          expect(
            person.shape.pinyin.safeParse(pinyin).success &&
              person.shape.initials.safeParse(initials).success,
          ).toBe(true);
        },
      ),
    );
  });
});
