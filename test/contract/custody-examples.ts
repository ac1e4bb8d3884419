import { clerk, just, manager, no, number, ok, on, supervisor, type Memory, type Step } from './step.ts';

const signed = { staff: supervisor, pin: '730264' };
const consent = { from: '王秀兰', way: 'phone', note: '', untilOn: null };
const meetingRoom = {
  id: 'rooms',
  behaviour: 'lend',
  name: '会议室',
  latinName: 'Meeting rooms',
  prefix: 'M-',
  isActive: true,
  classes: [
    {
      id: 'room',
      name: '会议室',
      latinName: 'Room',
      needsConsent: false,
      needsSecond: false,
      approvers: null,
      hidesDoor: false,
    },
  ],
  fields: [],
  due: { unit: 'minutes', amount: 120 },
  renewals: 1,
  returnCheck: 'none',
  remindAfterDays: [],
  passRegister: null,
  purgeAfterDays: null,
  notice: '',
  latinNotice: '',
  isCounted: false,
  source: '',
  sentence: '',
};
const key = { register: 'keys', class: 'site', code: 'K-901', name: '泵房', cabinet: '甲', hook: 91 };
const inventory = Buffer.from('编号,名称,类别,柜,钩\nK-950,车库,公共与设备房,甲,95\n').toString('base64');
const agent = { kind: 'agent', name: '钱经纪', firm: '安家中介', phone: '13700001234' };
const guest = { name: '卢先生', firm: '远大装饰', phone: '13300006079' };

/** The number of the first loan of a lending. */
const loanOf = (memory: Memory, name: string): unknown =>
  (memory[name]?.['loans'] as { number: string }[] | undefined)?.[0]?.number;
const depositOf = (memory: Memory, name: string): unknown => memory[name]?.['deposit'];
const visitOf = (memory: Memory, name: string): unknown => memory[name]?.['visit'];
const back = (code: string, more: object = {}) => just({ items: [{ code, ...more }] });

const inventorySteps: readonly Step[] = [
  ok('registers.save', manager, just({ register: meetingRoom })),
  no('registers.save', clerk, just({ register: meetingRoom }), 'not-allowed'),
  no(
    'registers.save',
    manager,
    just({ register: { ...meetingRoom, id: 'rooms-2', name: '小会议室', prefix: 'K-' } }),
    'code-taken',
  ),
  ok('things.receive', clerk, just({ thing: key })),
  no('things.receive', clerk, just({ thing: key }), 'code-taken'),
  no('things.receive', clerk, just({ thing: { ...key, code: 'K-902', class: 'secret' } }), 'class-unknown'),
  ok('things.list', clerk, just({ register: 'keys', text: 'K-9' })),
  no('things.list', null, just({}), 'locked'),
  ok('things.act', clerk, just({ code: 'K-901', act: 'damage', reason: '齿断了' })),
  no('things.act', clerk, just({ code: 'K-901', act: 'lose', reason: ' ' }), 'bad-input'),
  no('things.act', clerk, just({ code: 'K-901', act: 'retire', reason: '换锁' }), 'needs-role'),
  ok('things.act', clerk, just({ code: 'K-901', act: 'repair', reason: '重配' })),
  ok('things.consent', clerk, just({ code: 'K-056', consent })),
  no('things.consent', clerk, just({ code: 'K-999', consent }), 'thing-unknown'),
  no('things.reveal', clerk, just({ code: 'K-055' }), 'no-need-to-see'),
  ok('things.reveal', supervisor, just({ code: 'K-055' })),
  ok('things.printLabels', clerk, just({ codes: ['K-901', 'K-055'] })),
  no('things.printLabels', clerk, just({ codes: ['K-999'] }), 'thing-unknown'),
  no('things.preview', clerk, just({ base64: '', register: 'keys' }), 'not-allowed'),
  no('things.preview', supervisor, just({ base64: '', register: 'nothing' }), 'register-unknown'),
  ok('things.preview', supervisor, just({ base64: inventory, register: 'keys' }), 'inventory'),
  ok('things.cancel', supervisor, just({})),
  no('things.cancel', clerk, just({}), 'not-allowed'),
  no('things.import', supervisor, just({ plan: 'none' }), 'plan-unknown'),
  ok('things.import', supervisor, (memory) => ({ plan: memory['inventory']?.['plan'], printLabels: true })),
];

const borrowerSteps: readonly Step[] = [
  ok('borrowers.find', clerk, just({ text: 'wyq' })),
  no('borrowers.find', clerk, just({ text: 'wyq', limit: 0 }), 'bad-input'),
  ok('borrowers.save', clerk, just({ borrower: agent }), 'agent'),
  no('borrowers.save', clerk, just({ borrower: { ...agent, id: 'nobody' } }), 'borrower-unknown'),
  no(
    'borrowers.block',
    clerk,
    (memory) => ({ borrower: memory['agent']?.['id'], isBlocked: true, reason: '丢过钥匙' }),
    'not-allowed',
  ),
  ok('borrowers.block', supervisor, (memory) => ({
    borrower: memory['agent']?.['id'],
    isBlocked: true,
    reason: '丢过钥匙',
  })),
  no('loans.lend', clerk, just({ codes: ['K-901'], borrower: agent }), 'borrower-blocked'),
  ok('borrowers.card', clerk, just({ borrower: 'b-1' })),
  no('borrowers.card', clerk, just({ borrower: 'nobody' }), 'borrower-unknown'),
];

const loanSteps: readonly Step[] = [
  ok('loans.lend', clerk, (memory) => ({ ...lending('K-901'), order: number(memory, 'leak') }), 'pump'),
  no('loans.lend', clerk, just(lending('K-901')), 'thing-out'),
  no('loans.lend', clerk, just({ ...lending('K-055'), consent }), 'second-missing'),
  no(
    'loans.lend',
    clerk,
    just({ ...lending('K-055'), consent, second: { ...signed, pin: '000000' } }),
    'wrong-pin',
  ),
  no('loans.lend', clerk, just({ ...lending('K-055'), second: signed }), 'consent-missing'),
  ok('loans.lend', clerk, just({ ...lending('K-055'), consent, second: signed })),
  ok('things.reveal', clerk, just({ code: 'K-055' })),
  no('orders.void', supervisor, on('leak', { reason: '重复' }), 'blocked'),
  ok('loans.list', clerk, just({ text: 'K-901' })),
  no('loans.list', clerk, just({ view: 'everything' }), 'bad-input'),
  ok('loans.extend', clerk, (memory) => ({ loan: loanOf(memory, 'pump'), reason: '还在用' })),
  no('loans.extend', clerk, (memory) => ({ loan: loanOf(memory, 'pump') }), 'renewals-used'),
  ok('custody.ask', clerk, (memory) => ({ custody: loanOf(memory, 'pump'), outcome: 'coming' })),
  no('custody.ask', clerk, just({ custody: 'A200101-L0001', outcome: 'coming' }), 'custody-unknown'),
  no('custody.tell', clerk, (memory) => ({ custody: loanOf(memory, 'pump'), notice: 'n' }), 'notice-unknown'),
  no('custody.undo', clerk, (memory) => ({ numbers: [loanOf(memory, 'pump')] }), 'too-late-to-undo'),
  ok('custody.get', clerk, (memory) => ({ custody: loanOf(memory, 'pump') })),
  no('custody.get', clerk, just({ custody: 'A200101-L0001' }), 'custody-unknown'),
  ok('custody.history', clerk, just({ thing: 'K-901' })),
  no('custody.history', clerk, just({ borrower: 'nobody' }), 'borrower-unknown'),
  ok('custody.print', clerk, (memory) => ({ number: loanOf(memory, 'pump'), reason: '没打清' })),
  no('custody.print', clerk, just({ number: 'A200101-L0001', reason: '没打清' }), 'custody-unknown'),
  ok('custody.printList', clerk, (memory) => ({ numbers: [loanOf(memory, 'pump')] })),
  no('custody.printList', clerk, just({ numbers: [] }), 'bad-input'),
  ok('loans.return', clerk, back('K-901', { condition: 'good' })),
  no('loans.return', clerk, back('K-901'), 'thing-not-out'),
  ok('custody.undo', clerk, (memory) => ({ numbers: [loanOf(memory, 'pump')] })),
  ok('loans.return', clerk, just({ items: [{ code: 'K-901' }, { code: 'k-055' }] })),
];

const depositSteps: readonly Step[] = [
  ok(
    'deposits.receive',
    clerk,
    just({ what: '纸箱', class: 'parcel', told: true, owner: { name: '李四', phone: '13812340000' } }),
    'box',
  ),
  no('deposits.receive', clerk, just({ what: '纸箱', class: 'parcel' }), 'notice-untold'),
  ok('deposits.receive', clerk, just({ what: '雨伞', class: 'found', print: false }), 'umbrella'),
  ok('deposits.list', clerk, just({ register: 'deposits' })),
  no('deposits.list', clerk, just({ limit: 0 }), 'bad-input'),
  ok('deposits.remind', clerk, (memory) => ({ deposit: depositOf(memory, 'box'), outcome: 'coming' })),
  no('deposits.remind', clerk, just({ deposit: 'A200101-D0001', outcome: 'coming' }), 'custody-unknown'),
  no('deposits.release', clerk, (memory) => ({ ...release(memory), tagSeen: false }), 'tag-missing'),
  ok('deposits.release', clerk, release),
  no('deposits.dispose', clerk, (memory) => ({ deposit: depositOf(memory, 'umbrella') }), 'not-allowed'),
  ok('deposits.dispose', supervisor, (memory) => ({
    deposit: depositOf(memory, 'umbrella'),
    reason: '交派出所',
  })),
  no('deposits.release', clerk, release, 'custody-closed'),
];

const visitSteps: readonly Step[] = [
  ok('visits.arrive', clerk, just({ who: guest, pass: 'P-012', told: true }), 'guest'),
  no('visits.arrive', clerk, just({ who: guest, pass: 'P-012', told: true }), 'thing-out'),
  no('visits.arrive', clerk, just({ who: guest, pass: 'P-013' }), 'notice-untold'),
  no('loans.return', clerk, back('P-012'), 'thing-not-out'),
  ok('visits.list', clerk, just({})),
  no('visits.list', clerk, just({ view: 'inside' }), 'bad-input'),
  ok('visits.purge', clerk, just({})),
  no('visits.purge', null, just({}), 'locked'),
  ok('visits.leave', clerk, just({ pass: 'P-012' })),
  no('visits.leave', clerk, just({ pass: 'P-012' }), 'thing-not-out'),
  ok('visits.expect', clerk, just({ who: guest, class: 'contractor', permitUntil: '2999-12-31' }), 'permit'),
  no('visits.expect', clerk, just({ who: guest, permitUntil: '2020-01-01' }), 'permit-ended'),
  ok('visits.arrive', clerk, (memory) => ({ visit: visitOf(memory, 'permit'), told: true })),
  no(
    'visits.end',
    clerk,
    (memory) => ({ visit: visitOf(memory, 'permit'), reason: '不来了' }),
    'visit-elsewhere',
  ),
  ok('visits.leave', clerk, (memory) => ({ visit: visitOf(memory, 'permit') })),
  ok('visits.end', clerk, (memory) => ({ visit: visitOf(memory, 'permit'), reason: '不来了' })),
];

const radios = { register: 'equipment' };

const countSteps: readonly Step[] = [
  no('stocktake.record', clerk, just({ ...radios, pin: '000000' }), 'wrong-pin'),
  no('stocktake.record', clerk, just({ ...radios, codes: ['E-001'], pin: '482917' }), 'differences-open'),
  ok('stocktake.record', clerk, just({ ...radios, method: 'number', count: 0, note: '试数', pin: '482917' })),
  ok('stocktake.list', clerk, just({})),
  no('stocktake.list', null, just({}), 'locked'),
];

function lending(code: string) {
  return { codes: [code], borrower: { id: 'b-1' }, purpose: '抢修' };
}

function release(memory: Memory) {
  return { deposit: depositOf(memory, 'box'), to: '李四', identity: 'id-card', tagSeen: true };
}

/** Registers, lending, deposits, visitors and counting. */
export const custodySteps: readonly Step[] = [
  ...inventorySteps,
  ...borrowerSteps,
  ...loanSteps,
  ...depositSteps,
  ...visitSteps,
  ...countSteps,
];
