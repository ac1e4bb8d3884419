import { decided, refused, type Decide } from '../decision.ts';
import { thingByCode } from '../custody/find-thing.ts';
import { entryOf } from '../entry-of.ts';
import { queueCustodySlip } from './queue-custody-slip.ts';

interface Printed {
  readonly slip: string;
  readonly copy: number;
}

/** Prints the slip of a lending, or the tag of a deposit, once more; the copy is numbered and marked 补打. */
export const decidePrintCustody: Decide<
  { number: string; reason: string; printerId?: string | undefined },
  Printed
> = (book, { number, reason, printerId }, actor) => {
  const custody = entryOf(book.desk.custody, number);
  if (!custody || custody.kind === 'visit') return refused({ kind: 'custody-unknown', what: number });
  if (printerId !== undefined && !entryOf(book.desk.printers, printerId))
    return refused({ kind: 'printer-unknown', what: printerId });
  const numbered = custody.kind === 'loan' ? custody.lending : custody.number;
  const copy = (entryOf(book.desk.custody, numbered)?.copies ?? 0) + 1;
  const slip = custody.kind === 'loan' ? 'loan' : 'deposit-tag';
  const job = queueCustodySlip(book, { slip, numbers: [numbered], copy, reason, printerId }, actor);
  return decided([{ type: 'slip-queued', job }], { slip: job.id, copy });
};

/** Prints the labels of things in one run, in the order in which they are named. */
export const decidePrintLabels: Decide<
  { codes: readonly string[]; printerId?: string | undefined },
  { slip: string; labels: number }
> = (book, { codes, printerId }, actor) => {
  if (printerId !== undefined && !entryOf(book.desk.printers, printerId))
    return refused({ kind: 'printer-unknown', what: printerId });
  const things: string[] = [];
  for (const code of codes) {
    const thing = thingByCode(book.desk, code);
    if (!thing) return refused({ kind: 'thing-unknown', what: code });
    things.push(thing.id);
  }
  const job = queueCustodySlip(book, { slip: 'thing-label', things, printerId }, actor);
  return decided([{ type: 'slip-queued', job }], { slip: job.id, labels: things.length });
};

/** Prints what a list of the registers shows, as it stands when it is printed. */
export const decidePrintCustodyList: Decide<
  { numbers: readonly string[]; printerId?: string | undefined },
  Printed
> = (book, { numbers, printerId }, actor) => {
  if (printerId !== undefined && !entryOf(book.desk.printers, printerId))
    return refused({ kind: 'printer-unknown', what: printerId });
  const strange = numbers.find((number) => !entryOf(book.desk.custody, number));
  if (strange !== undefined) return refused({ kind: 'custody-unknown', what: strange });
  const job = queueCustodySlip(book, { slip: 'custody-list', numbers, printerId }, actor);
  return decided([{ type: 'slip-queued', job }], { slip: job.id, copy: 1 });
};
