import type { CustodyClass, Register, RegisterField } from '../domain/custody/register.ts';

/** What a new register may begin as; the manager changes it before and after it is saved. */
export type RegisterTemplate = Omit<Register, 'id' | 'isActive'>;

export const templateName = ['blank', 'mail', 'room', 'release'] as const;
export type TemplateName = (typeof templateName)[number];

function classes(...names: readonly (readonly [id: string, name: string, latinName: string])[]) {
  return names.map(([id, name, latinName]): CustodyClass => ({
    id,
    name,
    latinName,
    needsConsent: false,
    needsSecond: false,
    approvers: null,
    hidesDoor: false,
  }));
}

function asked(
  id: string,
  name: string,
  latinName: string,
  more: Partial<Pick<RegisterField, 'type' | 'choices' | 'isRequired'>> = {},
): RegisterField {
  return { id, name, latinName, of: 'entry', type: 'text', choices: [], isRequired: false, ...more };
}

const plain = {
  fields: [],
  due: { unit: 'none' },
  renewals: 0,
  returnCheck: 'none',
  remindAfterDays: [],
  passRegister: null,
  purgeAfterDays: null,
  notice: '',
  latinNotice: '',
  isCounted: false,
  source: '',
  sentence: '',
} as const satisfies Partial<Register>;

/**
 * Registers that centres ask for besides those of a new desk, ready to be changed.
 *
 * Source: R8.5 [D]: mail and courier, meeting rooms, release of items.
 */
export const registerTemplates: Readonly<Record<TemplateName, RegisterTemplate>> = {
  blank: {
    ...plain,
    behaviour: 'lend',
    name: '',
    latinName: '',
    prefix: '',
    classes: classes(['class-1', '一般', 'Ordinary']),
    due: { unit: 'time-of-day', at: '18:00', orMinutes: 240 },
    renewals: 1,
  },
  mail: {
    ...plain,
    behaviour: 'keep',
    name: '快递收发',
    latinName: 'Mail',
    prefix: 'M-',
    classes: classes(
      ['incoming', '代收快递', 'Courier in'],
      ['outgoing', '待寄快递', 'Courier out'],
      ['letter', '信件挂号', 'Letters'],
    ),
    fields: [
      asked('choice-1', '快递公司', 'Courier', {
        type: 'choice',
        choices: ['顺丰', '京东', '邮政', '中通', '圆通', '其他'],
      }),
      asked('text-2', '运单号', 'Waybill', { isRequired: true }),
    ],
    remindAfterDays: [1, 3, 7],
    notice: '外包装破了当面说，到付件先问业主，生鲜和贵重物品不代收',
    latinNotice:
      'Point out damaged wrapping, ask the owner before paying on delivery, take no fresh food and no valuables',
  },
  room: {
    ...plain,
    behaviour: 'lend',
    name: '会议室',
    latinName: 'Meeting rooms',
    prefix: 'R-',
    classes: classes(['room', '会议室', 'Room']),
    fields: [asked('number-1', '几个人', 'People', { type: 'number' })],
    due: { unit: 'minutes', amount: 120 },
    renewals: 2,
    returnCheck: 'condition',
  },
  release: {
    ...plain,
    behaviour: 'admit',
    name: '物品放行',
    latinName: 'Item release',
    prefix: 'G-',
    classes: classes(
      ['out', '搬出', 'Out'],
      ['in', '搬入', 'In'],
      ['material', '施工物料', 'Building material'],
    ),
    fields: [
      asked('text-1', '物品清单', 'Items', { isRequired: true }),
      asked('number-2', '件数', 'Pieces', { type: 'number' }),
      asked('phone-3', '业主电话', "Owner's telephone", { type: 'phone' }),
    ],
    purgeAfterDays: 180,
    notice: '大件和家具要业主本人或书面同意，出门岗核对清单',
    latinNotice: 'Large items need the owner in person or in writing; the gate checks the list',
  },
};
