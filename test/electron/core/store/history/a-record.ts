import fc from 'fast-check';
import type { FiledRecord } from '../../../../../shared/domain/history/filed-record.ts';
import {
  filedCall,
  filedDeposit,
  filedEntry,
  filedLoan,
  filedOrder,
  filedVisit,
  momentOf,
} from './a-past.ts';

/** Few signs, so that texts often hold each other; with all that the form of comparison has to deal with. */
const signs = [
  '漏',
  '水',
  '灯',
  '坏',
  '𠮷',
  'a',
  'B',
  'ﬁ',
  'É',
  '1',
  '２',
  '3',
  '5',
  '-',
  ' ',
  '\u3000',
  '\n',
  '\u001f',
];

/** A text that is not blank. */
export const someText = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 12 })
  .map((some) => some.join(''))
  .filter((text) => text.trim() !== '');

const someName = fc.constantFrom('王秀兰', '单玉珍', '李建国', 'Emma Brooks', '');
const somePhone = fc.constantFrom('13812345521', '+86 138-1234-5521', '0571-8812 3512', '8012', '');
const someDay = fc.constantFrom('261122', '261121', '261101', '261031', '251231');
const someMinutes = fc.integer({ min: 0, max: 3 });
const someNumber = fc.tuple(someDay, fc.integer({ min: 1, max: 40 }));

function numberOf([day, index]: [string, number], mark = ''): string {
  return `A${day}-${mark}${String(index).padStart(4, '0')}`;
}

const someOrder = fc
  .record({
    number: someNumber,
    minutes: someMinutes,
    text: someText,
    name: someName,
    phone: somePhone,
    more: someText,
  })
  .map(({ number, minutes, text, name, phone, more }): FiledRecord =>
    filedOrder(numberOf(number), {
      registeredAt: momentOf(numberOf(number), minutes),
      text,
      contact: { personId: null, name, title: 'none', role: '', phone },
      messageFor: more,
      referenceNo: `R${minutes}5`,
      signer: name,
      problem: { code: 'leak', label: '渗漏' },
    }),
  );

const someCall = fc
  .record({
    number: someNumber,
    minutes: someMinutes,
    text: someText,
    name: someName,
    answer: someText,
    order: fc.option(someNumber),
  })
  .map(({ number, minutes, text, name, answer, order }): FiledRecord =>
    filedCall(numberOf(number, 'C'), {
      at: momentOf(numberOf(number), minutes),
      text,
      callerName: name,
      answer,
      order: order && numberOf(order),
    }),
  );

const someEntry = fc
  .record({ number: someNumber, minutes: someMinutes, text: someText })
  .map(({ number, minutes, text }): FiledRecord =>
    filedEntry(`log-${numberOf(number)}`, momentOf(numberOf(number), minutes), text),
  );

const someStay = fc
  .record({
    number: someNumber,
    minutes: someMinutes,
    kind: fc.constantFrom('loan', 'deposit', 'visit'),
    name: someName,
    firm: someText,
    phone: somePhone,
    text: someText,
    more: someText,
  })
  .map(({ number, minutes, kind, name, firm, phone, text, more }): FiledRecord => {
    const who = { borrower: 'b-1', personId: null, kind: 'other', name, firm, phone } as const;
    const stay = { openedAt: momentOf(numberOf(number), minutes), who, note: more, values: { own: text } };
    if (kind === 'deposit') return filedDeposit(numberOf(number, 'D'), { ...stay, shelf: text });
    return kind === 'loan'
      ? filedLoan(numberOf(number, 'L'), { ...stay, purpose: text })
      : filedVisit(numberOf(number, 'V'), { ...stay, why: text, pass: null });
  });

/** Records of few days, some of them with the same number. */
export const someRecords = fc.array(fc.oneof(someOrder, someCall, someEntry, someStay), { maxLength: 40 });
