import { z } from 'zod';
import { kind } from './domain/call/call.ts';
import { thingState } from './domain/custody/thing.ts';
import { importTrouble } from './domain/directory/import-problem.ts';
import { orderState } from './domain/order/order.ts';
import { moment } from './domain/primitives.ts';
import { handoverState } from './domain/shift/handover.ts';

const duty = z.enum([
  'apology',
  'first-response',
  'notify',
  'follower',
  'form',
  'review',
  'measures',
  'compensation',
  'callback',
  'manager-callback',
  'digest',
]);

const block = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wrong-state'), state: orderState }),
  z.strictObject({ kind: z.literal('slip-not-back') }),
  z.strictObject({ kind: z.literal('rework-open'), order: z.string() }),
  z.strictObject({ kind: z.literal('nothing-offered') }),
  z.strictObject({ kind: z.literal('key-out'), code: z.string() }),
  z.strictObject({ kind: z.literal('duty-open'), duty }),
]);

/** Whose PIN was asked for. */
const pinOf = z.enum(['outgoing', 'incoming', 'supervisor']);

const plain = <T extends string>(name: T) => z.strictObject({ kind: z.literal(name) });
const named = <T extends string>(name: T) => z.strictObject({ kind: z.literal(name), what: z.string() });

/**
 * Every expected trouble: a state of affairs with what is needed to say it, never prose.
 *
 * The renderer owns the words (`words/errors`).
 */
export const refusal = z.discriminatedUnion('kind', [
  // asking
  named('unknown-channel'),
  z.strictObject({
    kind: z.literal('bad-input'),
    issues: z.array(z.strictObject({ path: z.string(), message: z.string() })),
  }),
  plain('locked'),
  z.strictObject({ kind: z.literal('not-allowed'), role: z.string(), needs: z.array(z.string()) }),
  plain('untrusted-sender'),
  // the book
  named('read-only'),
  plain('not-opened-yet'),
  plain('already-opened'),
  // the practice
  plain('not-in-practice'),
  plain('only-in-practice'),
  /** The book of the practice does not open, or takes no changes. */
  named('practice-unusable'),
  z.strictObject({ kind: z.literal('bug'), reference: z.string() }),
  // signing in
  /** `of` says whose, where several people give theirs. */
  z.strictObject({ kind: z.literal('wrong-pin'), triesLeft: z.int(), of: pinOf.optional() }),
  z.strictObject({ kind: z.literal('wait-for-pin'), seconds: z.int(), of: pinOf.optional() }),
  z.strictObject({ kind: z.literal('weak-pin'), weakness: z.string() }),
  named('staff-unknown'),
  named('staff-inactive'),
  plain('last-manager'),
  // things that are not there
  named('order-unknown'),
  named('department-unknown'),
  named('printer-unknown'),
  named('printer-in-use'),
  named('slip-unknown'),
  named('draft-unknown'),
  named('place-unknown'),
  named('person-unknown'),
  named('attachment-unknown'),
  named('problem-unknown'),
  named('plan-unknown'),
  // rules of the desk
  z.strictObject({ kind: z.literal('read-back-missing'), of: kind }),
  z.strictObject({ kind: z.literal('blocked'), order: z.string(), act: z.string(), blocks: z.array(block) }),
  plain('message-receiver-missing'),
  plain('rework-not-closed'),
  plain('time-in-future'),
  plain('place-name-taken'),
  plain('same-person'),
  plain('not-a-complaint'),
  plain('not-a-request'),
  plain('severity-unchanged'),
  plain('nothing-to-digest'),
  plain('not-resting'),
  /** The duty of a severity needs somebody higher: who may close a complaint, lower its severity, approve money. */
  z.strictObject({ kind: z.literal('needs-role'), roles: z.array(z.string()) }),
  named('rule-unknown'),
  named('clock-unknown'),
  named('notice-unknown'),
  named('notice-told-already'),
  named('callback-unknown'),
  named('callback-settled'),
  plain('callback-not-entrusted'),
  plain('callback-not-spent'),
  named('measure-unknown'),
  named('snippet-unknown'),
  named('case-unknown'),
  z.strictObject({ kind: z.literal('out-of-bounds'), min: z.number(), max: z.number() }),
  z.strictObject({ kind: z.literal('calendar-unreadable'), line: z.int() }),
  named('draft-of-other'),
  named('number-taken'),
  z.strictObject({ kind: z.literal('slip-not-stuck'), state: z.string() }),
  // paper of a power failure
  plain('nothing-to-print'),
  named('blank-unknown'),
  z.strictObject({
    kind: z.literal('blank-settled'),
    number: z.string(),
    became: z.enum(['call', 'log', 'spoiled', 'past']),
    what: z.string(),
  }),
  plain('true-time-missing'),
  z.strictObject({ kind: z.literal('too-long-ago'), days: z.int() }),
  // lending and keeping
  named('register-unknown'),
  named('register-idle'),
  named('register-in-use'),
  named('class-unknown'),
  named('thing-unknown'),
  named('borrower-unknown'),
  named('custody-unknown'),
  named('code-taken'),
  /** A code or a name that would tell what a hidden key opens. */
  named('code-shows-door'),
  z.strictObject({ kind: z.literal('thing-out'), code: z.string(), who: z.string(), since: moment }),
  z.strictObject({ kind: z.literal('thing-not-in'), code: z.string(), state: thingState }),
  named('thing-not-out'),
  named('named-twice'),
  z.strictObject({ kind: z.literal('borrower-blocked'), name: z.string(), reason: z.string() }),
  z.strictObject({ kind: z.literal('borrower-overdue'), name: z.string(), codes: z.array(z.string()) }),
  named('consent-missing'),
  named('second-missing'),
  plain('second-same-person'),
  z.strictObject({ kind: z.literal('approval-missing'), code: z.string(), roles: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('fields-missing'), fields: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('field-unfit'), field: z.string() }),
  plain('due-passed'),
  z.strictObject({ kind: z.literal('renewals-used'), times: z.int() }),
  plain('notice-untold'),
  plain('tag-missing'),
  plain('return-unchecked'),
  z.strictObject({ kind: z.literal('custody-closed'), number: z.string(), state: z.string() }),
  z.strictObject({ kind: z.literal('visit-elsewhere'), number: z.string(), state: z.string() }),
  z.strictObject({ kind: z.literal('permit-ended'), on: z.string() }),
  plain('too-late-to-undo'),
  plain('no-need-to-see'),
  z.strictObject({
    kind: z.literal('differences-open'),
    expected: z.int(),
    counted: z.int(),
    missing: z.array(z.string()),
    extra: z.array(z.strictObject({ code: z.string(), state: thingState })),
    unknown: z.array(z.string()),
  }),
  // shifts and handovers
  plain('no-shift'),
  z.strictObject({ kind: z.literal('shift-open'), owner: z.string(), since: moment }),
  z.strictObject({ kind: z.literal('not-your-shift'), owner: z.string() }),
  named('pattern-unknown'),
  named('checklist-item-unknown'),
  plain('no-handover'),
  z.strictObject({ kind: z.literal('handover-stage'), number: z.string(), state: handoverState }),
  named('handover-unknown'),
  plain('handover-to-self'),
  z.strictObject({ kind: z.literal('not-on-roster'), name: z.string() }),
  named('line-unknown'),
  named('no-question'),
  named('no-answer'),
  named('count-unknown'),
  named('count-missing'),
  plain('reason-missing'),
  /** `lines` and the others name the first of them by their keys; `left` is how many lines there are in all. */
  z.strictObject({
    kind: z.literal('handover-unfinished'),
    left: z.int(),
    lines: z.array(z.string()).readonly(),
    questions: z.array(z.string()).readonly(),
    counts: z.array(z.string()).readonly(),
    reasons: z.array(z.string()).readonly(),
    callbacks: z.array(z.string()).readonly(),
  }),
  z.strictObject({ kind: z.literal('round-unfinished'), left: z.int(), keys: z.array(z.string()) }),
  // files
  z.strictObject({ kind: z.literal('file-too-large'), bytes: z.int(), limit: z.int() }),
  named('file-unreadable'),
  named('file-type-refused'),
  z.strictObject({ kind: z.literal('import-problems'), count: z.int() }),
  z.strictObject({ kind: z.literal('import-trouble'), trouble: importTrouble }),
  /** The book has changed since the table was looked through; this record shows it. */
  named('import-outdated'),
  plain('cancelled'),
  // keeping the book
  named('backup-unknown'),
  z.strictObject({ kind: z.literal('backup-broken'), what: z.string(), detail: z.string() }),
  z.strictObject({ kind: z.literal('backup-failed'), what: z.string(), detail: z.string() }),
  named('folder-unusable'),
  /** One export at a time. */
  plain('export-running'),
  named('export-unknown'),
  plain('period-upside-down'),
  /** Days of history are missing and could not be made anew. */
  plain('history-not-whole'),
  z.strictObject({ kind: z.literal('ledger-too-long'), most: z.int() }),
  named('draw-unknown'),
  named('check-unknown'),
  plain('nothing-to-check'),
  named('bundle-unreadable'),
  plain('passphrase-wrong'),
  /** The same change is another one here and there. */
  z.strictObject({ kind: z.literal('bundle-conflict'), seq: z.int() }),
  plain('bundle-of-this-desk'),
  /** Written by a later version of the program, which is named. */
  named('bundle-newer'),
  /** A plain bundle of a desk whose bundles came sealed before. */
  plain('bundle-not-sealed'),
  /** Only a bundle with all changes from the first one on can be taken anew. */
  plain('bundle-not-whole'),
  /** What is here of the other desk is damaged; a whole bundle has to be taken anew. */
  named('mirror-broken'),
  plain('nothing-new-to-bundle'),
  /** Neither a passphrase nor the wish to write it without one. */
  plain('passphrase-missing'),
  named('bundle-unknown'),
  named('desk-unknown'),
  named('record-unknown'),
  // moving a desk to another PC
  /** It lives at another PC now; this is the file that it went into. */
  named('desk-moved'),
  named('book-not-sound'),
  named('folder-not-empty'),
  named('move-file-unreadable'),
  /** Of the file of a desk. */
  plain('desk-passphrase-wrong'),
  /** The old book was not closed when this file was left. */
  named('move-unfinished'),
  /** A file of this name is there, or what belongs to one. */
  named('desk-file-there'),
  /** The desk has come into this folder; the next opening ends that. */
  named('arrival-unfinished'),
  z.strictObject({ kind: z.literal('desk-arrived-already'), at: moment }),
  /** This window has no desk on its way. */
  plain('nothing-moves'),
  named('anchor-unreadable'),
  plain('nothing-to-repair'),
  z.strictObject({ kind: z.literal('repair-failed'), detail: z.string() }),
  plain('nothing-to-erase'),
  z.strictObject({ kind: z.literal('orders-open'), count: z.int() }),
  /** Things are still out, deposits kept, visits not over. */
  z.strictObject({ kind: z.literal('stays-open'), count: z.int() }),
  plain('busy-with-book'),
  plain('folder-holds-phone'),
  named('queue-unavailable'),
]);
export type Refusal = z.output<typeof refusal>;
export type RefusalKind = Refusal['kind'];
