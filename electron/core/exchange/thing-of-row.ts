import type { CustodyClass, Register } from '../../../shared/domain/custody/register.ts';
import type { Door, Thing } from '../../../shared/domain/custody/thing.ts';
import { classOf } from '../../../shared/rules/registers.ts';
import type { PinyinOf } from './merge-row.ts';
import type { ThingRow } from './read-thing-row.ts';

/** What a door's words mean in the directory. */
export interface DoorLookup {
  readonly placeId: (name: string) => string | null;
  readonly personId: (placeId: string | null, owner: string) => string | null;
}

/** What new things need from outside. */
export interface ThingMaking extends DoorLookup {
  readonly newId: () => string;
  readonly pinyinOf: PinyinOf;
  readonly register: Register;
}

/** The class that a row means, also where it names none. */
export function classOfRow(
  before: Thing | undefined,
  row: ThingRow,
  { register }: Pick<ThingMaking, 'register'>,
): CustodyClass | undefined {
  const named = row.classId ?? before?.class;
  if (named !== undefined) return classOf(register, named);
  const hiding = register.classes.filter(({ hidesDoor }) => hidesDoor);
  // A key with an owner is an entrusted one: taken for any other, its door would stand on its tag.
  const hasOwner = row.owner !== undefined || row.phone !== undefined;
  return hasOwner && hiding.length === 1 ? hiding[0] : register.classes[0];
}

/** The thing a row speaks of: a new one, or the known one with what the row says; what it does not say stays. */
export function thingOfRow(
  before: Thing | undefined,
  row: ThingRow,
  ofClass: CustodyClass,
  making: ThingMaking,
): Thing {
  const name = row.name ?? before?.name ?? '';
  const reading = name === before?.name ? before : making.pinyinOf(name);
  return {
    ...(before ?? NEW),
    id: before?.id ?? making.newId(),
    register: making.register.id,
    class: ofClass.id,
    code: row.code,
    name,
    site: ofClass.hidesDoor ? null : siteOf(before, row, making),
    door: doorOf(before, row, ofClass, making),
    cabinet: row.cabinet ?? before?.cabinet ?? '',
    hook: row.hook ?? before?.hook ?? null,
    pieces: row.pieces ?? before?.pieces ?? 1,
    parts: row.parts ?? before?.parts ?? [],
    values: { ...before?.values, ...row.values },
    note: row.note ?? before?.note ?? '',
    pinyin: reading.pinyin,
    initials: reading.initials,
  };
}

/** When and by whom it was received is written when the import is accepted. */
const NEW = {
  consents: [],
  state: 'in',
  loan: null,
  receivedAt: '',
  receivedBy: '',
  events: [],
} as const satisfies Partial<Thing>;

function siteOf(before: Thing | undefined, { opens }: ThingRow, { placeId }: DoorLookup): Thing['site'] {
  if (opens === undefined || opens === before?.site?.name) return before?.site ?? null;
  return { placeId: placeId(opens), name: opens };
}

function doorOf(
  before: Thing | undefined,
  row: ThingRow,
  { hidesDoor }: CustodyClass,
  { placeId, personId }: DoorLookup,
): Door | null {
  const opens = hidesDoor ? (row.opens ?? before?.site?.name) : undefined;
  if (opens === undefined && row.owner === undefined && row.phone === undefined) return before?.door ?? null;
  const known = before?.door;
  const name = opens ?? known?.name ?? '';
  const owner = row.owner ?? known?.owner ?? '';
  const phone = row.phone ?? known?.phone ?? '';
  if (known && known.name === name && known.owner === owner && known.phone === phone) return known;
  const place = name === '' ? null : placeId(name);
  return { placeId: place, name, personId: owner === '' ? null : personId(place, owner), owner, phone };
}
