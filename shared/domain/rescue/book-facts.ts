import { z } from 'zod';
import { retentionRule } from '../../rules/retention.ts';
import { bundleReceipt } from '../bundle/bundle-receipt.ts';
import { exportReceipt } from '../ledger/export-receipt.ts';
import { qualityDraw } from '../quality/quality-draw.ts';
import { call } from '../call/call.ts';
import { borrower } from '../custody/borrower.ts';
import { custody } from '../custody/custody.ts';
import { custodyNumber, thing } from '../custody/thing.ts';
import { logEntry } from '../duty-log/log-entry.ts';
import { fact } from '../fact.ts';
import { order } from '../order/order.ts';
import { callNumber, id, moment, orderNumber } from '../primitives.ts';
import { handoverNumber } from '../shift/shift.ts';
import { erasureSubject } from './erasure.ts';

const reason = z.string().max(500);

/** How the book keeps itself: what left the living state, came back, was erased, repaired or restored. */
export const bookFacts = [
  /** Closed records that are in history from here on. */
  fact('records-filed', {
    orders: z.array(orderNumber),
    calls: z.array(callNumber),
    log: z.array(id),
    custody: z.array(custodyNumber).default([]),
    handovers: z.array(handoverNumber).default([]),
  }),
  /** An order that history held lives again, because somebody acts on it. */
  fact('order-recalled', { order }),
  /** The clock of the PC went back behind the last change; the order of changes is that of their numbers. */
  fact('clock-set-back', { from: moment, to: moment }),
  /** A clock that had lost its date was put right again; `byMs` of what it was set back are undone. */
  fact('clock-set-forward', { from: moment, to: moment, byMs: z.int().positive() }),
  fact('backup-folder-set', { folder: z.string().max(400) }),
  /** What was exported, bundled and sampled, as it stands after an erasure or a repair. */
  fact('receipts-recalled', {
    exports: z.array(exportReceipt),
    quality: z.array(qualityDraw),
    bundles: z.array(bundleReceipt),
  }),
  /** Why earlier erasures were asked for, without whom a later one takes out. */
  fact('erasures-recalled', { reasons: z.array(z.strictObject({ erasure: id, reason })) }),
  fact('retention-saved', { rule: retentionRule }),
  /**
   * Personal data was taken out. `orders`, `calls` and `log` are the living records as they are without it; `vouchers`
   * stand for the erased lines of whole segments, so that nobody can change those lines unseen.
   */
  fact('data-erased', {
    erasure: id,
    subject: erasureSubject,
    reason,
    orders: z.array(order),
    calls: z.array(call),
    log: z.array(logEntry),
    custody: z.array(custody).default([]),
    things: z.array(thing).default([]),
    borrowers: z.array(borrower).default([]),
    vouchers: z.array(z.strictObject({ segment: z.int(), digest: z.string() })),
  }),
  /** The bytes are gone from every file, or `secondFolderOwes` names the one place that was not there. */
  fact('erasure-finished', { erasure: id, secondFolderOwes: z.boolean() }),
  /** Changes that no file held any more; their numbers stay empty. */
  fact('book-repaired', {
    lost: z.array(z.strictObject({ from: z.int(), to: z.int() })),
    kept: z.int(),
    reason,
  }),
  /** The book was brought back from a backup; the counters go on behind those of the book it replaced. */
  fact('book-restored', {
    backup: z.string(),
    replacedSeq: z.int(),
    replacedHead: z.string(),
    days: z.record(
      z.string(),
      z.strictObject({
        orders: z.int(),
        calls: z.int(),
        custody: z.int().default(0),
        shifts: z.int().default(0),
      }),
    ),
    /** The highest index of an emergency slip that the replaced book had printed. */
    blanks: z.int().nonnegative().default(0),
    reason,
  }),
] as const;
