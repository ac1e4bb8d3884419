import { acts } from './en/acts.ts';
import { board } from './en/board.ts';
import { bundles } from './en/bundles.ts';
import { callbacks } from './en/callbacks.ts';
import { complaints } from './en/complaints.ts';
import { orders } from './en/orders.ts';
import { timeline } from './en/timeline.ts';
import { common } from './en/common.ts';
import { custody } from './en/custody.ts';
import { errors } from './en/errors.ts';
import { emergency } from './en/emergency.ts';
import { handover } from './en/handover.ts';
import { host } from './en/host.ts';
import { intake } from './en/intake.ts';
import { imports } from './en/imports.ts';
import { inventory } from './en/inventory.ts';
import { backup } from './en/backup.ts';
import { paperFallback } from './en/paperFallback.ts';
import { recovery } from './en/recovery.ts';
import { requests } from './en/requests.ts';
import { registers } from './en/registers.ts';
import { retention } from './en/retention.ts';
import { since } from './en/since.ts';
import { pastHandovers } from './en/pastHandovers.ts';
import { reports } from './en/reports.ts';
import { ledgerPaper } from './en/ledgerPaper.ts';
import { ledgers } from './en/ledgers.ts';
import { quality } from './en/quality.ts';
import { rounds } from './en/rounds.ts';
import { rules } from './en/rules.ts';
import { shell } from './en/shell.ts';
import { shift } from './en/shift.ts';
import { settings } from './en/settings.ts';
import { slips } from './en/slips.ts';
import { snippets } from './en/snippets.ts';
import { stocktake } from './en/stocktake.ts';
import { blockList } from './en/blockList.ts';
import { stays } from './en/stays.ts';
import { directory } from './en/directory.ts';
import { dutyLog } from './en/dutyLog.ts';
import { shiftPlan } from './en/shiftPlan.ts';
import { lending } from './en/lending.ts';
import { keeping } from './en/keeping.ts';
import { visits } from './en/visits.ts';
import { deposits } from './en/deposits.ts';
import { lock } from './en/lock.ts';
import { search } from './en/search.ts';
import { setUp } from './en/setUp.ts';
import { practice } from './en/practice.ts';
import { figures } from './en/figures.ts';
import { terms } from './en/terms.ts';
import type { EnglishWords } from './words.ts';

/** Every English word of the screens; the compiler names a key that Chinese has and English lacks. */
export const en = {
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
} satisfies EnglishWords;
