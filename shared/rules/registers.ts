import type { CustodyClass, Register } from '../domain/custody/register.ts';

const plainClass = {
  needsConsent: false,
  needsSecond: false,
  approvers: null,
  hidesDoor: false,
} as const satisfies Partial<CustodyClass>;

const usual = {
  isActive: true,
  fields: [],
  renewals: 1,
  returnCheck: 'none',
  remindAfterDays: [],
  passRegister: null,
  purgeAfterDays: null,
  notice: '',
  latinNotice: '',
  isCounted: true,
} as const satisfies Partial<Register>;

/** Back by the close of the desk, or four hours later when that has passed. */
const sameDay = { unit: 'time-of-day', at: '18:00', orMinutes: 240 } as const;

function oneClass(id: string, name: string, latinName: string): CustodyClass {
  return { id, name, latinName, ...plainClass };
}

/**
 * The registers of a new desk; managers change them and define further ones.
 *
 * Source: R8 (001: 钥匙借用记录表, 文件、档案借阅登记表, 代存放档案登记表, 来访登记表); limits marked [D] are defaults of ours.
 */
export const defaultRegisters: readonly Register[] = [
  {
    ...usual,
    id: 'keys',
    behaviour: 'lend',
    name: '钥匙',
    latinName: 'Keys',
    prefix: 'K-',
    classes: [
      oneClass('site', '公共与设备房', 'Site'),
      {
        id: 'entrusted',
        name: '业主托管',
        latinName: 'Entrusted',
        needsConsent: true,
        needsSecond: true,
        approvers: null,
        hidesDoor: true,
      },
    ],
    due: sameDay,
    source: 'R8.1 [D]',
    sentence: '交楼后别墅钥匙的接收、登记、保存、领用的管理 (001 5.5);当天 18:00 前或 4 小时内归还',
  },
  {
    ...usual,
    id: 'documents',
    behaviour: 'lend',
    name: '文件档案',
    latinName: 'Documents',
    prefix: 'F-',
    classes: [
      oneClass('open', '公开', 'Open'),
      { ...oneClass('internal', '内部', 'Internal'), approvers: ['supervisor', 'manager'] },
      { ...oneClass('confidential', '机密', 'Confidential'), approvers: ['manager'], needsSecond: true },
    ],
    due: { unit: 'days', amount: 14, at: '18:00' },
    returnCheck: 'pages',
    isCounted: false,
    source: 'R8.2 [D]',
    sentence: '文件、档案借阅登记表 (001);14 天,可续借一次,归还时查页数和完好',
  },
  {
    ...usual,
    id: 'cards',
    behaviour: 'lend',
    name: '门禁卡',
    latinName: 'Access cards',
    prefix: 'C-',
    classes: [oneClass('card', '门禁卡', 'Card')],
    due: sameDay,
    source: 'R8.1 [D]',
    sentence: '当天归还',
  },
  {
    ...usual,
    id: 'passes',
    behaviour: 'lend',
    name: '访客证',
    latinName: 'Passes',
    prefix: 'P-',
    classes: [oneClass('pass', '访客证', 'Pass')],
    due: sameDay,
    renewals: 3,
    source: 'R8.4',
    sentence: '保持访客证件和登记册的安全,以确保数据的保密性 (001)',
  },
  {
    ...usual,
    id: 'equipment',
    behaviour: 'lend',
    name: '对讲机与工具',
    latinName: 'Equipment',
    prefix: 'E-',
    classes: [oneClass('radio', '对讲机', 'Radio'), oneClass('equipment', '工具设备', 'Equipment')],
    due: sameDay,
    renewals: 3,
    returnCheck: 'condition',
    source: 'R8.1 [D]',
    sentence: '当天归还;归还时查完好',
  },
  {
    ...usual,
    id: 'deposits',
    behaviour: 'keep',
    name: '寄存',
    latinName: 'Deposits',
    prefix: 'D-',
    classes: [
      oneClass('parcel', '快件', 'Parcel'),
      oneClass('archive', '代存档案', 'Archive'),
      oneClass('article', '物品', 'Article'),
      oneClass('found', '失物招领', 'Lost and found'),
    ],
    due: { unit: 'none' },
    renewals: 0,
    remindAfterDays: [7, 30, 90],
    notice: '不收:现金首饰、易燃易爆、管制刀具、药品、活物、容易坏的食物',
    latinNotice:
      'Not accepted: cash and jewellery, anything flammable, knives, medicine, animals, fresh food',
    isCounted: false,
    source: 'R8.3 [D]',
    sentence: '代存放档案登记表 (001);7、30、90 天提醒,过后列入无人认领',
  },
  {
    ...usual,
    id: 'visits',
    behaviour: 'admit',
    name: '来访',
    latinName: 'Visits',
    prefix: 'V-',
    classes: [
      oneClass('visitor', '访客', 'Visitor'),
      oneClass('contractor', '施工人员', 'Contractor'),
      oneClass('vehicle', '车辆', 'Vehicle'),
    ],
    due: sameDay,
    renewals: 3,
    passRegister: 'passes',
    purgeAfterDays: 30,
    notice: '请佩戴访客证,走指定通道,不吸烟,听到警报跟着工作人员走,离开时还证',
    latinNotice:
      'Wear the pass, use the marked ways, no smoking, follow staff if the alarm sounds, return the pass',
    isCounted: false,
    source: 'R8.4',
    sentence: '来访登记表:姓名、单位、电话、来访事由;讲明安全须知 (001);[D] 30 天后抹去',
  },
];

/** The class of a register, or undefined when the register has none of that name. */
export function classOf(register: Pick<Register, 'classes'>, id: string): CustodyClass | undefined {
  return register.classes.find((each) => each.id === id);
}
