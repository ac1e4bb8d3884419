import type { SampleFile } from '../../electron/core/exchange/sample.ts';

type SampleThing = NonNullable<SampleFile['things']>[number];
type SampleBorrower = NonNullable<SampleFile['borrowers']>[number];
type Directory = Pick<SampleFile, 'places' | 'people'>;

/** What the site keys open, in the order of their hooks in cabinet 甲. */
const ROOMS = [
  ...['总配电房', '二层配电间', '3 栋水表井', '消防泵房', '电梯机房 1 栋', '电梯机房 2 栋', '电梯机房 3 栋', '电梯机房 4 栋', '弱电间 1 栋'],
  ...['弱电间 2 栋', '弱电间 3 栋', '弱电间 4 栋', '屋面门 1 栋', '屋面门 2 栋', '屋面门 3 栋', '屋面门 4 栋', '水泵房', '1 栋水表井'],
  ...['2 栋水表井', '4 栋水表井', '地库设备间 A', '地库设备间 B', '垃圾房', '会所大门', '会所更衣室', '会所仓库', '监控室'],
  ...['消防控制室', '档案室', '工具间', '保洁间 1 栋', '保洁间 2 栋', '保洁间 3 栋', '保洁间 4 栋', '管道井 1 栋', '管道井 2 栋'],
  ...['管道井 3 栋', '管道井 4 栋', '门卫岗亭', '车库道闸', '快递柜', '广告灯箱', '信报箱总匙', '绿化泵房', '泳池机房'],
  ...['空调机房', '新风机房', '发电机房', '燃气表房', '会议室', '接待室', '员工休息室', '仓库', '备用'],
] as const;

/** Rings of three keys. */
const RINGS: readonly string[] = ['总配电房', '消防泵房', '会所大门'];

const DOCUMENTS = [
  ...([['竣工图 1 栋', 'open', 120], ['竣工图 2 栋', 'open', 118], ['消防验收', 'open', 46], ['电梯年检', 'open', 32]] as const),
  ...([['物业合同', 'internal', 58], ['维修基金台账', 'internal', 210], ['业主档案 甲', 'confidential', 340]] as const),
  ...([['业主档案 乙', 'confidential', 328], ['会议纪要', 'internal', 96], ['保洁合同', 'internal', 40]] as const),
] as const;

const ENTRUSTED = 18;
/** Whose keys hang first, because the pictures show them; then that of every so many owners. */
const KNOWN_FLATS: readonly string[] = ['3-1203', '8-0502', '9-2401'];
const EVERY = 37;

/** What hangs in the cabinets of the invented centre and lies in its drawers. */
export function makeThings(directory: Directory): SampleThing[] {
  return [
    ...ROOMS.map((name, index) => siteKey(name, index + 1)),
    ...entrustedKeys(directory),
    ...numbered(30, 'P', (code) => ({ register: 'passes', class: 'pass', code, name: '访客证' })),
    ...DOCUMENTS.map(([name, ofClass, pages], index) => ({
      ...{ id: `f-${digits(index + 1)}`, register: 'documents', class: ofClass, code: `F-${digits(index + 1)}`, name },
      ...{ cabinet: '档案柜', hook: index + 1, note: `${pages} 页` },
    })),
    ...numbered(8, 'C', (code) => ({ register: 'cards', class: 'card', code, name: '门禁卡' })),
    ...numbered(6, 'E', (code) => ({ register: 'equipment', class: 'radio', code, name: '对讲机' })),
    { id: 'e-007', register: 'equipment', class: 'equipment', code: 'E-007', name: '人字梯' },
  ];
}

/** Who borrows at the invented centre, some with a badge to scan. */
export const BORROWERS: SampleBorrower[] = [
  { id: 'b-1', kind: 'staff', name: '吴永强', firm: '工程部', badge: 'S-2001' },
  { id: 'b-2', kind: 'staff', name: '郭磊', firm: '工程部', badge: 'S-2002' },
  { id: 'b-3', kind: 'contractor', name: '高志强', firm: '通达电梯维保', phone: '13605710091', badge: 'S-3001' },
  { id: 'b-4', kind: 'agent', name: '蒋丽', firm: '安居中介', phone: '13777410022' },
  { id: 'b-5', kind: 'staff', name: '罗小凤', firm: '家政部', badge: 'S-2003' },
  { id: 'b-6', kind: 'contractor', name: '段工', firm: '华安消防', phone: '13588120077' },
];

function digits(number: number): string {
  return String(number).padStart(3, '0');
}

function siteKey(name: string, hook: number): SampleThing {
  const pieces = RINGS.includes(name) ? { pieces: 3 } : {};
  return { id: `k-${digits(hook)}`, register: 'keys', class: 'site', code: `K-${digits(hook)}`, name, site: name, cabinet: '甲', hook, ...pieces };
}

function numbered(count: number, letter: string, thing: (code: string) => Omit<SampleThing, 'id'>): SampleThing[] {
  return Array.from({ length: count }, (_, index) => {
    const code = `${letter}-${digits(index + 1)}`;
    return { id: code.toLowerCase(), ...thing(code) };
  });
}

function entrustedKeys({ places, people }: Directory): SampleThing[] {
  const owners = new Map<string, (typeof people)[number]>();
  for (const person of people)
    for (const [placeId, role] of person.roles ?? []) if (role === 'owner' && !owners.has(placeId)) owners.set(placeId, person);
  const owned = places.filter(({ id, name }) => /^[3-9]-/.test(name) && owners.has(id));
  const known = owned.filter(({ name }) => KNOWN_FLATS.includes(name));
  const others = owned.filter(({ name }) => !KNOWN_FLATS.includes(name)).filter((_, index) => index % EVERY === 0);
  return [...known, ...others].slice(0, ENTRUSTED).flatMap((place, index) => {
    const owner = owners.get(place.id);
    if (!owner) return [];
    const code = digits(ROOMS.length + 1 + index);
    const door = { placeId: place.id, name: place.name, personId: owner.id, owner: owner.name, phone: owner.phones?.[0] ?? '' };
    return [
      { id: `k-${code}`, register: 'keys', class: 'entrusted', code: `K-${code}`, name: '业主托管', door, cabinet: '乙', hook: index + 1 },
    ];
  });
}
