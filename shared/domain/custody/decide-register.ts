import { decided, refused, type Decide } from '../decision.ts';
import { entryOf } from '../entry-of.ts';
import type { Register } from './register.ts';

function twiceIn(parts: readonly { readonly id: string; readonly name: string }[]): string | null {
  const twice = parts.find(({ id }, index) => parts.findIndex((each) => each.id === id) !== index);
  return twice?.name ?? null;
}

/**
 * Defines a register, or changes its rules from now on.
 *
 * What is in use stays readable: neither its behaviour nor a class or a field that things or stays have may go.
 */
export const decideSaveRegister: Decide<{ register: Register }, { id: string }> = (book, { register }) => {
  const { desk } = book;
  const before = entryOf(desk.registers, register.id);
  const other = Object.values(desk.registers).find(
    ({ id, prefix, name }) => id !== register.id && (prefix === register.prefix || name === register.name),
  );
  if (other) return refused({ kind: 'code-taken', what: other.name });
  if (register.passRegister !== null && entryOf(desk.registers, register.passRegister)?.behaviour !== 'lend')
    return refused({ kind: 'register-unknown', what: register.passRegister });
  const used = [...Object.values(desk.things), ...Object.values(desk.custody)].filter(
    (each) => each.register === register.id,
  );
  const classes = new Set(register.classes.map(({ id }) => id));
  const lost = used.find((each) => !classes.has(each.class));
  if (lost) return refused({ kind: 'register-in-use', what: nameOfClass(before, lost.class) });
  if (before && used.length > 0 && before.behaviour !== register.behaviour)
    return refused({ kind: 'register-in-use', what: before.name });
  const fields = new Set(register.fields.map(({ id }) => id));
  const gone = before?.fields.find(
    ({ id }) => !fields.has(id) && used.some(({ values }) => (values[id] ?? '') !== ''),
  );
  if (gone) return refused({ kind: 'register-in-use', what: gone.name });
  const twice = twiceIn(register.classes) ?? twiceIn(register.fields);
  if (twice !== null) return refused({ kind: 'named-twice', what: twice });
  const phone = register.fields.find(({ id, type }) => (type === 'phone') !== id.startsWith('phone-'));
  if (phone) return refused({ kind: 'field-unfit', field: phone.name });
  return decided([{ type: 'register-saved', register }], { id: register.id });
};

function nameOfClass(register: Register | undefined, id: string): string {
  return register?.classes.find((each) => each.id === id)?.name ?? id;
}
