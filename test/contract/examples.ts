import { readFileSync } from 'node:fs';
import type { ChannelName } from '../../shared/contract.ts';
import { emptyDraftFields } from '../../shared/domain/draft/draft.ts';
import { bundlesElsewhere, bundleSteps, moveSteps } from './bundle-examples.ts';
import { custodySteps } from './custody-examples.ts';
import { deskImportSteps } from './desk-import-examples.ts';
import { exportSteps } from './export-examples.ts';
import { reportSteps } from './report-examples.ts';
import { paperSteps } from './paper-examples.ts';
import { handoverSteps } from './shift-examples.ts';
import { practiceElsewhere, practiceSteps } from './practice-examples.ts';
import { promiseSteps } from './promise-examples.ts';
import { ruleSteps } from './rule-examples.ts';
import {
  admin,
  clerk,
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

const call = { kind: 'repair', channel: 'phone', place: '3-1203', text: '主卧卫生间天花板渗水' };
const fields = { ...emptyDraftFields, who: '3-1203', text: '半句话' };
const complaint = { kind: 'complaint', fields: { ...fields, text: '电梯困人' } };
const register = () =>
  readFileSync(new URL('../../resources/sample/owner-register.csv', import.meta.url)).toString('base64');
const department = {
  id: 'garden',
  name: '绿化部',
  latinName: 'Garden',
  head: '苗青',
  extension: '8031',
  radio: '',
  workers: [],
};
const printer = {
  id: 'front',
  name: '热敏 80',
  transport: { kind: 'tcp', host: '127.0.0.1', port: 9 },
  paper: 'thermal-80',
  chinese: 'built-in',
  offsetXmm: 0,
  offsetYmm: 0,
  cut: 'each',
  prints: ['list'],
  fallback: null,
};
const problem = {
  code: 'mould',
  group: '土建',
  name: '发霉',
  latinGroup: 'Building',
  latinName: 'Mould',
  key: 'fm',
  kinds: ['repair'],
};
const newcomer = {
  id: '1007',
  name: '田小雨',
  latinName: 'Tian Xiaoyu',
  role: 'clerk',
  phone: '',
  isActive: true,
};
const back = { place: 'own', reason: '试试' };
const person = {
  name: '新来人',
  title: 'mr',
  phones: ['13900001234'],
  plates: [],
  roles: [],
  firm: '',
  vip: false,
  note: '',
};
const place = { name: '游泳馆', building: '', floor: '', areaM2: null, note: '' };

/**
 * Every channel with an accepted and a refused request, in an order in which a desk could live them.
 *
 * Begins on a fresh sample desk; the same steps are asked of every host.
 */
export const steps: readonly Step[] = [
  no(
    'setup.begin',
    null,
    just({
      centre: { name: '甲', letter: 'B', language: 'zh-CN', phone: '' },
      manager: { name: '乙', pin: '482917' },
    }),
    'already-opened',
  ),
  ok('session.current', null, just({})),
  no('session.current', null, just({ more: 1 }), 'bad-input'),
  no('desk.snapshot', null, just({}), 'locked'),
  ok('desk.snapshot', clerk, just({})),
  ok('session.touch', clerk, just({})),
  no('session.touch', clerk, just({ more: 1 }), 'bad-input'),
  // staff and tables
  no('staff.save', clerk, just({ staff: newcomer }), 'not-allowed'),
  no('staff.save', manager, just({ staff: { ...newcomer, pin: '111111' } }), 'weak-pin'),
  ok('staff.save', manager, just({ staff: { ...newcomer, pin: '935172' } })),
  no('staff.setPin', manager, just({ staff: '9999', pin: '935172' }), 'staff-unknown'),
  ok('staff.setPin', manager, just({ staff: '1007', pin: '615283' })),
  ...deskImportSteps,
  no('centre.save', clerk, just({ name: '甲', phone: '', language: 'zh-CN' }), 'not-allowed'),
  ok('centre.save', manager, just({ name: '澄湖苑客服前台', phone: '8000', language: 'zh-CN' })),
  no('settings.save', manager, just({ settings: { lockAfterMinutes: 0 } }), 'bad-input'),
  ok('settings.save', manager, just({ settings: { reworkDays: 14 } })),
  no('departments.save', supervisor, just({ department }), 'not-allowed'),
  ok('departments.save', manager, just({ department })),
  no(
    'routes.save',
    manager,
    just({ route: { kind: 'request', department: 'nowhere', copyTo: [] } }),
    'department-unknown',
  ),
  ok('routes.save', manager, just({ route: { kind: 'request', department: 'housekeeping', copyTo: [] } })),
  ok('problems.save', manager, just({ problem })),
  no('problems.save', clerk, just({ problem }), 'not-allowed'),
  no('problems.remove', manager, just({ code: 'nothing' }), 'problem-unknown'),
  ok('problems.remove', manager, just({ code: 'mould' })),
  ...ruleSteps,
  ...practiceSteps,
  // directory
  ok('callers.find', clerk, just({ text: '1203' })),
  no('callers.find', clerk, just({ text: 1203 }), 'bad-input'),
  ok('callers.card', clerk, just({ placeId: 'p-3-1203' })),
  no('callers.card', null, just({ placeId: 'p-3-1203' }), 'locked'),
  ok('directory.places', clerk, just({ text: '3-1203' })),
  no('directory.places', clerk, just({ limit: 0 }), 'bad-input'),
  ok('directory.people', clerk, just({ text: 'wxl' })),
  no('directory.people', clerk, just({ limit: 100_000 }), 'bad-input'),
  ok('places.save', clerk, just({ place }), 'pool'),
  no('places.save', clerk, just({ place }), 'place-name-taken'),
  ok('people.save', clerk, just({ person }), 'first'),
  ok('people.save', clerk, just({ person: { ...person, vip: true } }), 'second'),
  no(
    'people.save',
    clerk,
    just({ person: { ...person, roles: [{ placeId: 'nowhere', role: 'owner' }] } }),
    'place-unknown',
  ),
  no(
    'people.merge',
    clerk,
    (memory) => ({ keep: memory['first']?.['id'], drop: memory['second']?.['id'] }),
    'not-allowed',
  ),
  ok('people.merge', supervisor, (memory) => ({
    keep: memory['first']?.['id'],
    drop: memory['second']?.['id'],
  })),
  ok('people.reveal', clerk, (memory) => ({ personId: memory['first']?.['id'] })),
  no('people.reveal', admin, (memory) => ({ personId: memory['first']?.['id'] }), 'not-allowed'),
  no('directory.preview', manager, just({ base64: '' }), 'import-trouble'),
  ok('directory.preview', manager, () => ({ base64: register() }), 'import'),
  no('directory.import', manager, just({ plan: 'no-such-plan' }), 'plan-unknown'),
  ok('directory.import', manager, (memory) => ({ plan: memory['import']?.['plan'], leaveOutProblems: true })),
  ok('directory.cancel', manager, just({})),
  no('directory.cancel', clerk, just({}), 'not-allowed'),
  // calls
  ok('drafts.save', clerk, just({ kind: 'repair', fields }), 'draft'),
  no('drafts.save', admin, just({ kind: 'repair', fields }), 'not-allowed'),
  ok('drafts.list', clerk, just({})),
  no('drafts.list', null, just({}), 'locked'),
  ok('drafts.takeOver', supervisor, (memory) => ({ id: draftId(memory, 'draft') })),
  no('drafts.discard', clerk, (memory) => ({ id: draftId(memory, 'draft') }), 'draft-of-other'),
  ok('drafts.discard', supervisor, (memory) => ({ id: draftId(memory, 'draft') })),
  ok('drafts.restore', supervisor, (memory) => ({ id: draftId(memory, 'draft') })),
  no('drafts.restore', supervisor, just({ id: 'none' }), 'draft-unknown'),
  no('drafts.takeOver', supervisor, just({ id: 'none' }), 'draft-unknown'),
  ok('drafts.save', clerk, just(complaint), 'angry'),
  no('calls.take', clerk, just({ ...call, kind: 'complaint' }), 'read-back-missing'),
  ok('calls.take', clerk, just(call), 'leak'),
  ok('calls.take', clerk, just({ ...call, place: '9-2401', dispatch: true }), 'lift'),
  ok('calls.take', clerk, just({ ...call, kind: 'message', messageFor: '刘敏', readBack: true }), 'message'),
  ok('calls.list', clerk, just({})),
  no('calls.list', clerk, just({ limit: -1 }), 'bad-input'),
  // orders
  no('orders.pickUp', clerk, on('leak', { signer: '吴永强' }), 'blocked'),
  ok('orders.dispatch', clerk, on('leak'), 'sent'),
  no('orders.dispatch', clerk, on('leak'), 'blocked'),
  no('orders.close', clerk, on('leak'), 'blocked'),
  ok('orders.pickUp', clerk, on('leak', { signer: '吴永强' })),
  no('orders.acceptQuote', clerk, on('leak'), 'blocked'),
  ok('orders.arrive', clerk, on('leak')),
  no('orders.arrive', clerk, on('leak'), 'blocked'),
  ok('orders.quote', clerk, on('leak', { labourYuan: 80, materialsYuan: 35 })),
  no('orders.quote', clerk, on('leak', { labourYuan: -1, materialsYuan: 0 }), 'bad-input'),
  ok('orders.acceptQuote', clerk, on('leak')),
  ok('orders.start', clerk, on('leak')),
  no('orders.start', clerk, on('leak'), 'blocked'),
  ok('orders.pause', clerk, on('leak', { reason: 'material' })),
  no('orders.pause', clerk, on('leak', { reason: 'lunch' }), 'bad-input'),
  ok('orders.askCompletion', clerk, on('leak', { answer: 'not-yet' })),
  no('orders.askCompletion', clerk, on('message', { answer: 'done' }), 'blocked'),
  ok('orders.chase', clerk, on('leak', { outcome: 'coming', who: '周建平' })),
  no('orders.chase', clerk, just({ order: 'A261122-9999', outcome: 'coming' }), 'order-unknown'),
  ok('orders.tellCaller', clerk, on('leak', { note: '明天到料' })),
  no('orders.tellCaller', clerk, just({ order: 'A261122-9999' }), 'order-unknown'),
  ok('orders.note', clerk, on('leak', { text: '家里有老人' })),
  no('orders.note', clerk, on('leak', { text: ' ' }), 'bad-input'),
  ok('orders.escalate', clerk, on('leak', { to: '刘敏', reason: '拖了' })),
  no('orders.escalate', clerk, on('leak', { to: '刘敏', reason: '' }), 'bad-input'),
  ok('orders.offerOwner', clerk, on('leak', { to: supervisor, reason: '下班' })),
  no('orders.offerOwner', clerk, on('leak', { to: '4711', reason: '下班' }), 'staff-unknown'),
  no('orders.takeOwner', clerk, on('leak'), 'blocked'),
  ok('orders.takeOwner', supervisor, on('leak')),
  ok('orders.resume', clerk, on('leak')),
  no('orders.resume', clerk, on('leak'), 'blocked'),
  ok(
    'files.put',
    clerk,
    just({ name: '漏水.png', mediaType: 'image/png', base64: 'iVBORw0KGgo=' }),
    'picture',
  ),
  no(
    'files.put',
    clerk,
    just({ name: 'x.exe', mediaType: 'application/x-msdownload', base64: 'TVo=' }),
    'file-type-refused',
  ),
  ok('orders.attach', clerk, (memory) => ({
    order: number(memory, 'leak'),
    attachment: memory['picture']?.['attachment'],
  })),
  no('orders.attach', clerk, on('leak', { attachment: {} }), 'bad-input'),
  ok('files.get', clerk, (memory) => ({ sha256: hashOf(memory) })),
  no('files.get', clerk, just({ sha256: 'a'.repeat(64) }), 'attachment-unknown'),
  no('orders.callBack', clerk, on('leak', { outcome: 'reached' }), 'blocked'),
  ok('orders.complete', clerk, on('leak', { result: '换阀门' })),
  no('orders.complete', clerk, on('leak'), 'blocked'),
  ok('orders.returnSlip', clerk, on('leak', { complete: true, done: true, signed: true })),
  no('orders.returnSlip', clerk, on('leak', { complete: true, done: true, signed: true }), 'blocked'),
  ok(
    'orders.callBack',
    clerk,
    on('leak', { outcome: 'reached', scores: { quality: 5, timeliness: 4, attitude: 5 } }),
  ),
  ok('orders.close', clerk, on('leak')),
  no('orders.reopen', clerk, on('leak', { reason: '又漏' }), 'not-allowed'),
  ok('orders.reopen', supervisor, on('leak', { reason: '又漏' })),
  ok('orders.reassign', clerk, on('lift', { department: 'service', reason: '不归工程部' })),
  no(
    'orders.reassign',
    clerk,
    on('lift', { department: 'nowhere', reason: '不归工程部' }),
    'department-unknown',
  ),
  no('orders.void', clerk, on('lift', { reason: '重复' }), 'not-allowed'),
  ok('orders.list', clerk, just({ view: 'all' })),
  no('orders.list', clerk, just({ view: 'everything' }), 'bad-input'),
  ok('orders.get', clerk, on('leak')),
  no('orders.get', clerk, just({ order: 'A261122-9999' }), 'order-unknown'),
  ...promiseSteps,
  ...custodySteps,
  ...paperSteps,
  ...exportSteps,
  ...reportSteps,
  ...bundleSteps,
  ...moveSteps,
  // slips
  ok('slips.preview', clerk, on('lift')),
  no('slips.preview', clerk, just({ order: 'A261122-9999' }), 'order-unknown'),
  ok('printers.save', admin, just({ printer })),
  no('printers.save', clerk, just({ printer }), 'not-allowed'),
  ok('slips.print', clerk, on('lift', { reason: '没打清', printerId: 'front' }), 'reprint'),
  no('slips.print', clerk, on('lift', { reason: '没打清', printerId: 'nowhere' }), 'printer-unknown'),
  no('slips.move', clerk, just({ slip: 'none', move: 'confirm' }), 'slip-unknown'),
  no('slips.reroute', clerk, just({ slip: 'none', printerId: 'front' }), 'slip-unknown'),
  ok('printers.test', clerk, just({ printerId: 'front' })),
  no('printers.test', clerk, just({ printerId: 'nowhere' }), 'printer-unknown'),
  ok('printers.resume', clerk, just({ printerId: 'nowhere' })),
  no('printers.resume', null, just({ printerId: 'front' }), 'locked'),
  no('printers.queues', clerk, just({}), 'not-allowed'),
  no('printers.remove', admin, just({ printerId: 'pdf' }), 'printer-in-use'),
  ok('orders.void', supervisor, on('lift', { reason: '重复' })),
  // finding and the log
  ok('search.find', clerk, just({ text: '王秀兰' })),
  no('search.find', clerk, just({ text: 'x', limit: 0 }), 'bad-input'),
  ok('scan.read', clerk, (memory) => ({ code: number(memory, 'leak') })),
  no('scan.read', null, just({ code: 'A' }), 'locked'),
  ok('log.write', clerk, just({ text: '15 点前把会所二楼灯打开' })),
  no('log.write', clerk, just({ text: '   ' }), 'bad-input'),
  ok('log.list', clerk, just({})),
  no('log.list', clerk, just({ limit: 0 }), 'bad-input'),
  // the past
  ok('history.search', clerk, just({ search: 's', text: '渗水' })),
  no('history.search', clerk, just({ search: 's', text: '渗水', limit: 0 }), 'bad-input'),
  ok('history.cancel', clerk, just({ search: 's' })),
  no('history.cancel', clerk, just({ search: '' }), 'bad-input'),
  ok('history.days', clerk, just({})),
  no('history.days', null, just({}), 'locked'),
  ok('history.day', clerk, just({ on: '2026-11-22' })),
  no('history.day', clerk, just({ on: 'yesterday' }), 'bad-input'),
  // keeping the book
  ok('recovery.report', clerk, just({})),
  no('recovery.report', null, just({}), 'locked'),
  no('recovery.repair', manager, just({ reason: '试试' }), 'nothing-to-repair'),
  ok('book.verify', supervisor, just({})),
  no('book.verify', clerk, just({}), 'not-allowed'),
  no('book.verify', supervisor, just({ anchor: 'H0002' }), 'anchor-unreadable'),
  ok('backups.setFolder', supervisor, just({ folder: '' })),
  no('backups.setFolder', clerk, just({ folder: '' }), 'not-allowed'),
  ok('backups.make', supervisor, just({}), 'copy'),
  no('backups.make', clerk, just({}), 'not-allowed'),
  ok('backups.list', supervisor, just({})),
  no('backups.list', clerk, just({}), 'not-allowed'),
  ok('backups.look', supervisor, (memory) => ({ name: nameOf(memory), place: 'own' })),
  no('backups.look', supervisor, just({ name: '2020-01-01T000000Z-1', place: 'own' }), 'backup-unknown'),
  no('backups.copyTo', supervisor, just({ folder: 'somewhere' }), 'folder-unusable'),
  no('backups.restore', clerk, (memory) => ({ ...back, name: nameOf(memory) }), 'not-allowed'),
  ok('erasure.look', manager, just({ personId: 'c-1' })),
  no('erasure.look', clerk, just({ personId: 'c-1' }), 'not-allowed'),
  no('erasure.erase', manager, just({ personId: 'nobody', reason: '本人要求' }), 'person-unknown'),
  ok('erasure.list', manager, just({})),
  no('erasure.list', supervisor, just({}), 'not-allowed'),
  ok('retention.list', manager, just({})),
  no('retention.list', supervisor, just({}), 'not-allowed'),
  ok('retention.save', manager, just({ rule: { kind: 'enquiry', months: 12 } })),
  no('retention.save', manager, just({ rule: { kind: 'enquiry', months: 0 } }), 'bad-input'),
  no('retention.run', manager, just({ kinds: ['enquiry'], reason: '到期' }), 'nothing-to-erase'),
  ...handoverSteps,
  // signing in
  no('session.signIn', null, just({ staff: clerk, pin: '000000' }), 'wrong-pin'),
  ok('session.signIn', null, just({ staff: clerk, pin: '482917' })),
  ok('session.lock', clerk, just({})),
  no('session.lock', clerk, just({ why: 'bored' }), 'bad-input'),
];

function draftId(memory: Memory, name: string): unknown {
  return (memory[name]?.['draft'] as { id: string } | undefined)?.id;
}

function nameOf(memory: Memory): unknown {
  return (memory['copy']?.['backup'] as { name: string } | undefined)?.name;
}

function hashOf(memory: Memory): unknown {
  return (memory['picture']?.['attachment'] as { sha256: string } | undefined)?.sha256;
}

/** Channels that need two books, a first run or a printer in a known state; each has a test of its own. */
export const elsewhere: Readonly<Partial<Record<ChannelName, string>>> = {
  'setup.lookAround': 'test/e2e/lock.e2e.ts',
  'setup.leaveSample': 'test/e2e/lock.e2e.ts',
  ...practiceElsewhere,
  ...bundlesElsewhere,
  'setup.begin': 'test/electron/core/handlers/session.test.ts',
  'slips.move': 'test/electron/core/printing/queue.test.ts',
  'slips.reroute': 'test/electron/core/printing/queue.test.ts',
  'printers.remove': 'test/electron/core/printing/queue.test.ts',
  'printers.queues': 'test/electron/core/printing/spooler.test.ts',
  'custody.tell': 'test/electron/core/watch/custody-day.test.ts',
  'exports.cancel': 'test/electron/core/ledgers/export-jobs.test.ts',
  'recovery.repair': 'test/electron/core/rescue/repair.test.ts',
  'backups.copyTo': 'test/electron/core/store/backup/backups.test.ts',
  'backups.restore': 'test/electron/core/store/backup/restore.test.ts',
  'erasure.erase': 'test/faults/erasure.test.ts',
  'retention.run': 'test/faults/erasure.test.ts',
};
