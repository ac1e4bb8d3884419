import {
  clerk,
  colleague,
  just,
  manager,
  no,
  number,
  ok,
  on,
  supervisor,
  type Memory,
  type Step,
} from './step.ts';

const complaint = {
  channel: 'phone',
  place: '8-0601',
  text: '保安说话难听',
  severity: 'S2',
  readBack: true,
  complaint: { hasApologised: true, demand: '要求道歉' },
  dispatch: true,
};
const request = { kind: 'request', channel: 'phone', place: '3-1203', text: '加一床被子', readBack: true };
const scores = { quality: 5, timeliness: 4, attitude: 5 };
const days = { fromOn: '2026-11-01', toOn: '2026-11-30' };

function noticeOf(memory: Memory): unknown {
  return (memory['calling-list']?.['escalations'] as { id: string }[] | undefined)?.[0]?.id;
}
const told = (memory: Memory) => ({ ...on('rude')(memory), notice: noticeOf(memory), how: 'phone' });
const planned = (memory: Memory, more: object) => ({
  order: number(memory, 'rude'),
  followUp: memory['delivery']?.['followUp'],
  ...more,
});

/** Clocks, complaints, callbacks and requests, each from its call to its end. */
export const promiseSteps: readonly Step[] = [
  // a complaint
  ok('complaints.register', clerk, just(complaint), 'rude'),
  no('complaints.register', clerk, just({ ...complaint, readBack: false }), 'read-back-missing'),
  ok('clocks.list', clerk, on('rude')),
  no('clocks.list', clerk, just({ state: 'asleep' }), 'bad-input'),
  ok('clocks.snooze', clerk, on('rude', { clock: 'first-response' })),
  no('clocks.snooze', clerk, on('rude', { clock: 'chase' }), 'clock-unknown'),
  ok('escalations.list', clerk, on('rude'), 'calling-list'),
  no('escalations.list', clerk, just({ all: 'yes' }), 'bad-input'),
  ok('escalations.tell', clerk, told),
  no('escalations.tell', clerk, told, 'notice-told-already'),
  ok('complaints.record', clerk, on('rude', { entry: { kind: 'response', text: '已当面道歉' } })),
  no(
    'complaints.record',
    clerk,
    on('rude', {
      entry: { kind: 'review', finding: '未培训', remedy: '补训', person: '任强', dueOn: '2026-11-30' },
    }),
    'needs-role',
  ),
  no('complaints.record', clerk, on('lift', { entry: { kind: 'apology' } }), 'not-a-complaint'),
  ok('complaints.changeSeverity', clerk, on('rude', { severity: 'S1', reason: '来访人多' })),
  no('complaints.changeSeverity', clerk, on('rude', { severity: 'S3', reason: '说开了' }), 'needs-role'),
  ok('complaints.changeSeverity', supervisor, on('rude', { severity: 'S3', reason: '说开了' })),
  ok('orders.markComplex', clerk, on('rude', { reason: '涉及三家' })),
  no('orders.markComplex', clerk, on('rude', { reason: ' ' }), 'bad-input'),
  ok('complaints.list', clerk, just(days)),
  no('complaints.list', clerk, just({ fromOn: 'yesterday' }), 'bad-input'),
  ok('complaints.print', clerk, on('rude', { form: 'complaint-handling' })),
  no('complaints.print', clerk, on('lift', { form: 'complaint-handling' }), 'not-a-complaint'),
  ok('complaints.printSummary', clerk, just(days)),
  no('complaints.printSummary', clerk, just({ ...days, printerId: 'nowhere' }), 'printer-unknown'),
  ok('complaints.register', clerk, just({ ...complaint, severity: 'S4', dispatch: false })),
  ok('complaints.digest', supervisor, just({ close: true, note: '已发保安部' })),
  no('complaints.digest', supervisor, just({}), 'nothing-to-digest'),
  ok('standing.done', supervisor, just({ task: 'weekly-digest' })),
  no('standing.done', supervisor, just({ task: 'daily-count' }), 'bad-input'),
  // its callbacks
  ok('callbacks.plan', clerk, on('rude', { reason: 'promised', note: '18 点后' }), 'delivery'),
  no('callbacks.plan', clerk, on('rude', { reason: 'sample' }), 'bad-input'),
  ok('callbacks.entrust', clerk, (memory) => planned(memory, { to: colleague, reason: '下班' })),
  no('callbacks.entrust', clerk, (memory) => planned(memory, { to: '4711' }), 'staff-unknown'),
  no('callbacks.accept', clerk, (memory) => planned(memory, { staff: colleague }), 'callback-not-entrusted'),
  ok('callbacks.accept', colleague, (memory) => planned(memory, { staff: colleague })),
  ok('callbacks.list', colleague, just({})),
  no('callbacks.list', null, just({}), 'locked'),
  ok('callbacks.record', colleague, (memory) => planned(memory, { outcome: 'reached', scores })),
  no('callbacks.record', colleague, (memory) => planned(memory, { outcome: 'reached' }), 'callback-settled'),
  // a request
  ok('calls.take', clerk, just(request), 'quilt'),
  ok('requests.relay', clerk, on('quilt', { told: '罗小凤', confirmedBy: '罗小凤' })),
  no('requests.relay', clerk, on('rude', { told: '罗小凤', confirmedBy: '罗小凤' }), 'not-a-request'),
  ok('requests.offer', clerk, on('quilt', { text: '毛毯', yuan: 0, answer: 'accepted' })),
  no('requests.offer', clerk, on('quilt', { text: '毛毯', yuan: 0.001, answer: 'accepted' }), 'bad-input'),
  no('requests.dnd', clerk, on('quilt', { means: 'phone', outcome: 'no-answer' }), 'not-resting'),
  ok('orders.pause', clerk, on('quilt', { reason: 'dnd' })),
  ok('requests.dnd', clerk, on('quilt', { means: 'phone', outcome: 'no-answer' })),
  ok('orders.resume', clerk, on('quilt')),
  ok('requests.chase', clerk, on('quilt', { outcome: 'working' })),
  ok('requests.chase', clerk, on('quilt', { outcome: 'done' })),
  no('requests.chase', clerk, on('quilt', { outcome: 'done' }), 'blocked'),
  no('requests.chase', manager, just({ order: 'A261122-9999', outcome: 'done' }), 'order-unknown'),
];
