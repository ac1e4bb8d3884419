import { remindAt } from '../../rules/due-back.ts';
import { classOf } from '../../rules/registers.ts';
import type { Refusal } from '../../refusal.ts';
import { ok, type Result } from '../../result.ts';
import type { Book } from '../book.ts';
import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import type { Attachment } from '../order/order.ts';
import { queueCustodySlip } from '../printing/queue-custody-slip.ts';
import type { Party } from './borrower.ts';
import { objectionToValues } from './check-values.ts';
import type { AskOutcome, Deposit, ReleaseReport } from './custody.ts';
import { findOpenCustody, nextReminder } from './decide-return.ts';
import { findRegister } from './find-thing.ts';
import { withFullPhone } from './known-phone.ts';
import { momentAt, openingFields, zoneOf } from './open-custody.ts';
import type { Register } from './register.ts';

/** A deposit as it is handed in, or found. */
export interface DepositWish {
  readonly register: string;
  readonly class: string;
  readonly owner: Pick<Party, 'personId' | 'name' | 'firm' | 'phone'>;
  readonly what: string;
  readonly pieces: number;
  readonly shelf: string;
  readonly told: boolean;
  readonly values: Readonly<Record<string, string>>;
  readonly photos: readonly Attachment[];
  readonly signature?: Attachment | undefined;
  readonly note: string;
  readonly print: boolean;
}

/** A register of a behaviour with one of its classes, or why not. */
export function findRegisterOf(
  book: Book,
  wish: { readonly register: string; readonly class: string },
  behaviour: Register['behaviour'],
): Result<Register, Refusal> {
  const found = findRegister(book.desk, wish.register);
  if (!found.ok) return found;
  if (found.value.behaviour !== behaviour) return refused({ kind: 'register-unknown', what: wish.register });
  return classOf(found.value, wish.class) ? found : refused({ kind: 'class-unknown', what: wish.class });
}

/** Takes something into keeping and gives it a tag in two parts. Source: R8.3 (001 代存放档案登记表). */
export const decideReceiveDeposit: Decide<DepositWish, { deposit: string; slip: string | null }> = (
  book,
  wish,
  actor,
) => {
  const found = findRegisterOf(book, wish, 'keep');
  if (!found.ok) return found;
  const register = found.value;
  const objection = objectionToValues(register, 'entry', wish.values);
  if (objection) return refused(objection);
  // What was found nobody handed in who could be asked.
  if (register.notice !== '' && !wish.told && wish.class !== 'found')
    return refused({ kind: 'notice-untold' });
  const { owner, note, values, photos, signature } = wish;
  const who: Party = { borrower: null, kind: 'other', ...withFullPhone(book, owner) };
  const first = remindAt(register.remindAfterDays, 0, Date.parse(actor.at), zoneOf(book));
  const deposit: Deposit = {
    kind: 'deposit',
    ...openingFields(
      book,
      {
        kind: 'deposit',
        register: register.id,
        class: wish.class,
        who,
        dueAt: momentAt(first),
        values,
        note,
        photos,
        signature: signature ?? null,
      },
      actor,
    ),
    what: wish.what,
    pieces: wish.pieces,
    shelf: wish.shelf,
    toldAt: wish.told ? actor.at : null,
    reminders: [],
    released: null,
    disposal: '',
    state: 'kept',
  };
  const job = wish.print
    ? queueCustodySlip(book, { slip: 'deposit-tag', numbers: [deposit.number] }, actor)
    : null;
  return decided(
    [{ type: 'custody-opened', custody: deposit }, ...(job ? [{ type: 'slip-queued' as const, job }] : [])],
    { deposit: deposit.number, slip: job?.id ?? null },
  );
};

function findDeposit(book: Book, number: string): Result<Deposit, Refusal> {
  const found = findOpenCustody(book, number);
  if (!found.ok) return found;
  return found.value.kind === 'deposit'
    ? ok(found.value)
    : refused({ kind: 'custody-unknown', what: number });
}

/**
 * Gives a deposit out.
 *
 * Without the second half of the tag only when a note says why. Source: R8.3 [D] "identity + tag at pick-up".
 */
export const decideRelease: Decide<{ deposit: string; released: ReleaseReport }, { deposit: string }> = (
  book,
  { deposit: number, released },
) => {
  const found = findDeposit(book, number);
  if (!found.ok) return found;
  const isOwed = found.value.class !== 'found' && !released.tagSeen && released.note.trim() === '';
  if (isOwed) return refused({ kind: 'tag-missing' });
  return decided([{ type: 'deposit-released', custody: number, released }], { deposit: number });
};

/** Writes down that the owner was reminded; the next time is set by the register. Source: R8.3 [D] "7/30/90 days". */
export const decideRemind: Decide<
  { deposit: string; outcome: AskOutcome; note: string },
  { deposit: string; nextAt: string | null }
> = (book, { deposit: number, outcome, note }) => {
  const found = findDeposit(book, number);
  if (!found.ok) return found;
  const deposit = found.value;
  const steps = [...(entryOf(book.desk.registers, deposit.register)?.remindAfterDays ?? [])].sort(
    (a, b) => a - b,
  );
  const done = deposit.reminders.length;
  const days = steps[done] ?? steps.at(-1) ?? 0;
  const nextAt = nextReminder(book, deposit, done + 1);
  return decided([{ type: 'deposit-reminded', custody: number, days, outcome, note, nextAt }], {
    deposit: number,
    nextAt,
  });
};

/** Ends a deposit that nobody collects: handed to the police, sent back, destroyed; with the reason. */
export const decideDispose: Decide<{ deposit: string; reason: string }, { deposit: string }> = (
  book,
  { deposit: number, reason },
) => {
  const found = findDeposit(book, number);
  if (!found.ok) return found;
  return decided([{ type: 'deposit-disposed', custody: number, reason }], { deposit: number });
};

/** Whether a deposit has had its last reminder and still nobody came. */
export function isUnclaimed(
  deposit: Deposit,
  register: Pick<Register, 'remindAfterDays'> | undefined,
): boolean {
  const length = register?.remindAfterDays.length ?? 0;
  // Where nobody is ever reminded, nothing can be unclaimed.
  return deposit.state === 'kept' && length > 0 && deposit.reminders.length >= length;
}
