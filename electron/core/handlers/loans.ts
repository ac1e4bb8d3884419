import { decideBlock, decideSaveBorrower } from '../../../shared/domain/custody/decide-borrowers.ts';
import { decideLend } from '../../../shared/domain/custody/decide-lend.ts';
import * as back from '../../../shared/domain/custody/decide-return.ts';
import { decideUndo } from '../../../shared/domain/custody/decide-undo.ts';
import { selectCustody } from '../../../shared/domain/custody/select-custody.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import {
  decidePrintCustody,
  decidePrintCustodyList,
} from '../../../shared/domain/printing/decide-custody-paper.ts';
import { ok, refuse } from '../../../shared/result.ts';
import { checkPin } from '../access/check-pin.ts';
import { findBorrowers } from '../custody/find-borrowers.ts';
import { custodyHistory } from '../custody/custody-history.ts';
import { listCustody } from '../custody/list-custody.ts';
import { pinyinOf } from '../directory/pinyin.ts';
import { byRule, type Handlers, type Visit } from './handler.ts';

type LoanChannels =
  | 'borrowers.find'
  | 'borrowers.save'
  | 'borrowers.block'
  | 'borrowers.card'
  | 'loans.lend'
  | 'loans.return'
  | 'loans.extend'
  | 'loans.list'
  | 'custody.undo'
  | 'custody.ask'
  | 'custody.tell'
  | 'custody.get'
  | 'custody.history'
  | 'custody.print'
  | 'custody.printList';

const lend = byRule('loans.lend', decideLend);
const saveBorrower = byRule('borrowers.save', decideSaveBorrower);

/** Lending to people and asking things back. */
export const loanHandlers = {
  'borrowers.find': async ({ text, limit }, visit) => {
    await visit.callers.ready();
    const around = { callers: visit.callers, at: visit.clock.now() };
    return ok({ hits: await visit.store.read((book) => findBorrowers(book, around, text, limit)) });
  },
  'borrowers.save': ({ borrower, commandId }, visit) =>
    saveBorrower({ borrower: { ...borrower, ...pinyinOf(borrower.name) }, commandId }, visit),
  'borrowers.block': byRule('borrowers.block', decideBlock),
  'borrowers.card': async ({ borrower: id }, { store, clock }) => {
    const borrower = entryOf(store.book.desk.borrowers, id);
    if (!borrower) return refuse({ kind: 'borrower-unknown', what: id });
    const filter = { view: 'open', text: '', borrower: id, limit: 500, offset: 0 } as const;
    const { lines } = await store.read(({ desk }) =>
      selectCustody(desk, 'loan', filter, Date.parse(clock.now())),
    );
    return ok({ borrower, lines, late: lines.filter(({ mood }) => mood === 'late').length });
  },
  'loans.lend': async ({ second, borrower, ...wish }, visit) => {
    if (second) {
      const checked = await visit.pinLane(() => checkPin(second, visit));
      if (!checked.ok) return checked;
    }
    const whom =
      'name' in borrower
        ? { ...borrower, phone: phoneOf(borrower, visit), ...pinyinOf(borrower.name) }
        : borrower;
    return lend({ ...wish, borrower: whom, second: second?.staff }, visit);
  },
  'loans.return': byRule('loans.return', back.decideReturn),
  'loans.extend': byRule('loans.extend', back.decideExtend),
  'loans.list': (filter, visit) => listCustody('loan', filter, visit),
  'custody.undo': byRule('custody.undo', decideUndo),
  'custody.ask': byRule('custody.ask', back.decideAsk),
  'custody.tell': byRule('custody.tell', back.decideTellCustody),
  'custody.get': async ({ custody: number }, { store, history }) => {
    const living = await store.read(({ desk }) => entryOf(desk.custody, number));
    const custody = living ?? (await history.custody([number]))[0];
    return custody ? ok({ custody }) : refuse({ kind: 'custody-unknown', what: number });
  },
  'custody.history': (wish, visit) => custodyHistory(wish, visit),
  'custody.print': byRule('custody.print', decidePrintCustody),
  'custody.printList': byRule('custody.printList', decidePrintCustodyList),
} satisfies Handlers<LoanChannels>;

/** The telephone of a new borrower: as it was said, else that of the directory, which a window only sees masked. */
function phoneOf(
  { phone, personId }: { readonly phone: string; readonly personId: string | null },
  { store }: Visit,
): string {
  if (phone !== '' || personId === null) return phone;
  return entryOf(store.book.directory.people, personId)?.phones[0] ?? '';
}
