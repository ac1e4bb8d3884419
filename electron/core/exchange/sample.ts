import { z } from 'zod';
import { borrower, type Borrower } from '../../../shared/domain/custody/borrower.ts';
import { slug } from '../../../shared/domain/custody/register.ts';
import { thing, type Thing } from '../../../shared/domain/custody/thing.ts';
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

/** A thing in the file: what is usual is left out. */
const sampleThing = z.strictObject({
  id,
  register: slug,
  class: slug,
  code: thing.shape.code,
  name: thing.shape.name,
  /** What a site key opens. */
  site: z.string().optional(),
  door: thing.shape.door.default(null),
  cabinet: thing.shape.cabinet.default(''),
  hook: thing.shape.hook.default(null),
  pieces: thing.shape.pieces.default(1),
  note: optionalText.default(''),
});

const sampleBorrower = z.strictObject({
  id,
  kind: borrower.shape.kind,
  name: label,
  firm: borrower.shape.firm.default(''),
  phone: borrower.shape.phone.default(''),
  badge: borrower.shape.badge.default(''),
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
  things: z.array(sampleThing).default([]),
  borrowers: z.array(sampleBorrower).default([]),
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
  readonly things: readonly Thing[];
  readonly borrowers: readonly Borrower[];
};

/** Since when the invented things are in their registers. */
const RECEIVED_AT = '2026-01-05T01:00:00.000Z';

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
    things: file.things.map(({ site, ...each }) => ({
      ...each,
      ...pinyinOf(each.name),
      site: site === undefined ? null : { placeId: null, name: site },
      parts: [],
      consents: [],
      values: {},
      state: 'in',
      loan: null,
      receivedAt: RECEIVED_AT,
      receivedBy: file.staff[0]?.id ?? '',
      events: [],
    })),
    borrowers: file.borrowers.map((each) => ({
      ...each,
      ...pinyinOf(each.name),
      personId: null,
      staffId: null,
      note: '',
      block: null,
    })),
  };
}
