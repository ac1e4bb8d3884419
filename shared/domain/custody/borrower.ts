import { z } from 'zod';
import { id, label, moment } from '../primitives.ts';

/** Who somebody is that things are lent to. */
export const borrowerKind = z.enum(['staff', 'contractor', 'resident', 'agent', 'other']);
export type BorrowerKind = z.output<typeof borrowerKind>;

/** Somebody that things are lent to, with a reason on the block list when nothing may be. */
export const borrower = z.strictObject({
  id,
  kind: borrowerKind,
  name: label,
  firm: z.string().max(120),
  phone: z.string().max(40),
  /** The person of the directory, or of the staff, this is. */
  personId: id.nullable(),
  staffId: id.nullable(),
  /** What a scanner reads from the badge; empty when there is none. */
  badge: z.string().max(40),
  note: z.string().max(500),
  block: z.strictObject({ reason: z.string(), at: moment, by: id }).nullable(),
  pinyin: z.string().max(400),
  initials: z.string().max(120),
});
export type Borrower = z.output<typeof borrower>;

/** Who a loan, a deposit or a visit is with, as it was then. */
export const party = z.strictObject({
  /** Null for owners of deposits and visitors, who are in no list. */
  borrower: id.nullable(),
  personId: id.nullable(),
  kind: borrowerKind,
  name: z.string().max(120),
  firm: z.string().max(120),
  phone: z.string().max(40),
});
export type Party = z.output<typeof party>;
