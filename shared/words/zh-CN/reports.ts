export const reports = {
  views: '报表的各页',
  view: { week: '周报', month: '月报', ledgers: '台账', quality: '质检抽查', exports: '导出记录' },
};
