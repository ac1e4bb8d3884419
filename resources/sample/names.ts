import type { PersonTitle } from '../../shared/domain/directory/person.ts';
import type { Random } from './random.ts';

type Choices = readonly [string, ...string[]];

function characters(text: string): Choices {
  const [first = '', ...others] = text;
  return [first, ...others];
}

function words(text: string): Choices {
  const [first = '', ...others] = text.split(' ');
  return [first, ...others];
}

/** The frequent surnames stand several times. */
const SURNAMES = characters(
  '王王王王王李李李李李张张张张张刘刘刘刘陈陈陈陈杨杨杨赵赵黄黄周周吴吴徐徐孙孙胡胡朱朱高高林林何何郭郭马马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
);
/** Surnames that are read otherwise than the same character elsewhere. */
const POLYPHONE_SURNAMES = words('单 解 曾 仇 查 区 盖 乐 朴 任 缪 覃 翟 宁 尉迟 欧阳 上官 诸葛');
const MALE = characters('伟强磊军勇杰涛明超刚平辉健俊峰浩宇轩博文志建国华德胜海波鹏飞龙斌松林泽晨阳子睿嘉诚永庆振东立新成家豪');
const FEMALE = characters('芳娜秀英敏静丽艳娟霞燕玲桂兰洁梅琳雪婷慧莹倩雅怡佳欣梓涵诗雨彤思琪美玉珍凤春晓红云蕾蓉薇');
/** Characters that old printers and fonts lack. */
const RARE = ['䶮', '𠮷', '㛃'] as const;

const ENGLISH: readonly [readonly [string, PersonTitle], ...(readonly [string, PersonTitle])[]] = [
  ['Emma Brooks', 'ms'],
  ['James Whitfield', 'mr'],
  ['Sofia Marchetti', 'ms'],
  ['Lukas Brandt', 'mr'],
  ['Aisha Rahman', 'ms'],
  ["Conor O'Dea", 'mr'],
  ['Hannah Lindqvist', 'ms'],
  ['Pierre Dumont', 'mr'],
  ['Grace Okafor', 'ms'],
  ['Tomás Herrera', 'mr'],
  ['Yuki Tanabe', 'ms'],
  ['Daniel Kowalski', 'mr'],
];

const FIRMS = words(
  '云帆电梯维保 清源净水 万洁保洁 蓝盾消防 宏图装饰 绿意园艺 安居门窗 速达物流 百修家电 星火燃气检修 立信锁具 恒温暖通 明亮灯饰 康净虫控 顺风搬家',
);

/** An invented person's name and how he or she is addressed. */
export type InventedName = { readonly name: string; readonly title: PersonTitle };

/** Invents a name as they are frequent in a Chinese city; one in sixty has a rare surname, one in ninety is English. */
export function inventName(random: Random): InventedName {
  if (random.chance(1 / 90)) {
    const [name, title] = random.pick(ENGLISH);
    return { name, title };
  }
  const surname = random.chance(1 / 60) ? random.pick(POLYPHONE_SURNAMES) : random.pick(SURNAMES);
  const title = random.chance(0.5) ? 'mr' : 'ms';
  return { name: `${surname}${inventGiven(random, title)}`, title };
}

function inventGiven(random: Random, title: PersonTitle): string {
  const choices = title === 'mr' ? MALE : FEMALE;
  if (random.chance(1 / 400)) return random.pick(RARE);
  const first = random.pick(choices);
  return random.chance(0.22) ? first : `${first}${random.pick(choices)}`;
}

/** Invents a firm that works for the houses. */
export function inventFirm(random: Random): string {
  return random.pick(FIRMS);
}

const MOBILE_PREFIXES = words('130 131 132 133 135 136 137 138 139 150 151 152 153 155 156 157 158 159 177 180 181 182 183 185 186 187 188 189');

/** Invents a mobile number that is not in use yet and does not end like one that is spoken of. */
export function inventPhone(random: Random, taken: Set<string>): string {
  for (;;) {
    const phone = `${random.pick(MOBILE_PREFIXES)}${String(random.below(100_000_000)).padStart(8, '0')}`;
    if (taken.has(phone) || taken.has(phone.slice(-4))) continue;
    taken.add(phone);
    return phone;
  }
}

const PLATE_LETTERS = characters('ABCDEFGHJKLMNPQRSTUVWXYZ');

/** Invents a plate: five signs, or six for a car that drives with electricity. */
export function inventPlate(random: Random, taken: Set<string>): string {
  for (;;) {
    const digits = String(random.below(10_000)).padStart(4, '0');
    const letter = random.pick(PLATE_LETTERS);
    const plate = `浙${random.pick(PLATE_LETTERS)}${random.chance(0.3) ? `D${letter}${digits}` : `${letter}${digits}`}`;
    if (taken.has(plate)) continue;
    taken.add(plate);
    return plate;
  }
}
