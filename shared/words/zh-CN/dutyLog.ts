import type { LogEntry } from '../../domain/duty-log/log-entry.ts';

/** Words of the duty log. */
export const dutyLog = {
  title: '记一笔',
  line: '记什么',
  placeholder: '一行就够。写上单号就能连过去',
  write: '记下',
  missing: '还没写',
  happenedAt: '发生时间',
  happenedHint: '不改就是现在。补录写真实时间，比如 0930',
  happenedYesterday: '昨天 {{time}} 的事，今天补录',
  happenedToday: '{{time}} 的事，现在补录',
  badTime: '写成 14:05 或 1405',
  last: '刚记的',
  nothingYet: '今天还没有记。',
  written: '已记下 {{time}}',
  system: '系统',
  backEntry: '补录 {{time}}',
  remark: '每条都盖时间和姓名，记下就不能改。',
  category: {
    note: '记事',
    notice: '通知',
    incident: '事件',
    equipment: '设备',
    visitor: '来访',
    meeting: '会商',
    chase: '追踪',
    shift: '班次',
    system: '系统',
  } satisfies Record<LogEntry['category'], string>,
};
