import type { Refusal } from '../../refusal.ts';
import type { Register, RegisterField } from './register.ts';

/** What is wrong with the values of a register's own fields, or null. */
export function objectionToValues(
  { fields }: Pick<Register, 'fields'>,
  of: RegisterField['of'],
  values: Readonly<Record<string, string>>,
): Refusal | null {
  const own = fields.filter((field) => field.of === of);
  const missing = own.filter(({ id, isRequired }) => isRequired && (values[id] ?? '').trim() === '');
  if (missing.length > 0) return { kind: 'fields-missing', fields: missing.map(({ name }) => name) };
  const unfit = own.find((field) => !fits(field, values[field.id] ?? ''));
  const strange = Object.keys(values).find((id) => !own.some((field) => field.id === id));
  if (unfit) return { kind: 'field-unfit', field: unfit.name };
  return strange === undefined ? null : { kind: 'field-unfit', field: strange };
}

function fits({ type, choices }: RegisterField, value: string): boolean {
  if (value.trim() === '') return true;
  switch (type) {
    case 'number':
      return Number.isFinite(Number(value));
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
    case 'choice':
      return choices.includes(value);
    case 'text':
    case 'phone':
      return true;
  }
}
