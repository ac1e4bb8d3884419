import { describe, expect, it } from 'vitest';
import type { TimelineGround } from '../../../../renderer/features/orders/timeline-ground.ts';
import { isTimelineFact, timelineSentence } from '../../../../renderer/features/orders/timeline-sentence.ts';
import { createWords } from '../../../../renderer/app/words/create-words.ts';
import { factSchema } from '../../../../shared/domain/facts.ts';
import type { TimelineEntry } from '../../../../shared/domain/order/order.ts';
import { at } from '../an-order.ts';

function ground(language: 'zh-CN' | 'en'): TimelineGround {
  const words = createWords(language);
  return {
    t: words.getFixedT(language, 'timeline'),
    terms: words.getFixedT(language, 'terms'),
    acts: words.getFixedT(language, 'acts'),
    department: (id) => (id === 'engineering' ? '工程部' : id),
    staff: (id) => (id === '1001' ? '陈静' : id === '1002' ? '刘敏' : id),
    moment: (moment) => new Date(Date.parse(moment) + 8 * 3600_000).toISOString().slice(11, 16),
    day: (on) => on.slice(5),
    channel: 'phone',
  };
}

const chinese = ground('zh-CN');
type Line = [act: string, detail: TimelineEntry['detail'], sentence: string];

const lines: Line[] = [
  ['order-registered', {}, '登记，电话'],
  [
    'order-registered',
    { happenedAt: at('09:50'), paper: 'A-E0007' },
    '登记，电话：补录，09:50 的事；应急单 A-E0007',
  ],
  ['order-registered', { happenedAt: at('09:50'), paper: null }, '登记，电话：补录，09:50 的事'],
  [
    'order-dispatched',
    { department: 'engineering', assignee: '周建平', toldBy: 'radio' },
    '派给 工程部 周建平，对讲通知',
  ],
  ['order-picked-up', { signer: '吴永强' }, '吴永强 取单'],
  ['order-arrived', { worker: '吴永强', arrivedAt: at('09:58') }, '吴永强 到场，09:58'],
  ['order-quoted', { yuan: 35 }, '报价 ¥35'],
  ['order-quote-accepted', {}, '业户同意报价'],
  ['order-started', {}, '开工'],
  [
    'order-paused',
    { reason: 'material', until: at('17:00'), note: '主板周四到' },
    '暂停：待料：停到 17:00；主板周四到',
  ],
  ['order-paused', { reason: 'dnd', until: null, note: '' }, '暂停：免打扰'],
  ['order-resumed', { to: 'arrived' }, '接着办，回到“已到场”'],
  [
    'order-done',
    { doneAt: at('11:20'), result: '换滑轮', materialsYuan: 35 },
    '完工，11:20：换滑轮；材料 ¥35',
  ],
  ['slip-returned', {}, '回单，三样都对'],
  [
    'slip-sent-back',
    { complete: false, done: true, signed: false, note: '补签' },
    '退回补签：内容、签字不对：补签',
  ],
  [
    'order-called-back',
    { outcome: 'reached', quality: 5, timeliness: 4, attitude: 5, text: '谢谢' },
    '回访：接通：质量 5，及时 4，态度 5；谢谢',
  ],
  ['order-called-back', { outcome: 'no-answer', scores: null, text: '' }, '回访：未通'],
  ['order-closed', { placeId: null, score: 5, reason: '' }, '关闭'],
  [
    'order-reassigned',
    { department: 'engineering', assignee: '郭磊', reason: '派错了' },
    '改派给 工程部 郭磊：派错了',
  ],
  ['order-escalated', { to: '刘敏', reason: '困人' }, '升级给 刘敏：困人'],
  ['owner-offered', { to: '1002', reason: '下班' }, '首问责任要转给 刘敏：下班'],
  ['owner-taken', { from: '1001', to: '1002' }, '刘敏 从 陈静 接过首问责任'],
  ['order-chased', { who: '周建平', outcome: 'said-when', note: '三点' }, '催 周建平：说了时间：三点'],
  ['completion-asked', { answer: 'not-yet', note: '' }, '问完工：还在做'],
  ['caller-told', { note: '配件在路上', promisedAt: at('16:00') }, '回电告知：配件在路上；答应 16:00'],
  ['order-noted', { text: '业户养狗' }, '业户养狗'],
  ['file-attached', { name: '天花板.jpg' }, '加附件 天花板.jpg'],
  ['call-joined', { call: 'A261122-C0007', text: '又漏了' }, '并入来电 A261122-C0007：又漏了'],
  ['order-voided', { reason: '重复' }, '作废：重复'],
  ['order-reopened', { reason: '又坏了' }, '重开：又坏了'],
  ['slip-queued', { copy: 1, reason: '' }, '打单，第 1 次'],
  ['slip-queued', { copy: 2, reason: '弄湿了' }, '补打，第 2 次：弄湿了'],
  [
    'clock-stepped',
    { clock: 'pick-up', rule: 'pick-up', percent: 80, dueAt: at('08:12'), told: '刘敏 general-manager' },
    '取单到 80 %，应在 08:12：要告知 刘敏 总经理',
  ],
  [
    'clock-stepped',
    { clock: 'escalation', percent: 66.66666, dueAt: at('08:20'), told: '' },
    '升级到 67 %，应在 08:20',
  ],
  ['clock-snoozed', { clock: 'pick-up', until: at('08:20') }, '取单静音到 08:20'],
  [
    'notice-told',
    { notice: 'severity:general-manager', to: 'general-manager', how: 'in-person', note: '' },
    '告知 总经理，当面',
  ],
  ['marked-complex', { reason: '牵涉两家' }, '记为疑难：牵涉两家'],
  [
    'severity-changed',
    { from: 'S3', to: 'S1', reason: '有人受伤', told: '周建平 顾明远' },
    '严重程度从一般改为重大：有人受伤；要告知 周建平 顾明远',
  ],
  ['complaint-recorded', { id: 'e1', kind: 'apology' }, '致歉'],
  ['complaint-recorded', { id: 'e1', kind: 'response', text: '马上派人' }, '首次响应：马上派人'],
  [
    'complaint-recorded',
    { id: 'e1', kind: 'cause', field: 'maintenance', text: '门机老化' },
    '原因：维修；门机老化',
  ],
  ['complaint-recorded', { id: 'e1', kind: 'follower', name: '刘敏' }, '专人跟进：刘敏'],
  [
    'complaint-recorded',
    { id: 'e1', kind: 'measure', text: '换门机', person: '郭磊', dueOn: '2026-11-30' },
    '整改措施：换门机；郭磊，11-30 前',
  ],
  [
    'complaint-recorded',
    { id: 'e2', kind: 'measure-done', measure: 'e1', text: '换好了' },
    '措施落实：换好了',
  ],
  [
    'complaint-recorded',
    { id: 'e1', kind: 'form', plan: '每月查', feedback: '满意' },
    '顾客投诉处理记录表：每月查；业户意见 满意',
  ],
  [
    'complaint-recorded',
    { id: 'e1', kind: 'compensation', text: '减物业费', yuan: 200 },
    '补偿：减物业费 ¥200',
  ],
  [
    'complaint-recorded',
    { id: 'e1', kind: 'compensation-approved', isApproved: false, note: '太多' },
    '补偿审批：不同意；太多',
  ],
  [
    'complaint-recorded',
    { id: 'e1', kind: 'review', finding: '没人值守', remedy: '排班', person: '刘敏', dueOn: '2026-12-01' },
    '检讨：没人值守；排班；刘敏，12-01 前',
  ],
  [
    'complaint-recorded',
    { id: 'e1', kind: 'letter', to: '街道办', subject: '电梯大修', sentOn: '2026-11-23' },
    '书面递交：11-23 递 街道办；电梯大修',
  ],
  [
    'complaint-recorded',
    { id: 'e2', kind: 'letter-answered', letter: 'e1', answeredOn: '2026-11-25', text: '已收' },
    '来函回复：11-25；已收',
  ],
  [
    'complaint-recorded',
    { id: 'e1', kind: 'public-notice', text: '停梯通知', where: '大堂' },
    '公示：大堂；停梯通知',
  ],
  [
    'complaint-recorded',
    { id: 'e1', kind: 'joint-visit', visitedAt: at('09:30'), people: '刘敏 周建平', text: '说明了原因' },
    '一同出面：09:30；刘敏 周建平；说明了原因',
  ],
  ['complaint-recorded', { id: 'e1', kind: 'demand', text: '要书面道歉' }, '客户诉求：要书面道歉'],
  ['complaint-recorded', { id: 'e1', kind: 'handling', text: '到场放人' }, '处理过程：到场放人'],
  ['complaint-digested', {}, '列入周汇总'],
  [
    'relay-confirmed',
    { way: 'radio', told: '蔡玉芬', confirmedBy: '蔡玉芬' },
    '对讲通知 蔡玉芬，蔡玉芬 复述确认',
  ],
  ['alternative-offered', { text: '加床', yuan: 80, answer: 'accepted' }, '替代方案 ¥80：接受：加床'],
  ['request-chased', { outcome: 'working', note: '在路上' }, '追踪：还在做：在路上'],
  ['dnd-tried', { means: 'security-check', outcome: 'no-answer', note: '' }, '免打扰，安保查看：没人应'],
  ['follow-up-planned', { reason: 'delivery' }, '要跟进：到货回访'],
  [
    'follow-up-tried',
    { followUp: 'f1', outcome: 'given-up', scores: null, text: '' },
    '跟进：试够了，不再打',
  ],
  ['callback-entrusted', { followUp: null, to: '1002', reason: '下班' }, '回访托给 刘敏：下班'],
  ['callback-accepted', { followUp: null, by: '1002' }, '刘敏 接下回访'],
  ['notices-given', { told: '周建平' }, '要告知 周建平'],
  ['thing-lent', { thing: 'K-003', borrower: '吴永强' }, 'K-003 借给 吴永强'],
  ['thing-returned', { thing: 'K-003', borrower: '吴永强' }, '吴永强 还回 K-003'],
  ['thing-lost', { thing: 'K-003', borrower: '吴永强' }, '吴永强 带走的 K-003 报遗失'],
  ['thing-not-lent', { thing: 'K-003', borrower: '吴永强' }, 'K-003 没有借出（撤回）'],
  ['order-blessed', {}, '有一步这个版本不认识：order-blessed'],
];

describe('the sentences of the timeline', () => {
  it.each(lines)('%s %j', (act, detail, sentence) => {
    expect(timelineSentence({ act, detail }, chinese)).toBe(sentence);
  });

  it('exist for every fact about an order', () => {
    const about = factSchema.options
      .filter(({ shape }) => 'order' in shape)
      .map(({ shape }) => shape.type.value);
    const silent = new Set<string>(['number-reserved', 'phone-revealed', 'order-recalled']);
    const spoken = [...about.filter((type) => !silent.has(type)), 'slip-queued'];
    expect(spoken.filter((type) => !isTimelineFact(type))).toEqual([]);
    expect(spoken.filter((type) => lines.every(([act]) => act !== type))).toEqual([]);
  });

  it('leave no gap in English either', () => {
    for (const [act, detail] of lines) {
      const sentence = timelineSentence({ act, detail }, ground('en'));
      expect(sentence).not.toMatch(/\{\{|undefined|null|^(timeline|acts|terms)[.:]/);
    }
  });
});
