import { clerk, just, manager, no, ok, supervisor, type Step } from './step.ts';

const begin = { span: 'all', plain: true, reason: '每周交总部' };
const schedule = { folder: '/media/stick', every: 'week', weekday: 5, at: '17:30', plain: true };
const nowhere = '0123456789abcdef';

/** Bundles and the books of other desks. */
export const bundleSteps: readonly Step[] = [
  no('bundles.begin', clerk, just(begin), 'not-allowed'),
  no('bundles.begin', manager, just({ ...begin, plain: false }), 'passphrase-missing'),
  no('bundles.begin', manager, just({ ...begin, folder: '/nowhere/at/all' }), 'folder-unusable'),
  no(
    'bundles.begin',
    manager,
    just({ ...begin, span: { from: '2026-11-30', to: '2026-11-01' } }),
    'period-upside-down',
  ),
  ok('bundles.begin', manager, just(begin), 'bundle'),
  no('bundles.cancel', manager, just({ bundle: 'nothing' }), 'bundle-unknown'),
  ok('bundles.list', manager, just({})),
  no('bundles.list', clerk, just({}), 'not-allowed'),
  ok('bundles.found', manager, just({}), 'folder'),
  no('bundles.found', clerk, just({}), 'not-allowed'),
  no('bundles.setSchedule', manager, just({ ...schedule, plain: false }), 'passphrase-missing'),
  no('bundles.setSchedule', manager, just({ ...schedule, at: '25:00' }), 'bad-input'),
  no('bundles.setSchedule', manager, just({ ...schedule, folder: 'stick' }), 'folder-unusable'),
  ok('bundles.setSchedule', manager, just(schedule)),
  no('bundles.clearSchedule', clerk, just({}), 'not-allowed'),
  ok('bundles.clearSchedule', manager, just({})),
  no('bundles.preview', manager, just({ path: '/nowhere/A.bundle' }), 'file-unreadable'),
  no('bundles.take', manager, just({ path: '/nowhere/A.bundle' }), 'file-unreadable'),
  ok('desks.list', supervisor, just({})),
  no('desks.list', clerk, just({}), 'not-allowed'),
  no('desks.search', supervisor, just({ desk: nowhere, text: '渗水' }), 'desk-unknown'),
  no('desks.record', supervisor, just({ desk: nowhere, number: 'B261122-0001' }), 'desk-unknown'),
  no('desks.day', supervisor, just({ desk: nowhere, on: '2026-11-22' }), 'desk-unknown'),
  no('desks.drop', supervisor, just({ desk: nowhere, reason: '撤了' }), 'desk-unknown'),
];

/** The move to another PC. */
export const moveSteps: readonly Step[] = [
  no(
    'desk.move',
    clerk,
    just({ folder: '/nowhere', passphrase: '澄湖苑 搬家 2026', reason: '换电脑' }),
    'not-allowed',
  ),
  no(
    'desk.move',
    manager,
    just({ folder: '/nowhere/at/all', passphrase: '澄湖苑 搬家 2026', reason: '换电脑' }),
    'folder-unusable',
  ),
  no(
    'desk.arrive',
    null,
    just({ path: '/nowhere/A.desk', passphrase: '澄湖苑 搬家 2026' }),
    'already-opened',
  ),
  no('desk.stopMove', null, just({}), 'nothing-moves'),
];

/** Asked for with a bundle of another book. */
export const bundlesElsewhere = {
  'bundles.cancel': 'test/electron/core/handlers/bundles.test.ts',
  'bundles.preview': 'test/electron/core/handlers/bundles.test.ts',
  'bundles.take': 'test/electron/core/handlers/bundles.test.ts',
  'desks.search': 'test/electron/core/handlers/bundles.test.ts',
  'desks.record': 'test/electron/core/handlers/bundles.test.ts',
  'desks.day': 'test/electron/core/handlers/bundles.test.ts',
  'desks.drop': 'test/electron/core/handlers/bundles.test.ts',
  'desk.move': 'test/electron/core/handlers/move.test.ts',
  'desk.stopMove': 'test/electron/core/handlers/move.test.ts',
  'desk.arrive': 'test/electron/core/handlers/move.test.ts',
} as const;
