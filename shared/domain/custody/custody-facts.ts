import { z } from 'zod';
import { notice, tellingWay } from '../clock/notice.ts';
import { fact } from '../fact.ts';
import { id, moment } from '../primitives.ts';
import { borrower } from './borrower.ts';
import { askOutcome, custody, releaseReport, returnReport } from './custody.ts';
import { register } from './register.ts';
import { stocktake } from './stocktake.ts';
import { consent, custodyNumber, thing, thingAct } from './thing.ts';

const reason = z.string().max(500);
const name = z.string().max(120);

const onCustody = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  fact(type, { custody: custodyNumber, ...shape });

/** Things that are lent, kept and let in: registers, things, borrowers, and every stay of one with a holder. */
export const custodyFacts = [
  fact('register-saved', { register }),
  /** A thing as it is from here on; its state and its loan stay what they were. */
  fact('thing-saved', { thing }),
  fact('things-received', { things: z.array(thing) }),
  /** Things as a book that knew more had them, with their state: after a repair. */
  fact('things-recalled', { things: z.array(thing) }),
  /** `loan` is the stay it was out with. */
  fact('thing-acted', {
    thing: id,
    act: thingAct,
    note: reason,
    loan: custodyNumber.nullable().default(null),
  }),
  fact('consent-given', { thing: id, consent }),
  /** Somebody looked what an entrusted key opens. */
  fact('door-revealed', { thing: id, reason }),
  fact('borrower-saved', { borrower }),
  fact('borrower-blocked', { borrower: id, reason }),
  fact('borrower-unblocked', { borrower: id, reason }),
  fact('custody-opened', { custody }),
  /** A stay as a book that knew more had it; nothing else is changed by it. */
  fact('custody-recalled', { custody }),
  onCustody('loan-extended', { dueAt: moment, reason }),
  onCustody('loan-returned', { returned: returnReport }),
  onCustody('custody-withdrawn', { reason }),
  /** A return or a release that was taken back: it is out, or kept, as before. */
  onCustody('custody-reopened', {}),
  onCustody('custody-asked', { outcome: askOutcome, note: reason }),
  onCustody('custody-stepped', {
    rule: z.string().max(64),
    due: z.number(),
    percent: z.number(),
    dueAt: moment,
    notices: z.array(notice),
  }),
  onCustody('custody-told', { notice: notice.shape.id, to: name, how: tellingWay, note: reason }),
  onCustody('deposit-reminded', {
    days: z.int(),
    outcome: askOutcome,
    note: reason,
    nextAt: moment.nullable(),
  }),
  onCustody('deposit-released', { released: releaseReport }),
  onCustody('deposit-disposed', { reason }),
  onCustody('visit-entered', {
    pass: z.strictObject({ thing: id, code: z.string().max(30) }).nullable(),
    dueAt: moment.nullable(),
    told: z.boolean(),
  }),
  /** The visitor is out again; `isOver` is false as long as a permit lets him come back. */
  onCustody('visit-left', { isOver: z.boolean(), note: reason }),
  onCustody('visit-ended', { reason }),
  fact('stocktake-recorded', { stocktake }),
  /** Counts that are known take the place of those with the same id. */
  fact('stocktakes-recalled', { stocktakes: z.array(stocktake) }),
] as const;
