import { clerk, colleague, just, manager, no, ok, supervisor, type Memory, type Step } from './step.ts';

const pin = '482917';
const theirs = '730264';
const pattern = {
  id: 'noon',
  name: '午班',
  latinName: 'Noon',
  from: '11:00',
  until: '14:00',
  weekdays: [1, 2, 3],
  isActive: true,
};
const points = [{ id: 'telephone', name: '电话试拨', latinName: 'Telephone tried', at: null }];
const counted = [
  ...['keys/site', 'keys/entrusted', 'cards/card', 'passes/pass', 'equipment/radio'],
  ...['equipment/equipment', 'cash'],
];

const linesOf = (memory: Memory, name: string): readonly { key: string; group: string }[] =>
  (memory[name]?.['handover'] as { lines: { key: string; group: string }[] } | undefined)?.lines ?? [];
const keysOf = (memory: Memory, name: string): readonly string[] =>
  linesOf(memory, name).map(({ key }) => key);
const firstOf = (memory: Memory, name: string): string | undefined => keysOf(memory, name)[0];
const handoverOf = (memory: Memory, name: string): unknown => memory[name]?.['handover'];

const shiftSteps: readonly Step[] = [
  no('handover.prepare', clerk, just({}), 'no-shift'),
  no('shifts.tick', clerk, just({ list: 'opening', item: 'radio' }), 'no-shift'),
  no('shifts.close', clerk, just({ reason: '下班' }), 'no-shift'),
  no('shifts.open', clerk, just({ pattern: 'nowhere' }), 'pattern-unknown'),
  ok('shifts.open', clerk, just({ pattern: 'early' }), 'shift'),
  no('shifts.open', supervisor, just({}), 'shift-open'),
  ok('shifts.current', clerk, just({})),
  no('shifts.current', null, just({}), 'locked'),
  ok('shifts.tick', clerk, just({ list: 'opening', item: 'radio' })),
  no('shifts.tick', clerk, just({ list: 'opening', item: 'spaceship' }), 'checklist-item-unknown'),
  ok('shifts.skip', clerk, just({ list: 'opening', reason: '来电话了' })),
  no('shifts.skip', clerk, just({ list: 'opening', reason: '' }), 'bad-input'),
  ok('shifts.savePattern', supervisor, just({ pattern })),
  no('shifts.savePattern', clerk, just({ pattern }), 'not-allowed'),
  ok('shifts.setRoster', supervisor, just({ on: '2026-11-23', pattern: 'noon', staff: [clerk] })),
  no(
    'shifts.setRoster',
    supervisor,
    just({ on: '2026-11-23', pattern: 'noon', staff: ['nobody'] }),
    'staff-unknown',
  ),
  ok('shifts.saveChecklist', manager, just({ list: 'opening', items: points })),
  no(
    'shifts.saveChecklist',
    manager,
    just({ list: 'opening', items: [...points, ...points] }),
    'named-twice',
  ),
  ok('shifts.since', clerk, just({ since: '2026-11-20T00:00:00.000Z' })),
  no('shifts.since', clerk, just({ since: 'yesterday' }), 'bad-input'),
];

const logSteps: readonly Step[] = [
  ok('log.write', clerk, just({ text: '明早 9:00 电梯年检', forNext: true }), 'line'),
  ok('log.supplement', clerk, (memory) => ({ entry: memory['line']?.['id'], text: '改到 10:00' })),
  no('log.supplement', clerk, just({ entry: 'nowhere', text: '改到 10:00' }), 'line-unknown'),
  ok('log.print', clerk, just({ on: '2026-11-22', printerId: 'pdf' })),
  no('log.print', clerk, just({ on: '2026-11-22', printerId: 'nowhere' }), 'printer-unknown'),
];

const roundSteps: readonly Step[] = [
  ok('rounds.current', clerk, just({ task: 'daily-count' }), 'round'),
  no('rounds.current', clerk, just({ task: 'lunch' }), 'bad-input'),
  no('rounds.sign', clerk, just({ task: 'daily-count', pin }), 'round-unfinished'),
  ok('rounds.mark', clerk, (memory) => ({
    task: 'daily-count',
    keys: ((memory['round']?.['lines'] as { key: string }[] | undefined) ?? []).map(({ key }) => key),
    as: 'on-course',
  })),
  no('rounds.mark', clerk, just({ task: 'daily-count', keys: ['nowhere'], as: 'chased' }), 'line-unknown'),
  no('rounds.sign', clerk, just({ task: 'daily-count', pin: '000001' }), 'wrong-pin'),
  ok('rounds.sign', clerk, just({ task: 'daily-count', pin })),
  ok('rounds.list', clerk, just({})),
  no('rounds.list', null, just({}), 'locked'),
];

const refusedSteps: readonly Step[] = [
  no('handover.note', clerk, just({ key: 'nowhere', text: '' }), 'no-handover'),
  ok('handover.prepare', clerk, just({})),
  no('handover.prepare', '1003', just({}), 'not-your-shift'),
  no('handover.meet', clerk, just({ to: clerk }), 'handover-to-self'),
  ok('handover.words', clerk, just({ text: '明早电梯年检' })),
  no('handover.words', clerk, just({ text: 7 }), 'bad-input'),
  no('handover.refuse', clerk, just({ staff: colleague, pin: '000001', reason: '钥匙不对' }), 'wrong-pin'),
  ok('handover.refuse', clerk, just({ staff: colleague, pin: theirs, reason: '钥匙不对' }), 'refused'),
  ok('shifts.tell', clerk, (memory) => ({
    shift: memory['refused']?.['shift'],
    notice: `refused@${String(handoverOf(memory, 'refused'))}:supervisor`,
  })),
  no(
    'shifts.tell',
    clerk,
    (memory) => ({ shift: memory['refused']?.['shift'], notice: 'x' }),
    'notice-unknown',
  ),
  ok('handover.prepare', clerk, just({})),
  ok('handover.withdraw', clerk, just({ reason: '备错了' })),
  no('handover.withdraw', clerk, just({ reason: '备错了' }), 'no-handover'),
];

const sealedSteps: readonly Step[] = [
  ok('handover.prepare', clerk, just({}), 'running'),
  ok('handover.meet', clerk, just({ to: colleague })),
  ok('handover.get', clerk, just({}), 'told'),
  no('handover.get', clerk, just({ handover: 'A200101-H0001' }), 'handover-unknown'),
  ok('handover.note', clerk, (memory) => ({ key: firstOf(memory, 'told'), text: '等料' })),
  no('handover.sign', clerk, just({ outgoing: pin, incoming: theirs }), 'handover-unfinished'),
  no('handover.mark', clerk, just({ keys: ['nowhere'], as: 'told' }), 'line-unknown'),
  ok('handover.mark', clerk, (memory) => ({ keys: keysOf(memory, 'told'), as: 'told' })),
  no('handover.answer', clerk, (memory) => ({ key: firstOf(memory, 'told'), answer: '周五' }), 'no-question'),
  ok('handover.mark', clerk, (memory) => ({
    keys: [firstOf(memory, 'told')],
    as: 'question',
    question: '几号来料',
  })),
  ok('handover.answer', clerk, (memory) => ({ key: firstOf(memory, 'told'), answer: '周五' })),
  ok('handover.mark', clerk, (memory) => ({ keys: [firstOf(memory, 'told')], as: 'accepted' })),
  no('handover.count', clerk, just({ row: 'spaceships/all', counted: 1 }), 'count-unknown'),
  ...counted.map((row) => ok('handover.count', clerk, just({ row, counted: 1, reason: '数过两遍' }))),
  ok('handover.sign', clerk, just({ outgoing: pin, incoming: theirs }), 'sealed'),
  ok('handover.list', clerk, just({})),
  no('handover.list', clerk, just({ limit: 0 }), 'bad-input'),
  ok('handover.compare', clerk, (memory) => ({ handover: handoverOf(memory, 'sealed') })),
  no('handover.compare', clerk, just({ handover: 'A200101-H0001' }), 'handover-unknown'),
  ok('handover.supplement', clerk, (memory) => ({ handover: handoverOf(memory, 'sealed'), text: '补一句' })),
  no('handover.supplement', clerk, just({ handover: 'A200101-H0001', text: '补一句' }), 'handover-unknown'),
  ok('handover.print', clerk, (memory) => ({ handover: handoverOf(memory, 'sealed'), printerId: 'pdf' })),
  no('handover.print', clerk, just({ handover: 'A200101-H0001' }), 'handover-unknown'),
  ok('shifts.close', supervisor, just({ reason: '夜里关台' })),
];

/** Shifts, the log, the rounds and a handover from its preparation to its seal, once refused. */
export const handoverSteps: readonly Step[] = [
  ...shiftSteps,
  ...logSteps,
  ...roundSteps,
  ...refusedSteps,
  ...sealedSteps,
];
