import { describe, expect, it } from 'vitest';
import { matchHeadings } from '../../../../shared/domain/directory/headings.ts';

describe('matchHeadings', () => {
  it.each([
    [
      ['房号', '业主姓名', '联系电话'],
      ['place', 'name', 'phone'],
    ],
    [
      ['联系电话', '房号', '业主姓名'],
      ['phone', 'place', 'name'],
    ],
    [
      ['Room No.', 'Owner', 'Mobile', 'E-mail'],
      ['place', 'name', 'phone', null],
    ],
    [
      ['楼栋', '单元', '房号', '姓名'],
      ['building', 'unit', 'place', 'name'],
    ],
    [
      ['单元', '姓名'],
      ['place', 'name'],
    ],
    [
      ['Unit', 'Name'],
      ['place', 'name'],
    ],
    [
      ['电话1', '电话2', '手机'],
      ['phone', 'phone', 'phone'],
    ],
    [
      ['姓名', '联系人'],
      ['name', null],
    ],
    [
      ['建筑面积（㎡）', 'ＶＩＰ', '备 注', ' 车牌号 '],
      ['area', 'vip', 'note', 'plate'],
    ],
    [
      ['性别', '与业主关系', '工作单位', ''],
      ['title', 'role', 'firm', null],
    ],
  ])('reads %j as %j', (headings, mapping) => {
    expect(matchHeadings(headings)).toEqual(mapping);
  });
});
