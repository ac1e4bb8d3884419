import { z } from 'zod';
import type { InputOf } from '../../../shared/contract.ts';
import { staff } from '../../../shared/domain/desk/staff.ts';
import { deskLetter, label, type Language } from '../../../shared/domain/primitives.ts';
import { pinWeakness, type PinWeakness } from '../../../shared/rules/pins.ts';

/** What is wrong with a field of the first run; a weak PIN names its weakness. */
export type SetUpTrouble =
  | 'centre-missing'
  | 'letter-wrong'
  | 'phone-long'
  | 'manager-missing'
  | 'number-wrong'
  | 'pin-differs'
  | PinWeakness;

/** A text that fits a schema of the book, with the trouble that is said when it does not. */
function fits(schema: z.ZodType<string>, trouble: SetUpTrouble) {
  return z
    .string()
    .trim()
    .refine((value) => schema.safeParse(value).success, { message: trouble });
}

const strongPin = z.string().superRefine((pin, context) => {
  const weakness = pinWeakness(pin);
  if (weakness) context.addIssue({ code: 'custom', message: weakness });
});

const differs: SetUpTrouble = 'pin-differs';

/** The form of the first run; the messages of its issues are `SetUpTrouble`s, the words are the screen's. */
export const setUpForm = z
  .object({
    centre: fits(label, 'centre-missing'),
    letter: z.string().toUpperCase().pipe(fits(deskLetter, 'letter-wrong')),
    phone: fits(z.string().max(40), 'phone-long'),
    manager: fits(label, 'manager-missing'),
    number: fits(staff.shape.id, 'number-wrong'),
    pin: strongPin,
    pinAgain: z.string(),
  })
  .refine(({ pin, pinAgain }) => pin === pinAgain, {
    path: ['pinAgain'],
    message: differs,
    when: () => true,
  });
export type SetUpForm = z.output<typeof setUpForm>;

/** The filled form as the command that opens the book; `timeZone` is an IANA name. */
export function setUpInput(form: SetUpForm, language: Language, timeZone: string): InputOf<'setup.begin'> {
  return {
    centre: { name: form.centre, letter: form.letter, language, phone: form.phone },
    timeZone,
    manager: { id: form.number, name: form.manager, pin: form.pin },
  };
}
