import { z } from 'zod';
import type { InputOf } from '../../../shared/contract.ts';
import { personRole, personTitle, type Person } from '../../../shared/domain/directory/person.ts';
import { id, label, optionalText } from '../../../shared/domain/primitives.ts';

/** A record holds so many telephones and plates. */
export const MOST_NUMBERS = 5;

/** What is wrong with a field of the person or the place. */
export type FormTrouble = 'name' | 'phone' | 'plate' | 'area' | 'long';

const says = (message: FormTrouble) => ({ message });

/** The plates in a line of text, parted by spaces or commas. */
export function platesIn(line: string): string[] {
  return [...new Set(line.split(/[\s,，、;；]+/u).filter((plate) => plate !== ''))];
}

const isPlate = (plate: string) => plate.length >= 2 && plate.length <= 20;
const isPhone = (phone: string) => phone === '' || (phone.length >= 3 && phone.length <= 40);

/** The form of a person; the messages of its issues are `FormTrouble`s. */
export const personForm = z.object({
  name: z
    .string()
    .trim()
    .refine((name) => label.safeParse(name).success, says('name')),
  title: personTitle,
  phones: z.array(z.string().trim().refine(isPhone, says('phone'))).length(MOST_NUMBERS),
  plates: z
    .string()
    .refine((line) => platesIn(line).length <= MOST_NUMBERS && platesIn(line).every(isPlate), says('plate')),
  roles: z.array(z.object({ placeId: id, role: personRole })).max(20, says('long')),
  firm: z.string().trim().max(120, says('long')),
  vip: z.enum(['yes', 'no']),
  mayCallBack: z.enum(['yes', 'no']),
  note: z.string().refine((note) => optionalText.safeParse(note).success, says('long')),
});
export type PersonForm = z.output<typeof personForm>;

/** The five fields that telephones are typed into. */
export function phoneFields(phones: readonly string[]): string[] {
  return Array.from({ length: MOST_NUMBERS }, (_, index) => phones[index] ?? '');
}

/** The form as it stands for a person, or empty for a new one. Masked numbers never get into its fields. */
export function personFormOf(person: Person | null, startRoles: Person['roles'] = []): PersonForm {
  return {
    name: person?.name ?? '',
    title: person?.title ?? 'none',
    phones: phoneFields([]),
    plates: person?.plates.join(' ') ?? '',
    roles: person?.roles ?? startRoles,
    firm: person?.firm ?? '',
    vip: person?.vip ? 'yes' : 'no',
    mayCallBack: person?.refusesCallbacks ? 'no' : 'yes',
    note: person?.note ?? '',
  };
}

/**
 * The form as the command that saves it.
 *
 * `phones` are sent only when the person is new, or when they were shown in full and changed: a number nobody has seen
 * stays as it is.
 */
export function personInput(
  form: PersonForm,
  person: Person | null,
  arePhonesEdited: boolean,
): InputOf<'people.save'>['person'] {
  return {
    ...(person && { id: person.id }),
    name: form.name,
    title: form.title,
    plates: platesIn(form.plates),
    roles: form.roles,
    firm: form.firm,
    vip: form.vip === 'yes',
    refusesCallbacks: form.mayCallBack === 'no',
    note: form.note,
    ...(arePhonesEdited && { phones: form.phones.filter((phone) => phone !== '') }),
  };
}
