import { z } from 'zod';

/** What a column of an owner register may hold. */
export const importField = z.enum([
  'place',
  'building',
  'unit',
  'name',
  'title',
  'phone',
  'plate',
  'role',
  'firm',
  'area',
  'note',
  'vip',
]);
export type ImportField = z.output<typeof importField>;

/** One entry for each column of the table; `null` leaves the column out. */
export const columnMapping = z.array(importField.nullable()).max(512);
export type ColumnMapping = z.output<typeof columnMapping>;

/** A person has several telephones, a register several columns of remarks: these fields may stand over several columns. */
const SEVERAL: ReadonlySet<ImportField> = new Set(['phone', 'plate', 'note']);

/**
 * The words registers use, each in the form of `headingKey`.
 *
 * Source: the forms of R2 (业主资料登记表, 客户服务档案) and the columns that registers kept in spreadsheets usually have.
 */
const HEADINGS: Readonly<Record<ImportField, readonly string[]>> = {
  place: [
    ...[
      '房号',
      '房间',
      '房间号',
      '房屋',
      '房屋编号',
      '房产',
      '室号',
      '地址',
      '房屋地址',
      '住址',
      '门牌',
      '门牌号',
      '位置',
      '房源',
      '床号',
      '铺位',
    ],
    ...[
      'place',
      'room',
      'roomno',
      'roomnumber',
      'flat',
      'flatno',
      'apartment',
      'address',
      'suite',
      'house',
      'location',
    ],
  ],
  building: [
    '楼栋',
    '楼栋号',
    '栋',
    '栋号',
    '幢',
    '幢号',
    '座',
    '楼号',
    '楼座',
    '楼宇',
    'building',
    'buildingno',
    'block',
    'tower',
  ],
  unit: ['单元', '单元号', '梯', 'unit', 'unitno', 'entrance', 'stair', 'staircase'],
  name: [
    ...[
      '姓名',
      '业主',
      '业主姓名',
      '户主',
      '户主姓名',
      '客户',
      '客户姓名',
      '住户',
      '住户姓名',
      '联系人',
      '名字',
      '产权人',
      '客人',
      '宾客',
    ],
    ...[
      'name',
      'fullname',
      'owner',
      'ownername',
      'customer',
      'resident',
      'residentname',
      'contact',
      'contactname',
      'guest',
    ],
  ],
  title: ['称呼', '称谓', '性别', '尊称', 'title', 'gender', 'sex', 'salutation'],
  phone: [
    ...[
      '电话',
      '电话号码',
      '手机',
      '手机号',
      '手机号码',
      '联系电话',
      '联系方式',
      '移动电话',
      '固定电话',
      '固话',
      '座机',
      '办公电话',
      '住宅电话',
    ],
    ...[
      '备用电话',
      '其他电话',
      '紧急电话',
      '业主电话',
      'phone',
      'phoneno',
      'phonenumber',
      'mobile',
      'mobilephone',
      'mobileno',
    ],
    ...['tel', 'telno', 'telephone', 'cell', 'cellphone', 'contactno', 'contactnumber'],
  ],
  plate: [
    '车牌',
    '车牌号',
    '车牌号码',
    '车号',
    '车辆',
    'plate',
    'plateno',
    'platenumber',
    'licenseplate',
    'licenceplate',
    'car',
    'vehicle',
  ],
  role: [
    '身份',
    '关系',
    '与业主关系',
    '客户类型',
    '住户类型',
    '人员类型',
    '类别',
    '身份类别',
    'role',
    'relation',
    'relationship',
    'type',
  ],
  firm: [
    '单位',
    '公司',
    '单位名称',
    '公司名称',
    '工作单位',
    '企业',
    'firm',
    'company',
    'employer',
    'organisation',
    'organization',
  ],
  area: [
    '面积',
    '建筑面积',
    '房屋面积',
    '套内面积',
    '产权面积',
    'area',
    'areasqm',
    'size',
    'floorarea',
    'sqm',
  ],
  note: [
    '备注',
    '说明',
    '注意事项',
    '特殊要求',
    '偏好',
    '习惯',
    'note',
    'notes',
    'remark',
    'remarks',
    'comment',
    'comments',
    'preference',
  ],
  vip: ['vip', '贵宾', '是否贵宾', '是否vip', '重要客户', '重点客户', 'isvip'],
};

const fieldByHeading: ReadonlyMap<string, ImportField> = new Map(
  importField.options.flatMap((field) => HEADINGS[field].map((word) => [word, field] as const)),
);

/** The form in which headings are compared: half-width, lower case, without what stands in brackets, spaces and punctuation. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]|【.*?】/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function fieldOf(heading: string): ImportField | null {
  const key = headingKey(heading);
  return fieldByHeading.get(key) ?? fieldByHeading.get(key.replace(/\d+$/u, '')) ?? null;
}

/**
 * Guesses what each column of an owner register holds, from its headings in Chinese or English, in any order.
 *
 * Only telephones, plates and notes may stand over several columns; of other doubles the first one counts. A column of
 * 单元 alone is the place itself, as in registers that write `3-1203` under it. The person may change every entry.
 */
export function matchHeadings(headings: readonly string[]): ColumnMapping {
  const taken = new Set<ImportField>();
  const mapping = headings.map((heading) => {
    const field = fieldOf(heading);
    if (field === null || (taken.has(field) && !SEVERAL.has(field))) return null;
    taken.add(field);
    return field;
  });
  if (taken.has('place')) return mapping;
  return mapping.map((field) => (field === 'unit' ? 'place' : field));
}
