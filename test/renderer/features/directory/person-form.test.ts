import { describe, expect, it } from 'vitest';
import {
  personForm,
  personFormOf,
  personInput,
  phoneFields,
  platesIn,
} from '../../../../renderer/features/directory/person-form.ts';
import { contract } from '../../../../shared/contract.ts';
import type { Person } from '../../../../shared/domain/directory/person.ts';

const person: Person = {
  id: 'person-1',
  name: '王秀兰',
  title: 'ms',
  phones: ['138 **** 5521'],
  plates: ['浙QH6690'],
  roles: [{ placeId: 'p-3-1203', role: 'owner' }],
  firm: '',
  vip: true,
  note: '上门前先打电话',
  noteBy: '刘敏',
  noteOn: '2026-10-03',
  pinyin: '',
  initials: '',
  refusesCallbacks: false,
};

describe('the form of a person', () => {
  it('never holds a masked number, so that none can be saved', () => {
    expect(personFormOf(person).phones).toEqual(['', '', '', '', '']);
  });

  it('leaves the numbers out of the command unless they were shown and changed', () => {
    const form = personForm.parse(personFormOf(person));
    const { person: saved } = contract['people.save'].input.parse({
      person: personInput(form, person, false),
    });
    expect(saved).toEqual({
      id: 'person-1',
      name: '王秀兰',
      title: 'ms',
      plates: ['浙QH6690'],
      roles: person.roles,
      firm: '',
      vip: true,
      note: '上门前先打电话',
      refusesCallbacks: false,
    });
  });

  it('sends the changed numbers without the empty fields', () => {
    const form = personForm.parse({
      ...personFormOf(person),
      phones: phoneFields(['13812345521', ' 8001 ']),
    });
    expect(personInput(form, person, true).phones).toEqual(['13812345521', '8001']);
  });

  it('sends an empty list for a new person without a telephone', () => {
    const form = personForm.parse({ ...personFormOf(null), name: '钱先生' });
    expect(personInput(form, null, true)).toMatchObject({
      name: '钱先生',
      phones: [],
      roles: [],
      vip: false,
    });
    expect(personInput(form, null, true)).not.toHaveProperty('id');
  });

  it.each([
    [{ name: ' ' }, 'name', 'name'],
    [{ phones: phoneFields(['12']) }, 'phones.0', 'phone'],
    [{ plates: '浙' }, 'plates', 'plate'],
    [{ plates: 'AA BB CC DD EE FF' }, 'plates', 'plate'],
    [{ firm: 'x'.repeat(121) }, 'firm', 'long'],
  ])('%j is refused at %s', (change, path, message) => {
    const issues = personForm.safeParse({ ...personFormOf(person), ...change }).error?.issues;
    expect(issues?.map((issue) => [issue.path.join('.'), issue.message])).toEqual([[path, message]]);
  });
});

describe('platesIn', () => {
  it.each([
    ['浙QH6690', ['浙QH6690']],
    ['浙QH6690，浙A12345 浙QH6690', ['浙QH6690', '浙A12345']],
    ['  ', []],
  ])('%j', (line, plates) => {
    expect(platesIn(line)).toEqual(plates);
  });
});
