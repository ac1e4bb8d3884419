import type { LineState } from '../../domain/shift/select-handover.ts';
import type { HandoverState } from '../../domain/shift/handover.ts';
import type { OpenGroup } from '../../domain/shift/open-item.ts';
import type { RoundMark, RoundTask } from '../../domain/shift/round.ts';

/** Words that shifts, handovers and rounds share. */
export const shift = {
  place: '班次',
  views: '班次',
  view: {
    log: '记录',
    'daily-count': '每日盘点',
    'day-end': '日终',
    handover: '交接',
    past: '以前的交接',
    since: '我不在时',
  },
  notAllowed: '{{roles}}才能交接班，这里只能看',
  readOnly: '账簿只读，现在记不了，也交不了班',
  outgoing: '交班人',
  incoming: '接班人',
  group: {
    urgent: '超时和将到',
    open: '没办完的单子',
    paused: '暂停的',
    messages: '没送到的留言',
    slips: '没回的单',
    callbacks: '要回访的',
    prints: '没打出来的',
    out: '在外的东西',
    kept: '寄存的',
    ahead: '接下来 12 小时',
    tasks: '今天还没做的',
    log: '留给下一班的',
  } satisfies Record<OpenGroup, string>,
  lineState: { untold: '未讲', told: '已交代', question: '有疑问', changed: '讲过又变了' } satisfies Record<
    LineState,
    string
  >,
  state: {
    prepare: '在准备',
    face: '当面交',
    signed: '已封存',
    refused: '没接',
    withdrawn: '已撤回',
  } satisfies Record<HandoverState, string>,
  task: { 'daily-count': '每日盘点', 'day-end': '日终检查' } satisfies Record<RoundTask, string>,
  found: { 'on-course': '正常', chased: '催过', stuck: '卡住', tomorrow: '明天接着' } satisfies Record<
    RoundMark['as'],
    string
  >,
  since: '{{time}} 起',
};
