import { z } from 'zod';
import {
  custodyClass,
  register,
  registerField,
  type Register,
} from '../../../../shared/domain/custody/register.ts';
import { role } from '../../../../shared/domain/desk/staff.ts';
import type { RegisterTemplate } from '../../../../shared/rules/register-templates.ts';
import { lineOf, namesOf } from '../form/name-list.ts';
import { dueFields, wrongDueFields, readDue, writeDue } from './due-form.ts';
import { withIds } from './register-ids.ts';

/** A class while it is written: no id yet, and no approvers means that nobody has to approve. */
const classForm = custodyClass.omit({ approvers: true }).extend({ id: z.string(), approvers: z.array(role) });
export type ClassForm = z.output<typeof classForm>;

/** A field while it is written: its choices in one line. */
const fieldForm = registerField
  .omit({ choices: true })
  .extend({ id: z.string(), choices: z.string() })
  .refine(
    ({ type, choices }) => type !== 'choice' || isRight(registerField.shape.choices.min(1), namesOf(choices)),
    {
      path: ['choices'],
    },
  );
export type FieldForm = z.output<typeof fieldForm>;

const fields = register.omit({ id: true, isActive: true, due: true, source: true, sentence: true }).extend({
  classes: z.array(classForm).min(1).max(20),
  fields: z.array(fieldForm).max(20),
  remindAfterDays: z.string().refine((line) => isRight(register.shape.remindAfterDays, daysOf(line))),
  /** Empty: none. */
  passRegister: z.string(),
  /** Empty keeps the names. */
  purgeAfterDays: z
    .string()
    .refine((days) => days.trim() === '' || isRight(register.shape.purgeAfterDays, wholeOf(days))),
  renewals: z.string().refine((times) => isRight(register.shape.renewals, wholeOf(times))),
  isCounted: z.enum(['yes', 'no']),
  ...dueFields,
});

/** The form of a register, with its numbers as they are typed. */
export const registerForm = fields.superRefine((form, { addIssue }) => {
  for (const path of wrongDueFields(form)) addIssue({ code: 'custom', path: [path], message: path });
});
export type RegisterForm = z.output<typeof fields>;

/** What the form shows of a register, or of what a new one begins as. */
export function readRegister(of: Register | RegisterTemplate, separator: string): RegisterForm {
  return {
    behaviour: of.behaviour,
    name: of.name,
    latinName: of.latinName,
    prefix: of.prefix,
    classes: of.classes.map(({ approvers, ...rest }) => ({ ...rest, approvers: approvers ?? [] })),
    fields: of.fields.map(({ choices, ...rest }) => ({ ...rest, choices: lineOf(choices, separator) })),
    ...readDue(of.due),
    renewals: String(of.renewals),
    returnCheck: of.returnCheck,
    remindAfterDays: lineOf(of.remindAfterDays.map(String), separator),
    passRegister: of.passRegister ?? '',
    purgeAfterDays: of.purgeAfterDays === null ? '' : String(of.purgeAfterDays),
    notice: of.notice,
    latinNotice: of.latinNotice,
    isCounted: of.isCounted ? 'yes' : 'no',
  };
}

/** What a form does not show of a register. */
type Hidden = Pick<Register, 'id' | 'isActive' | 'source' | 'sentence'>;

/** The form as the register the book keeps; `usedIds` are those that no new field or class may have. */
export function writeRegister(hidden: Hidden, form: RegisterForm, usedIds: Iterable<string>): Register {
  const { behaviour } = form;
  const used = [...usedIds];
  const isLent = behaviour === 'lend';
  return {
    ...hidden,
    behaviour,
    name: form.name,
    latinName: form.latinName,
    prefix: form.prefix,
    classes: withIds(form.classes, () => 'class', used).map(({ approvers, ...rest }) => ({
      ...rest,
      approvers: approvers.length === 0 ? null : approvers,
    })),
    fields: withIds(form.fields, ({ type }) => type, used).map(({ choices, of, ...rest }) => ({
      ...rest,
      of: isLent ? of : 'entry',
      choices: rest.type === 'choice' ? namesOf(choices) : [],
    })),
    due: behaviour === 'keep' ? { unit: 'none' } : writeDue(form),
    renewals: behaviour === 'keep' ? 0 : wholeOf(form.renewals),
    returnCheck: isLent ? form.returnCheck : 'none',
    remindAfterDays: behaviour === 'keep' ? daysOf(form.remindAfterDays) : [],
    passRegister: behaviour === 'admit' && form.passRegister !== '' ? form.passRegister : null,
    purgeAfterDays:
      behaviour === 'admit' && form.purgeAfterDays.trim() !== '' ? wholeOf(form.purgeAfterDays) : null,
    notice: form.notice,
    latinNotice: form.latinNotice,
    isCounted: isLent && form.isCounted === 'yes',
  };
}

/** A class as it is added: by name alone, without rules of its own. */
export const newClass: ClassForm = {
  id: '',
  name: '',
  latinName: '',
  needsConsent: false,
  needsSecond: false,
  approvers: [],
  hidesDoor: false,
};

/** A field as it is added: a line of text, asked each time. */
export const newField: FieldForm = {
  id: '',
  name: '',
  latinName: '',
  of: 'entry',
  type: 'text',
  choices: '',
  isRequired: false,
};

function wholeOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed.normalize('NFKC'));
}

function daysOf(line: string): number[] {
  return namesOf(line)
    .map(wholeOf)
    .sort((a, b) => a - b);
}

function isRight(schema: z.ZodType, value: unknown): boolean {
  return schema.safeParse(value).success;
}
