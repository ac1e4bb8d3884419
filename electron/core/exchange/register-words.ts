import type { PersonRole, PersonTitle } from '../../../shared/domain/directory/person.ts';

/** What registers write for roles, titles and yes or no, in the form of `wordKey`; the first word is the one we export. */
export const ROLE_WORDS: Readonly<Record<PersonRole, readonly string[]>> = {
  owner: ['业主', '户主', '产权人', '房主', '本人', 'owner', 'landlord', 'proprietor'],
  tenant: ['租户', '租客', '承租人', '租住', 'tenant', 'renter', 'lessee'],
  family: [
    '家属',
    '家人',
    '亲属',
    '配偶',
    '父母',
    '子女',
    '父亲',
    '母亲',
    '儿子',
    '女儿',
    '丈夫',
    '妻子',
    '家庭成员',
    'family',
    'spouse',
    'relative',
  ],
  guest: ['客人', '宾客', '访客', '住客', 'guest', 'visitor'],
  patient: ['患者', '病人', 'patient'],
  staff: ['员工', '工作人员', '职员', 'staff', 'employee'],
  supplier: ['供应商', '施工方', '承包商', '服务商', 'supplier', 'contractor', 'vendor'],
  other: ['其他', '其它', 'other'],
};

/** See `ROLE_WORDS`. */
export const TITLE_WORDS: Readonly<Record<PersonTitle, readonly string[]>> = {
  mr: ['先生', '男', '男士', 'mr', 'male', 'm'],
  ms: ['女士', '女', '小姐', '太太', '夫人', 'ms', 'mrs', 'miss', 'female', 'f'],
  none: ['', '未知', '不详', 'none', 'unknown'],
};

/** See `ROLE_WORDS`. */
export const VIP_WORDS: Readonly<Record<'yes' | 'no', readonly string[]>> = {
  yes: ['是', '贵宾', 'vip', 'y', 'yes', 'true', '1', '有', '√', '✓'],
  no: ['', '否', '不是', 'n', 'no', 'false', '0', '无', '普通', '×'],
};

/** The form in which words are compared: half-width, lower case, without spaces and full stops. */
function wordKey(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.]+/gu, '');
}

/** Finds which entry of a table of words a cell means; undefined when none does. */
export function entryByWord<K extends string>(
  words: Readonly<Record<K, readonly string[]>>,
  cell: string,
): K | undefined {
  const key = wordKey(cell);
  // Object.keys widens the type; the tables have no other keys than K.
  return (Object.keys(words) as K[]).find((entry) => words[entry].includes(key));
}
