import type { AskOutcome, Custody } from '../../domain/custody/custody.ts';

type Kinds<T> = Record<Custody['kind'], T>;

/** Words for what is out, kept or inside wherever it shows besides its own screen: on Today, in an order, in the search. */
export const stays = {
  due: {
    loan: '应 {{time}} 还',
    deposit: '{{time}} 该提醒',
    visit: '应 {{time}} 离开',
  } satisfies Kinds<string>,
  why: {
    loan: '应 {{time}} 还，还没还。',
    deposit: '{{time}} 该提醒来取，还没提醒。',
    visit: '应 {{time}} 离开，还没离开。',
  } satisfies Kinds<string>,
  asked_other: '催过 {{count}} 次，{{time}} {{outcome}}。',
  reminded_other: '提醒过 {{count}} 次，{{time}} {{outcome}}。',
  ask: {
    loan: '催还 {{name}}',
    deposit: '提醒 {{name}} 来取',
    visit: '催离 {{name}}',
  } satisfies Kinds<string>,
  outcome: {
    loan: {
      coming: '马上还',
      'no-answer': '没人接',
      'said-when': '说了时间',
      told: '已转告',
      refuses: '不肯还',
    },
    deposit: {
      coming: '马上来取',
      'no-answer': '没人接',
      'said-when': '说了时间',
      told: '已转告',
      refuses: '不来取了',
    },
    visit: {
      coming: '马上走',
      'no-answer': '没人接',
      'said-when': '说了时间',
      told: '已转告',
      refuses: '不肯走',
    },
  } satisfies Kinds<Record<AskOutcome, string>>,
  when: {
    loan: '说几点还',
    deposit: '说几时来取',
    visit: '说几点走',
  } satisfies Kinds<string>,
  askedOf: '{{what}} 记下了：{{outcome}}',
  noPhone: '没有电话',
  by: '{{time}} 前',
  since: '{{time}} 起',
  remindOn: '{{time}} 提醒',
  withOrder: '随 {{number}}',
  visiting: '找 {{place}}',
  onShelf: '在 {{shelf}}',
  several_other: '{{codes}} 等 {{count}} 件',
  kind: { loan: '借', deposit: '寄存', visit: '来访' } satisfies Kinds<string>,
  overdue_other: '逾期 {{count}} 件 {{codes}}',
  kept_other: '有 {{count}} 件寄存',
  held: '借着的和寄存的',
};
