import { z } from 'zod';
import { dutyPerson, type DutyPerson } from '../../../../shared/domain/clock/duty-person.ts';

/** Somebody of the calling list while it is written; an empty department is all of them. */
export const personForm = dutyPerson.omit({ id: true }).extend({ department: z.string() });
export type PersonForm = z.output<typeof personForm>;

/** Somebody new: all departments, around the clock. */
export const newPerson: PersonForm = {
  level: 'supervisor',
  department: '',
  name: '',
  phone: '',
  from: '00:00',
  to: '00:00',
};

/** What the form shows of a person. */
export function readPerson({ id: _id, department, ...rest }: DutyPerson): PersonForm {
  return { ...rest, department: department ?? '' };
}

/** What the book keeps of a form. */
export function writePerson(id: string, { department, ...rest }: PersonForm): DutyPerson {
  return { id, department: department || null, ...rest };
}
