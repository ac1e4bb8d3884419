import { acts } from './zh-CN/acts.ts';
import { board } from './zh-CN/board.ts';
import { bundles } from './zh-CN/bundles.ts';
import { callbacks } from './zh-CN/callbacks.ts';
import { complaints } from './zh-CN/complaints.ts';
import { orders } from './zh-CN/orders.ts';
import { timeline } from './zh-CN/timeline.ts';
import { common } from './zh-CN/common.ts';
import { custody } from './zh-CN/custody.ts';
import { errors } from './zh-CN/errors.ts';
import { emergency } from './zh-CN/emergency.ts';
import { handover } from './zh-CN/handover.ts';
import { host } from './zh-CN/host.ts';
import { intake } from './zh-CN/intake.ts';
import { imports } from './zh-CN/imports.ts';
import { inventory } from './zh-CN/inventory.ts';
import { backup } from './zh-CN/backup.ts';
import { paperFallback } from './zh-CN/paperFallback.ts';
import { recovery } from './zh-CN/recovery.ts';
import { requests } from './zh-CN/requests.ts';
import { registers } from './zh-CN/registers.ts';
import { retention } from './zh-CN/retention.ts';
import { since } from './zh-CN/since.ts';
import { pastHandovers } from './zh-CN/pastHandovers.ts';
import { reports } from './zh-CN/reports.ts';
import { ledgerPaper } from './zh-CN/ledgerPaper.ts';
import { ledgers } from './zh-CN/ledgers.ts';
import { quality } from './zh-CN/quality.ts';
import { rounds } from './zh-CN/rounds.ts';
import { rules } from './zh-CN/rules.ts';
import { shell } from './zh-CN/shell.ts';
import { shift } from './zh-CN/shift.ts';
import { settings } from './zh-CN/settings.ts';
import { slips } from './zh-CN/slips.ts';
import { snippets } from './zh-CN/snippets.ts';
import { stocktake } from './zh-CN/stocktake.ts';
import { blockList } from './zh-CN/blockList.ts';
import { stays } from './zh-CN/stays.ts';
import { directory } from './zh-CN/directory.ts';
import { dutyLog } from './zh-CN/dutyLog.ts';
import { shiftPlan } from './zh-CN/shiftPlan.ts';
import { lending } from './zh-CN/lending.ts';
import { keeping } from './zh-CN/keeping.ts';
import { visits } from './zh-CN/visits.ts';
import { deposits } from './zh-CN/deposits.ts';
import { lock } from './zh-CN/lock.ts';
import { search } from './zh-CN/search.ts';
import { setUp } from './zh-CN/setUp.ts';
import { practice } from './zh-CN/practice.ts';
import { figures } from './zh-CN/figures.ts';
import { terms } from './zh-CN/terms.ts';

/** Every Chinese word of the screens: one line here and one in `en.ts` for a new namespace. */
export const zhCN = {
  acts,
  board,
  bundles,
  callbacks,
  complaints,
  orders,
  timeline,
  common,
  custody,
  errors,
  emergency,
  handover,
  host,
  intake,
  imports,
  inventory,
  backup,
  paperFallback,
  recovery,
  requests,
  registers,
  retention,
  since,
  pastHandovers,
  reports,
  ledgerPaper,
  ledgers,
  figures,
  quality,
  rounds,
  rules,
  shell,
  shift,
  settings,
  slips,
  snippets,
  stocktake,
  blockList,
  stays,
  directory,
  dutyLog,
  shiftPlan,
  lending,
  keeping,
  visits,
  deposits,
  lock,
  search,
  setUp,
  practice,
  terms,
};
