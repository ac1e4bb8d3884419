import { describe, expect, it } from 'vitest';
import {
  newPerson,
  personForm,
  readPerson,
  writePerson,
  type PersonForm,
} from '../../../../../renderer/features/settings/ladder/person-form.ts';

describe('personForm', () => {
  it.each<[Partial<PersonForm>, boolean]>([
    [{}, true],
    [{ name: ' ' }, false],
    [{ from: '8:00' }, false],
    [{ to: '24:00' }, false],
    [{ from: '22:00', to: '06:00' }, true],
  ])('%j: %s', (change, isRight) => {
    expect(personForm.safeParse({ ...newPerson, name: '周建平', ...change }).success).toBe(isRight);
  });
});

describe('writePerson', () => {
  it('has no department mean all of them, and reads back what it wrote', () => {
    const form: PersonForm = { ...newPerson, name: '周建平', phone: '8012' };
    expect(writePerson('person-1', form).department).toBeNull();
    for (const department of ['', 'engineering'])
      expect(readPerson(writePerson('person-1', { ...form, department }))).toEqual({ ...form, department });
  });
});
