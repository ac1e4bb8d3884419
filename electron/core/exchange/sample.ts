import { z } from 'zod';
import { department, type Department } from '../../../shared/domain/desk/department.ts';
import { pin, staff, type Staff } from '../../../shared/domain/desk/staff.ts';
import { describePlace } from '../../../shared/domain/directory/place-identity.ts';
import { person, personRole, type Person } from '../../../shared/domain/directory/person.ts';
import { place, type Place } from '../../../shared/domain/directory/place.ts';
import { id, label, optionalText } from '../../../shared/domain/primitives.ts';
import { pinyinOf } from '../directory/pinyin.ts';

/** A place in the file: what follows from its name is left out. */
const samplePlace = z.strictObject({
  id,
  name: label,
  areaM2: place.shape.areaM2.default(null),
  note: optionalText.default(''),
});

/** A person in the file: what is empty and what follows from the name is left out. */
const samplePerson = z.strictObject({
  id,
  name: label,
  title: person.shape.title.default('none'),
  phones: person.shape.phones.default([]),
  plates: person.shape.plates.default([]),
  /** Pairs of place and role. */
  roles: z.array(z.tuple([id, personRole])).default([]),
  firm: person.shape.firm.default(''),
  vip: z.boolean().default(false),
  note: optionalText.default(''),
  noteBy: person.shape.noteBy.default(''),
  noteOn: person.shape.noteOn.default(''),
});

/** The file of an invented centre, `resources/sample/centre.json`. */
export const sampleFile = z.strictObject({
  version: z.literal(1),
  centreName: label,
  phone: z.string().max(40),
  departments: z.array(department),
  /** PINs stand in the open: the sample desk is for practice and says so on every screen. */
  staff: z.array(staff.extend({ pin })),
  places: z.array(samplePlace),
  people: z.array(samplePerson),
});
export type SampleFile = z.input<typeof sampleFile>;

/** An invented centre, ready for the book. */
export type SampleCentre = {
  readonly centreName: string;
  readonly phone: string;
  readonly departments: readonly Department[];
  readonly staff: readonly (Staff & { readonly pin: string })[];
  readonly places: readonly Place[];
  readonly people: readonly Person[];
};

/** Makes a centre of the parsed file and completes its records; throws when the file is not of its schema. */
export function loadSample(json: unknown): SampleCentre {
  const file = sampleFile.parse(json);
  return {
    centreName: file.centreName,
    phone: file.phone,
    departments: file.departments,
    staff: file.staff,
    places: file.places.map((each) => ({ ...each, ...describePlace(each.name), ...pinyinOf(each.name) })),
    people: file.people.map((each) => ({
      ...each,
      ...pinyinOf(each.name),
      refusesCallbacks: false,
      roles: each.roles.map(([placeId, role]) => ({ placeId, role })),
    })),
  };
}
