import * as deposits from '../../../shared/domain/custody/decide-deposits.ts';
import * as visits from '../../../shared/domain/custody/decide-visits.ts';
import { listCustody } from '../custody/list-custody.ts';
import { byRule, type Handlers } from './handler.ts';

type StayChannels =
  | 'deposits.receive'
  | 'deposits.release'
  | 'deposits.remind'
  | 'deposits.dispose'
  | 'deposits.list'
  | 'visits.arrive'
  | 'visits.expect'
  | 'visits.leave'
  | 'visits.end'
  | 'visits.list';

const arrive = byRule('visits.arrive', visits.decideArrive);
const enter = byRule('visits.arrive', visits.decideEnter);
const release = byRule('deposits.release', deposits.decideRelease);

/** What is kept for others, and who is let in. */
export const stayHandlers = {
  'deposits.receive': byRule('deposits.receive', deposits.decideReceiveDeposit),
  'deposits.release': ({ deposit, commandId, ...released }, visit) =>
    release({ deposit, commandId, released }, visit),
  'deposits.remind': byRule('deposits.remind', deposits.decideRemind),
  'deposits.dispose': byRule('deposits.dispose', deposits.decideDispose),
  'deposits.list': (filter, visit) => listCustody('deposit', filter, visit),
  'visits.arrive': async ({ visit: expected, ...wish }, visit) => {
    if (expected === undefined) return arrive(wish, visit);
    const { pass, dueAt, told, commandId } = wish;
    return enter({ visit: expected, pass, dueAt, told, commandId }, visit);
  },
  'visits.expect': byRule('visits.expect', visits.decideExpect),
  'visits.leave': byRule('visits.leave', visits.decideLeave),
  'visits.end': byRule('visits.end', visits.decideEndVisit),
  'visits.list': (filter, visit) => listCustody('visit', filter, visit),
} satisfies Handlers<StayChannels>;
