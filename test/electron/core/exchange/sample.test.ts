import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { loadSample } from '../../../../electron/core/exchange/sample.ts';
import { sampleFiles } from '../../../../resources/sample/generate.ts';
import { department } from '../../../../shared/domain/desk/department.ts';
import { staff } from '../../../../shared/domain/desk/staff.ts';
import { person } from '../../../../shared/domain/directory/person.ts';
import { place } from '../../../../shared/domain/directory/place.ts';

const file = (name: string) => readFile(new URL(`../../../../resources/sample/${name}`, import.meta.url));
const sample = loadSample(JSON.parse((await file('centre.json')).toString()));
const residentsOf = (name: string) => {
  const id = sample.places.find((each) => each.name === name)?.id;
  return sample.people.filter(({ roles }) => roles.some(({ placeId }) => placeId === id));
};

describe('loadSample', () => {
  it('gives records that the book accepts', () => {
    for (const each of sample.places) place.parse(each);
    for (const each of sample.people) person.parse(each);
    for (const each of sample.departments) department.parse(each);
    for (const { pin: _, ...each } of sample.staff) staff.parse(each);
  });

  it('refuses a file of another shape', () => {
    expect(() => loadSample({ version: 2 })).toThrow();
  });

  it('has the size of a real centre', () => {
    expect(sample.places.length).toBeGreaterThan(1_190);
    expect(sample.people.length).toBeGreaterThan(2_300);
    expect(sample.people.filter(({ vip, note }) => vip && note !== '')).toHaveLength(20);
  });

  it.each([
    ['places', sample.places.map(({ key }) => key)],
    ['place ids', sample.places.map(({ id }) => id)],
    ['person ids', sample.people.map(({ id }) => id)],
    ['telephones', sample.people.flatMap(({ phones }) => phones)],
    ['PINs', sample.staff.map(({ pin }) => pin)],
  ])('has no two equal %s', (_, keys) => {
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('knows every place that people belong to', () => {
    const ids = new Set(sample.places.map(({ id }) => id));
    expect(sample.people.flatMap(({ roles }) => roles).filter(({ placeId }) => !ids.has(placeId))).toEqual(
      [],
    );
  });

  it('has the people of the pictures', () => {
    expect(residentsOf('3-1203')).toMatchObject([
      {
        name: '王秀兰',
        phones: ['13812345521'],
        note: '家里有老人，上门前先打电话。',
        noteBy: '刘敏',
        noteOn: '2026-10-03',
      },
      { name: '陈德明' },
    ]);
    expect(residentsOf('8-0502')).toMatchObject([{ name: '李建国', title: 'mr', phones: ['13987707730'] }]);
    expect(residentsOf('8-1203')).toMatchObject([{ name: '蒋文涛', roles: [{ role: 'tenant' }] }]);
    const endingSo = sample.people.filter(({ phones }) => phones.some((phone) => phone.endsWith('1203')));
    expect(endingSo.map(({ name }) => name)).toEqual(['孟晓蕾']);
  });
});

describe('sampleFiles', () => {
  it('gives the very bytes that lie in resources', async () => {
    for (const [name, bytes] of Object.entries(sampleFiles()))
      expect(bytes.equals(await file(name)), name).toBe(true);
  });
});
