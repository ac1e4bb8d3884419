import type { ChannelName } from '../../../shared/contract.ts';
import { backupHandlers } from './backups.ts';
import { bundleHandlers } from './bundles.ts';
import { callHandlers } from './calls.ts';
import { callbackHandlers } from './callbacks.ts';
import { clockHandlers } from './clocks.ts';
import { complaintHandlers } from './complaints.ts';
import { stayHandlers } from './deposits-and-visits.ts';
import { deskImportHandlers } from './desk-imports.ts';
import { directoryHandlers } from './directory.ts';
import { erasureHandlers } from './erasure.ts';
import { findingHandlers } from './finding.ts';
import { exportHandlers } from './exports.ts';
import type { Handlers } from './handler.ts';
import { otherDeskHandlers } from './other-desks.ts';
import { qualityHandlers } from './quality.ts';
import { reportHandlers } from './reports.ts';
import { logAndFileHandlers } from './log-and-files.ts';
import { inventoryHandlers } from './inventory.ts';
import { loanHandlers } from './loans.ts';
import { moveHandlers } from './move.ts';
import { orderHandlers } from './orders.ts';
import { paperHandlers } from './paper.ts';
import { pastHandlers } from './past.ts';
import { requestHandlers } from './requests.ts';
import { ruleHandlers } from './rules.ts';
import { practiceHandlers } from './practice.ts';
import { recoveryHandlers } from './recovery.ts';
import { sessionHandlers } from './session.ts';
import { handoverHandlers } from './handovers.ts';
import { shiftHandlers } from './shifts.ts';
import { slipHandlers } from './slips.ts';
import { tableHandlers } from './staff-and-tables.ts';
import { thingHandlers } from './things.ts';

/** Every channel of the contract with its handler; a missing or extra one fails the compiler. */
export const handlers = {
  ...sessionHandlers,
  ...tableHandlers,
  ...deskImportHandlers,
  ...directoryHandlers,
  ...callHandlers,
  ...orderHandlers,
  ...clockHandlers,
  ...complaintHandlers,
  ...callbackHandlers,
  ...requestHandlers,
  ...ruleHandlers,
  ...thingHandlers,
  ...inventoryHandlers,
  ...loanHandlers,
  ...stayHandlers,
  ...shiftHandlers,
  ...handoverHandlers,
  ...slipHandlers,
  ...paperHandlers,
  ...findingHandlers,
  ...erasureHandlers,
  ...logAndFileHandlers,
  ...pastHandlers,
  ...recoveryHandlers,
  ...backupHandlers,
  ...practiceHandlers,
  ...exportHandlers,
  ...reportHandlers,
  ...qualityHandlers,
  ...bundleHandlers,
  ...otherDeskHandlers,
  ...moveHandlers,
} satisfies Handlers<ChannelName>;
