/** Words of the emergency plan beside the form (R5.8). */
export const emergency = {
  plan: '应急预案',
  planText:
    '问清地点和有没有人受伤，要救护、消防先拨 120、119\n按下面的单子挨个通知，打一个记一个\n疏导人，封住通道，不让围观\n在场的人叫得出名字的都记下\n平息以后回访，写清前后经过',
  callList: '通知',
  callHint: '离开文字框按数字，就记“已告知”',
  line: '{{head}} {{extension}}，对讲 {{radio}}',
  told: '已告知 {{time}}',
  logText: '紧急 {{place}}：{{time}} 已告知 {{department}} {{head}} {{number}}',
  log: '经过',
  noLog: '还没有通知谁。',
  unsaidPlace: '地点没说清',
  unsaidText: '紧急来电，情况没说清',
};
