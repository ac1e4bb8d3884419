import { describe, expect, it } from 'vitest';
import { inputOf, troublesOf, type ActForm } from '../../../../renderer/features/orders/act-form.ts';
import { at } from '../an-order.ts';

const place = { order: 'A261122-0001', now: Date.parse(at('14:00')), timeZone: 'Asia/Shanghai' };
const optional = { isOptional: true, initial: '' } as const;

const quote: ActForm = {
  channel: 'orders.quote',
  fields: () => [
    { name: 'labourYuan', label: '人工费', kind: 'money', initial: '' },
    { name: 'materialsYuan', label: '材料费', kind: 'money', initial: '' },
  ],
};
const pause: ActForm = {
  channel: 'orders.pause',
  fields: () => [
    { name: 'reason', label: '为什么停', kind: 'choice', initial: '' },
    { name: 'until', label: '停到', kind: 'future', ...optional },
    { name: 'note', label: '说明', kind: 'text', ...optional },
  ],
};
const send: ActForm = {
  channel: 'orders.dispatch',
  fields: () => [
    { name: 'department', label: '部门', kind: 'choice', initial: '' },
    { name: 'print', label: '打单', kind: 'choice', initial: 'yes', read: (text) => text === 'yes' },
  ],
};

describe('what a small sheet sends', () => {
  it('is what the contract takes, without the fields that were left empty', () => {
    expect(inputOf(pause, { reason: 'material', until: '9:00', note: ' ' }, place)).toEqual({
      order: place.order,
      reason: 'material',
      until: at('09:00', '2026-11-23'),
    });
    expect(inputOf(quote, { labourYuan: '30', materialsYuan: '5.50' }, place)).toMatchObject({
      labourYuan: 30,
      materialsYuan: 5.5,
    });
    expect(inputOf(send, { department: 'security', print: 'no' }, place)).toMatchObject({ print: false });
  });

  it.each<[string, ActForm, Record<string, string>, Record<string, string>]>([
    ['all right', quote, { labourYuan: '0', materialsYuan: '35' }, {}],
    ['an empty sum', quote, { labourYuan: '', materialsYuan: '35' }, { labourYuan: 'missing' }],
    [
      'words for a sum',
      quote,
      { labourYuan: '三十', materialsYuan: '-1' },
      { labourYuan: 'notMoney', materialsYuan: 'notMoney' },
    ],
    ['three decimals', quote, { labourYuan: '1.005', materialsYuan: '1' }, { labourYuan: 'notMoney' }],
    ['no reason chosen', pause, { reason: '', until: '', note: '' }, { reason: 'missing' }],
    ['an unreadable time', pause, { reason: 'dnd', until: '下午', note: '' }, { until: 'momentUnread' }],
    ['too long a remark', pause, { reason: 'dnd', until: '', note: 'x'.repeat(501) }, { note: 'tooLong' }],
  ])('is checked with the schema of the channel: %s', (_what, form, values, expected) => {
    expect(troublesOf(form, values, place)).toEqual(expected);
  });
});
