import { clerk, just, manager, no, ok, supervisor, type Memory, type Step } from './step.ts';

const snippet = {
  key: 'dtt',
  language: 'zh-CN',
  use: 'text',
  kinds: ['repair'],
  title: '电梯停了',
  text: '电梯停在楼层不动，门关着。',
};
const article = {
  order: null,
  title: '天花板渗水',
  problem: '楼上卫生间渗水',
  solution: '换阀门',
  keys: 'ss',
};
const idOf = (name: string) => (memory: Memory) => ({ id: memory[name]?.['id'] });

/** The tables that managers edit, the snippets and the cases. */
export const ruleSteps: readonly Step[] = [
  ok('rules.list', clerk, just({})),
  no('rules.list', null, just({}), 'locked'),
  ok(
    'rules.change',
    manager,
    just({
      change: { table: 'clocks', id: 'pick-up', change: { limit: { unit: 'minutes', amount: 20 } } },
    }),
  ),
  ok('rules.change', manager, just({ change: { table: 'clocks-reset', id: 'pick-up' } })),
  no(
    'rules.change',
    supervisor,
    just({ change: { table: 'clocks', id: 'pick-up', change: { soonAtPercent: 70 } } }),
    'not-allowed',
  ),
  no('rules.change', manager, just({ change: { table: 'clocks-reset', id: 'nothing' } }), 'rule-unknown'),
  ok('rules.change', manager, just({ change: { table: 'numbers', id: 'callback-low-score', value: 3 } })),
  no(
    'rules.change',
    manager,
    just({ change: { table: 'numbers', id: 'callback-low-score', value: 6 } }),
    'out-of-bounds',
  ),
  ok('rules.change', manager, just({ change: { table: 'numbers', id: 'callback-low-score', value: 2 } })),
  ok(
    'rules.change',
    manager,
    just({
      change: {
        table: 'people',
        person: {
          id: 'gm',
          level: 'general-manager',
          department: null,
          name: '任志远',
          phone: '8001',
          from: '00:00',
          to: '00:00',
        },
      },
    }),
  ),
  no('rules.change', manager, just({ change: { table: 'people-remove', id: 'nobody' } }), 'rule-unknown'),
  ok(
    'rules.change',
    manager,
    just({
      change: {
        table: 'calendar',
        on: '2026-12-31',
        day: { on: '2026-12-31', kind: 'rest', name: '年终' },
      },
    }),
  ),
  no(
    'rules.change',
    manager,
    just({ change: { table: 'calendar-import', source: '国务院', text: '2027-10-01,off' } }),
    'calendar-unreadable',
  ),
  ok('snippets.save', supervisor, just({ snippet }), 'snippet'),
  no('snippets.save', clerk, just({ snippet }), 'not-allowed'),
  ok('snippets.remove', supervisor, idOf('snippet')),
  no('snippets.remove', supervisor, idOf('snippet'), 'snippet-unknown'),
  ok('cases.write', clerk, just(article), 'case'),
  no('cases.write', clerk, just({ ...article, title: ' ' }), 'bad-input'),
  ok('cases.find', clerk, just({ text: '渗水' })),
  no('cases.find', clerk, just({ limit: 0 }), 'bad-input'),
  ok('cases.remove', supervisor, idOf('case')),
  no('cases.remove', clerk, idOf('case'), 'not-allowed'),
];
