import type { BorrowerKind } from '../../../shared/domain/custody/borrower.ts';
import type { Consent } from '../../../shared/domain/custody/thing.ts';

/** Who is to get the things, as far as a screen knows; `id` null for somebody who has not borrowed before. */
export interface DraftBorrower {
  readonly id: string | null;
  readonly kind: BorrowerKind;
  readonly name: string;
  readonly firm: string;
  readonly phone: string;
  readonly personId: string | null;
  readonly staffId: string | null;
}

/** A line that a pen drew, as points in the measure of the pad. */
export type Stroke = readonly (readonly [x: number, y: number])[];

/** A lending as far as it has been put together; a PIN is never part of it. */
export interface LendingDraft {
  readonly codes: readonly string[];
  readonly borrower: DraftBorrower | null;
  /** What stands in the box for the borrower. */
  readonly typedWho: string;
  /** What stands in the box for codes. */
  readonly typedCode: string;
  readonly newcomer: Pick<DraftBorrower, 'kind' | 'name' | 'firm' | 'phone'> | null;
  readonly purpose: string;
  readonly order: string | null;
  /** By the rule of the register, in four hours, or at a time that is typed. */
  readonly due: 'rule' | 'hours' | 'other';
  readonly typedDue: string;
  readonly depositYuan: string;
  readonly values: Readonly<Record<string, string>>;
  readonly consent: Pick<Consent, 'from' | 'way' | 'note'>;
  /** The second member of staff; the PIN stays in its field. */
  readonly second: string | null;
  readonly overrule: boolean;
  readonly strokes: readonly Stroke[];
  readonly note: string;
  readonly showsMore: boolean;
}

export const emptyDraft: LendingDraft = {
  codes: [],
  borrower: null,
  typedWho: '',
  typedCode: '',
  newcomer: null,
  purpose: '',
  order: null,
  due: 'rule',
  typedDue: '',
  depositYuan: '',
  values: {},
  consent: { from: '', way: 'phone', note: '' },
  second: null,
  overrule: false,
  strokes: [],
  note: '',
  showsMore: false,
};

/** Whether anything has been put together yet. */
export function isBegun({ codes, borrower, typedWho, newcomer, order }: LendingDraft): boolean {
  return codes.length > 0 || borrower !== null || typedWho !== '' || newcomer !== null || order !== null;
}
