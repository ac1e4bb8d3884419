import type { SampleFile } from '../../electron/core/exchange/sample.ts';
import type { PersonRole } from '../../shared/domain/directory/person.ts';
import { BORROWERS, makeThings } from './cabinet.ts';
import { inventFirm, inventName, inventPhone, inventPlate } from './names.ts';
import { EMPTY_FLATS, FIXED_RESIDENTS } from './people-of-the-pictures.ts';
import { createRandom, type Random } from './random.ts';

type SamplePlace = SampleFile['places'][number];
type SamplePerson = SampleFile['people'][number];

/** Storeys and doors of each house of the estate. */
const HOUSES: readonly (readonly [storeys: number, doors: number])[] = [
  ...([[18, 6], [15, 11], [18, 6], [18, 4], [18, 4], [20, 4]] as const),
  ...([[20, 4], [24, 4], [26, 4], [26, 4], [26, 4], [26, 4]] as const),
];

const COMMON_PLACES = [
  ...['会所一楼 大堂', '会所一楼 茶室', '会所二楼 前厅', '会所二楼 宴会厅', '会所三楼 健身房', '会所三楼 泳池'],
  ...['地下车库 B1', '地下车库 B2', '中心花园', '儿童乐园', '东门岗', '西门岗', '客服前台', '仓库', '配电房', '水泵房', '快递柜'],
];

const VIP_NOTES = [
  '习惯下午三点喝普洱，不加糖。',
  '午餐 12:15，清淡，少油，不吃海鲜。',
  '会所订座要靠窗的位子，一般两人。',
  '怕吵，上门维修请安排在上午十点以后。',
  '来访客人多，请先打电话确认再放行。',
  '喜欢白色鲜花，不要百合。',
  '早餐 7:30，豆浆和全麦面包；出差周一走，周四回。',
  '有一只大型犬，上门前请业主先拴好。',
  '英文沟通，英文报纸每天送到信箱。',
  '听力不太好，电话请说慢一点。',
] as const;

/** The invented centre 澄湖苑: twelve houses, a club house, a garage, and those who live and work there. */
export function makeCentre(seed: number): SampleFile {
  const random = createRandom(seed);
  const places = makePlaces(random);
  const people = makePeople(places, random);
  return {
    version: 1,
    centreName: '澄湖苑客服前台',
    phone: '0571-8800 8000',
    departments: DEPARTMENTS,
    staff: STAFF,
    places,
    people,
    things: makeThings({ places, people }),
    borrowers: BORROWERS,
  };
}

function makePlaces(random: Random): SamplePlace[] {
  const flats = HOUSES.flatMap(([storeys, doors], house) => {
    const areas = Array.from({ length: doors }, () => 68 + random.below(900) / 10);
    return Array.from({ length: storeys * doors }, (_, index) => {
      const name = `${house + 1}-${twoDigits(Math.floor(index / doors) + 1)}${twoDigits((index % doors) + 1)}`;
      const isEmpty = EMPTY_FLATS.includes(name);
      return { id: `p-${name}`, name, areaM2: areas[index % doors] ?? null, ...(isEmpty ? { note: '空置' } : {}) };
    });
  });
  const machineRooms = HOUSES.map((_, house) => ({ id: `p-${house + 1}-lift`, name: `${house + 1}栋 电梯机房` }));
  const common = COMMON_PLACES.map((name, index) => ({ id: `p-common-${index + 1}`, name }));
  return [...flats, ...machineRooms, ...common];
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

type Inventing = { readonly random: Random; readonly phones: Set<string>; readonly plates: Set<string> };

function makePeople(places: readonly SamplePlace[], random: Random): SamplePerson[] {
  // The last four digits of the fixed people are theirs alone, so that they are found by them.
  const phones = new Set(FIXED_RESIDENTS.flatMap(({ phone }) => [phone, phone.slice(-4)]));
  const inventing: Inventing = { random, phones, plates: new Set() };
  const fixedFlats = new Set([...FIXED_RESIDENTS.map(({ place }) => place), ...EMPTY_FLATS]);
  const flats = places.filter(({ name }) => /^\d+-\d{4}$/u.test(name) && !fixedFlats.has(name));
  const residents = flats.flatMap((flat) => (random.chance(0.04) ? [] : makeHousehold(flat.id, inventing)));
  const suppliers = Array.from({ length: 36 }, () => makeSupplier(inventing));
  const people = [...makeFixed(inventing), ...residents, ...suppliers];
  return honourVips(people.map((person, index) => ({ id: `c-${index + 1}`, ...person })));
}

type NewPerson = Omit<SamplePerson, 'id'>;

function makeFixed(inventing: Inventing): NewPerson[] {
  return FIXED_RESIDENTS.map(({ place, role, phone, ...resident }) => ({
    ...resident,
    phones: [phone],
    ...(inventing.random.chance(0.4) ? { plates: [inventPlate(inventing.random, inventing.plates)] } : {}),
    roles: [[`p-${place}`, role]],
  }));
}

function makeHousehold(placeId: string, inventing: Inventing): NewPerson[] {
  const { random } = inventing;
  const isLet = random.chance(0.28);
  const relatives = random.pick<PersonRole[]>([[], [], ['family'], ['family'], ['family', 'family']]);
  const roles: PersonRole[] = ['owner', ...(isLet ? (['tenant'] as const) : []), ...relatives];
  const household = roles.map((role) => makeResident(placeId, role, inventing));
  // Two of one name in one flat would be taken for one person.
  return household.filter(({ name }, at) => household.findIndex((other) => other.name === name) === at);
}

function makeResident(placeId: string, role: PersonRole, { random, phones, plates }: Inventing): NewPerson {
  const count = random.chance(0.1) ? 2 : 1;
  const hasCar = role !== 'family' && random.chance(0.5);
  return {
    ...inventName(random),
    phones: Array.from({ length: count }, () => inventPhone(random, phones)),
    ...(hasCar ? { plates: [inventPlate(random, plates)] } : {}),
    roles: [[placeId, role]],
  };
}

function makeSupplier({ random, phones }: Inventing): NewPerson {
  return { ...inventName(random), phones: [inventPhone(random, phones)], firm: inventFirm(random) };
}

/** Every hundredth owner is known to the house, until there are twenty. */
function honourVips(people: SamplePerson[]): SamplePerson[] {
  const owners = people.filter(({ roles, note }) => roles?.[0]?.[1] === 'owner' && note === undefined);
  const vips = new Map(
    Array.from({ length: 20 }, (_, index) => [owners[(index + 1) * 50]?.id, VIP_NOTES[index % VIP_NOTES.length]]),
  );
  return people.map((person) => {
    const note = vips.get(person.id);
    return note === undefined ? person : { ...person, vip: true, note, noteBy: '顾明远', noteOn: '2026-09-15' };
  });
}

const DEPARTMENTS: SampleFile['departments'] = [
  {
    ...{ id: 'engineering', name: '工程部', latinName: 'Engineering', head: '周建平', extension: '8012', radio: '3' },
    workers: ['吴永强', '郭磊', '何志强'],
  },
  {
    ...{ id: 'housekeeping', name: '家政部', latinName: 'Housekeeping', head: '蔡玉芬', extension: '8015', radio: '5' },
    workers: ['罗小凤', '唐桂香', '姚春燕'],
  },
  {
    ...{ id: 'service', name: '客服部', latinName: 'Customer service', head: '刘敏', extension: '8000', radio: '2' },
    workers: ['陈静', '张蕾', '孙怡'],
  },
  {
    ...{ id: 'security', name: '安保部', latinName: 'Security', head: '段宏伟', extension: '8020', radio: '1' },
    workers: ['马志刚', '贺兵', '彭涛'],
  },
];

const STAFF: SampleFile['staff'] = [
  { id: '1001', name: '陈静', latinName: 'Chen Jing', role: 'clerk', phone: '8001', isActive: true, pin: '482917' },
  { id: '1002', name: '刘敏', latinName: 'Liu Min', role: 'supervisor', phone: '8002', isActive: true, pin: '730264' },
  { id: '1003', name: '张蕾', latinName: 'Zhang Lei', role: 'clerk', phone: '8003', isActive: true, pin: '915386' },
  { id: '1004', name: '孙怡', latinName: 'Sun Yi', role: 'clerk', phone: '8004', isActive: true, pin: '264085' },
  { id: '1005', name: '顾明远', latinName: 'Gu Mingyuan', role: 'manager', phone: '8005', isActive: true, pin: '638150' },
  { id: '1006', name: '冯波', latinName: 'Feng Bo', role: 'admin', phone: '8006', isActive: true, pin: '871943' },
];
