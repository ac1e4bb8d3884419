import type { Book } from '../../../shared/domain/book.ts';
import type { Fact } from '../../../shared/domain/facts.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import { newComplaint } from '../../../shared/domain/complaint/complaint.ts';
import { bookWith, minutesLater, orderWith, tell } from '../../builders.ts';

/** A major complaint that was handled to its end, with a line in every row of the customer's forms. */
export function aComplaint(overrides: Partial<Order> = {}): Order {
  const written = (minutes: number, by = '1001') => ({ at: minutesLater(minutes), by });
  return orderWith({
    kind: 'complaint',
    severity: 'S1',
    text: '电梯困人 20 分钟，按铃没人应答，物业到场后态度生硬',
    state: 'closed',
    copies: 1,
    dispatchedAt: minutesLater(1),
    pickedUpAt: minutesLater(9),
    signer: '吴永强',
    assignee: '周建平',
    readBackAt: minutesLater(0),
    doneAt: minutesLater(300),
    slipBackAt: minutesLater(400),
    calledBackAt: minutesLater(500),
    closedAt: minutesLater(510),
    result: '更换门机皮带，补训值班人员',
    moments: { firstResponseAt: minutesLater(12), notifiedAt: minutesLater(6) },
    notices: [
      notice('head', '周建平', { ...written(3), to: '周建平', how: 'phone' as const, note: '' }),
      notice('manager', '顾明远', { ...written(4), to: '顾明远', how: 'in-person' as const, note: '' }),
      notice('general-manager', '任志远', null),
    ],
    attachments: [
      {
        ...{ sha256: 'a'.repeat(64), name: '轿厢照片.png', mediaType: 'image/png' },
        ...{ bytes: 1, ...written(2) },
      },
    ],
    callback: {
      tries: [{ ...written(500, '1005'), outcome: 'reached', byRole: 'manager' }],
      scores: { quality: 4, timeliness: 3, attitude: 5 },
      text: '处理可以，希望以后有人应答',
    },
    complaint: {
      ...newComplaint,
      apologyAt: minutesLater(1),
      demand: '书面道歉，说明原因',
      response: { ...written(12), text: '已致歉，说明正在查原因' },
      handling: [
        { ...written(60), text: '维保单位到场，门机皮带断裂' },
        { ...written(120, '1002'), text: '调看监控，值班员离岗 14 分钟' },
      ],
      cause: { field: 'maintenance', text: '皮带超期未换，值班员离岗' },
      follower: '刘敏',
      measures: [
        {
          ...{ id: 'm-1', text: '更换全部门机皮带', person: '周建平' },
          ...{ dueOn: '2026-11-30', doneAt: minutesLater(290), note: '三台已换' },
        },
      ],
      form: { ...written(200), plan: '每月查皮带，值班双人', feedback: '认可，要求一周后复查' },
      compensation: {
        ...{ text: '免一个月停车费', yuan: 300 },
        approval: { ...written(220, '1005'), isApproved: true, note: '' },
      },
      review: {
        ...{ ...written(240, '1005'), finding: '维保合同没有写更换周期' },
        ...{ remedy: '合同补充更换周期', person: '周建平', dueOn: '2026-12-15' },
      },
      letters: [
        {
          ...{ id: 'l-1', to: '市场监管局', subject: '电梯困人情况说明' },
          ...{ sentOn: '2026-11-23', answeredOn: '2026-11-24', reply: '已备案' },
        },
      ],
      publicNotices: [{ ...written(320), text: '电梯检修说明', where: '3 幢信息栏' }],
      jointVisits: [
        { visitedAt: minutesLater(180), people: ['顾明远', '周建平'], text: '当面致歉，业主接受' },
      ],
    },
    ...overrides,
  });
}

function notice(
  level: 'head' | 'manager' | 'general-manager',
  name: string,
  told: Order['notices'][number]['told'],
): Order['notices'][number] {
  return { id: level, level, name, why: 'severity', percent: null, dueAt: minutesLater(0), told };
}

/** A desk with that complaint, a fresh one and a slight one. */
export function complaintBook(language: 'zh-CN' | 'en' = 'zh-CN'): Book {
  const others: Partial<Order>[] = [
    { number: 'A261122-0002', severity: 'S3', text: '楼道灯不亮，报了三次', registeredAt: minutesLater(60) },
    { number: 'A261122-0003', severity: 'S4', text: '信报箱钥匙孔紧', registeredAt: minutesLater(70) },
  ];
  const orders = [aComplaint(), ...others.map((more) => orderWith({ kind: 'complaint', ...more }))];
  const book = bookWith(...orders.map((order): Fact => ({ type: 'order-registered', order })));
  const { centre } = book.desk;
  if (centre) tell(book, [{ type: 'centre-changed', centre: { ...centre, language } }]);
  return book;
}
