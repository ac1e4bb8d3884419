import type { BorrowerKind } from '../../domain/custody/borrower.ts';
import type {
  AskOutcome,
  Custody,
  ReleaseReport,
  ReturnReport,
  Visit,
} from '../../domain/custody/custody.ts';
import type { DifferenceCause } from '../../domain/custody/stocktake.ts';
import type { Consent, ThingState } from '../../domain/custody/thing.ts';
import type { AnyThingAct } from '../../rules/thing-acts.ts';
import type { CustodyMood } from '../../rules/read-custody.ts';

/** Words for what is lent, kept and let in, on every screen and in print. */
export const custody = {
  thingState: {
    in: '在柜',
    out: '在外',
    lost: '遗失',
    damaged: '损坏',
    retired: '注销',
    'handed-back': '已退业主',
  } satisfies Record<ThingState, string>,
  thingAct: {
    lend: '借出',
    return: '归还',
    extend: '续借',
    lose: '报遗失',
    find: '找到了',
    damage: '报损坏',
    repair: '修好了',
    retire: '注销（换锁）',
    restore: '恢复使用',
    'hand-back': '退还业主',
  } satisfies Record<AnyThingAct, string>,
  state: {
    out: '在外',
    returned: '已还',
    lost: '遗失',
    withdrawn: '撤回',
    kept: '保管中',
    released: '已取走',
    disposed: '已处理',
    expected: '要来',
    in: '在内',
    left: '已离开',
    ended: '已取消',
  } satisfies Record<Custody['state'], string>,
  mood: {
    none: '不限',
    running: '在外',
    soon: '将到',
    late: '逾期',
    ended: '已了',
    'ended-late': '晚还',
  } satisfies Record<CustodyMood, string>,
  borrowerKind: {
    staff: '员工',
    contractor: '施工单位',
    resident: '住户',
    agent: '中介',
    other: '其他',
  } satisfies Record<BorrowerKind, string>,
  askOutcome: {
    coming: '马上还',
    'no-answer': '没人接',
    'said-when': '说了时间',
    told: '已转告',
    refuses: '不肯还',
  } satisfies Record<AskOutcome, string>,
  condition: { good: '完好', damaged: '有损坏', incomplete: '不齐' } satisfies Record<
    ReturnReport['condition'],
    string
  >,
  consentWay: { phone: '电话', 'in-person': '当面', written: '书面', message: '短信' } satisfies Record<
    Consent['way'],
    string
  >,
  identity: {
    'id-card': '身份证',
    passport: '护照',
    licence: '驾照',
    known: '认识本人',
    other: '其他证件',
  } satisfies Record<ReleaseReport['identity'], string>,
  visitIdentity: { none: '没看', seen: '看过，不记号', 'last-four': '记后四位' } satisfies Record<
    Visit['identity'],
    string
  >,
  cause: {
    lost: '遗失',
    returned: '已经还了',
    found: '找到了',
    miscounted: '数错了',
    elsewhere: '在别处',
  } satisfies Record<DifferenceCause, string>,
};
