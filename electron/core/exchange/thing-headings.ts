import type { Register } from '../../../shared/domain/custody/register.ts';
import type { ThingField, ThingMapping } from '../../../shared/domain/custody/thing-import.ts';
import { headingKey } from '../../../shared/domain/directory/headings.ts';

type OwnField = Exclude<ThingField, `field:${string}`>;

/** The words that inventories of keys, cards and documents use, each in the form of `headingKey`. */
const HEADINGS = {
  code: [
    ...[
      '编号',
      '钥匙编号',
      '钥匙号',
      '编码',
      '代码',
      '号牌',
      '牌号',
      '档案编号',
      '档案号',
      '文件编号',
      '文号',
    ],
    ...['卡号', '证号', '物品编号', '资产编号'],
    ...['code', 'no', 'number', 'keyno', 'keynumber', 'keycode', 'tag', 'id', 'fileno', 'cardno', 'passno'],
  ],
  name: [
    ...[
      '名称',
      '用途',
      '钥匙名称',
      '钥匙',
      '物品',
      '物品名称',
      '档案名称',
      '文件名称',
      '文件',
      '题名',
      '说明',
    ],
    ...['name', 'purpose', 'title', 'description', 'item', 'key'],
  ],
  class: ['类别', '类型', '分类', '种类', '密级', '性质', 'class', 'type', 'kind', 'category', 'level'],
  cabinet: ['柜', '柜号', '钥匙柜', '箱', '箱号', '档案柜', '存放处', 'cabinet', 'box', 'cupboard', 'rack'],
  hook: ['钩', '钩号', '位', '位号', '挂钩', '孔', '孔位', '格', '层', 'hook', 'peg', 'slot', 'position'],
  pieces: [
    ...['数量', '把数', '件数', '份数', '册数', '页数', '把', '件', '数'],
    ...['pieces', 'quantity', 'qty', 'count', 'keys', 'copies', 'volumes'],
  ],
  parts: ['明细', '组成', '包括', '清单', '内容', 'parts', 'contents', 'items', 'includes'],
  site: ['开哪里', '开启', '开启位置', '位置', '区域', '地点', '对应门', 'opens', 'location', 'site', 'area'],
  door: [
    ...['房号', '房间', '房间号', '室号', '门牌', '门牌号', '门', '地址'],
    ...['door', 'room', 'roomno', 'flat', 'unit', 'address', 'apartment'],
  ],
  owner: ['业主', '业主姓名', '户主', '姓名', '委托人', '产权人', 'owner', 'ownername', 'resident'],
  phone: [
    ...['电话', '联系电话', '手机', '手机号', '业主电话', '联系方式'],
    ...['phone', 'telephone', 'tel', 'mobile', 'ownerphone'],
  ],
  note: ['备注', '注', '附注', 'note', 'notes', 'remark', 'remarks', 'comment'],
} as const satisfies Record<OwnField, readonly string[]>;

const fieldByHeading: ReadonlyMap<string, ThingField> = new Map(
  Object.entries(HEADINGS).flatMap(([field, words]) =>
    words.map((word): [string, ThingField] => [word, field]),
  ),
);

/**
 * Guesses what each column of an inventory holds; the register's own fields are known by their names.
 *
 * Of several columns for one field the first counts. The person may change every entry.
 */
export function matchThingHeadings(
  headings: readonly string[],
  { fields }: Pick<Register, 'fields'>,
): ThingMapping {
  const own = new Map<string, ThingField>();
  for (const { id, name, latinName, of } of fields) {
    if (of !== 'thing') continue;
    for (const word of [name, latinName]) if (word !== '') own.set(headingKey(word), `field:${id}`);
  }
  const taken = new Set<ThingField>();
  return headings.map((heading) => {
    const key = headingKey(heading);
    const field = own.get(key) ?? fieldByHeading.get(key) ?? null;
    if (field === null || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}
