/** Words that deposits and visits have in common on the screen of lending. */
export const keeping = {
  dateHint: '写成 2026-12-31',
  phoneOnFile: '档案里的号码',
  noPhone: '没有电话',
  candidates: '可能是',
  empty: '空置',
  outcomes: '电话里怎么说',
  askNote: '说了什么、几点，可不写',
  history: '经过',
  event: {
    received: '收下',
    expected: '记下要来',
    arrived: '发证放行',
    came: '进来',
    went: '离开',
    asked: '打过电话：{{outcome}}',
    told: '告知了 {{name}}',
    reminded: '第 {{days}} 天提醒：{{outcome}}',
    released: '交给 {{name}}，看了{{identity}}',
    tagSeen: '取件联收回',
    tagUnseen: '没有取件联',
  },
};
