import type { LessonId } from '../../rules/lessons.ts';

/** Words of the practice: its frame, its lessons, its invented calls. */
export const practice = {
  frame: '练习：不记入账簿，不打真单',
  leave: '退出',
  realLate: '真账簿有 {{count}} 件超时',
  pageTitle: '练习 · 前台簿',
  shift: '练习班',
  about: '住户、电话、单号都是编的；时钟走得快 {{rate}} 倍',
  lessons: '课',
  count: '{{done}} / {{all}}',
  isDone: '学完',
  next: '接着学',
  allDone: '八课都学完了。想再来一遍，到设置里重新开始。',
  start: '开始第 {{number}} 课：{{title}}',
  ring: '来一通假电话',
  ringing: '来电',
  hangUp: '收起',
  lesson: {
    repair: { title: '一通报修，30 秒内登记', how: '电话响了按 F2，写房号、什么事，Ctrl Enter 登记。' },
    'two-calls': {
      title: '两通电话一起来',
      how: '第一通写到一半按 Esc 放着，F3 接第二通，登记完按 Alt 1 回到第一通。',
    },
    'angry-caller': {
      title: '生气的投诉：先给编号',
      how: '按 F4 再按 Alt A，先把编号报给他，再记他说的，复述后登记。',
    },
    'slip-there-and-back': {
      title: '扫码取单、扫码回单',
      how: '扫纸单上的码，没有枪就 Ctrl K 打单号。扫一次是取单；记下完工，再扫一次是回单，答三问。',
    },
    'three-keys': {
      title: '借三把钥匙，还一把',
      how: '在借还里连打三个钥匙号，选借用人，Ctrl Enter 借出；再打其中一个号就还了。',
    },
    'do-not-disturb': {
      title: '免打扰怎么办',
      how: '派单取单后，师傅说门口挂着免打扰：在单子里按暂停，选免打扰；过一会儿再问一次，记下怎么说。',
    },
    'chase-late': {
      title: '红了怎么催',
      how: '派一张单先不取。过三分钟，今日里它就红了：按 Enter 催，按数字记怎么说。',
    },
    'hand-over': {
      title: '交一次班',
      how: '在班次里准备交接，逐条讲给接班人，数一遍，两个人输 PIN。编的同事 PIN 在锁屏上看得到。',
    },
  } satisfies Record<LessonId, { title: string; how: string }>,
  lock: '练习：这里的人和 PIN 都是编的，选了人就看得到。真账簿照常走，回去要输自己的 PIN。',
  section: {
    title: '练习',
    text: '换到一本编出来的账簿，接电话、派单、借钥匙、交班都能练，怎么按都不会出错。用自己的名字进去，不用再输 PIN。',
    safe: '真账簿照常开着、照常计时。练习里不打真单，单据都存成 PDF，横着写“练习”二字。',
    inside: '现在是练习。退出就回到真账簿，练习留着，下次接着练。',
    acts: '练习',
    begin: '开始练习',
    beginHint: '接着上次练',
    leave: '退出练习，回到真账簿',
    startAnew: '重新开始练习',
    startAnewHint: '练习里的都清掉，从第 1 课起',
    going: '正在翻到练习',
  },
};
