import { admin, clerk, just, manager, no, ok, supervisor, type Step } from './step.ts';

const file = (text: string) => Buffer.from(text).toString('base64');
const staffList = file('工号,姓名,角色,电话\r\n1008,向晚,前台,8008\r\n');
const days = file('日期,类型,名称\r\n2027-01-01,休,元旦\r\n2027-10-01,休,国庆节\r\n');

/** The staff and the workday calendar from tables. */
export const deskImportSteps: readonly Step[] = [
  no('staff.preview', supervisor, just({ base64: staffList }), 'not-allowed'),
  no('staff.preview', manager, just({ base64: '' }), 'import-trouble'),
  ok('staff.preview', admin, just({ base64: staffList }), 'staff-list'),
  ok('staff.cancel', admin, just({})),
  no('staff.cancel', clerk, just({}), 'not-allowed'),
  no('staff.import', admin, just({ plan: 'none' }), 'plan-unknown'),
  ok('staff.import', admin, (memory) => ({ plan: memory['staff-list']?.['plan'] })),
  no('calendar.preview', supervisor, just({ base64: days }), 'not-allowed'),
  ok('calendar.preview', manager, just({ base64: days }), 'days'),
  ok('calendar.cancel', manager, just({})),
  no('calendar.cancel', clerk, just({}), 'not-allowed'),
  no('calendar.import', manager, just({ plan: 'none', source: 'days.csv' }), 'plan-unknown'),
  ok('calendar.import', manager, (memory) => ({ plan: memory['days']?.['plan'], source: 'days.csv' })),
];
