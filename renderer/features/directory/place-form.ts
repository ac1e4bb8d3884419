import { z } from 'zod';
import type { InputOf } from '../../../shared/contract.ts';
import { describePlace } from '../../../shared/domain/directory/place-identity.ts';
import { place as placeSchema, type Place } from '../../../shared/domain/directory/place.ts';
import { label, optionalText } from '../../../shared/domain/primitives.ts';
import type { FormTrouble } from './person-form.ts';

const says = (message: FormTrouble) => ({ message });

/** The area in a field: a number of square metres, null when empty, undefined when it is no area. */
export function areaIn(text: string): number | null | undefined {
  const typed = text
    .normalize('NFKC')
    .replace(/㎡|m2|m²|平方米|平米/giu, '')
    .trim();
  if (typed === '') return null;
  const area = Number(typed);
  return Number.isFinite(area) && area >= 0 && area <= 1_000_000 ? area : undefined;
}

/** The form of a place; the messages of its issues are `FormTrouble`s. */
export const placeForm = z.object({
  name: z
    .string()
    .trim()
    .refine((name) => label.safeParse(name).success, says('name')),
  building: z
    .string()
    .trim()
    .refine((text) => placeSchema.shape.building.safeParse(text).success, says('long')),
  floor: z
    .string()
    .trim()
    .refine((text) => placeSchema.shape.floor.safeParse(text).success, says('long')),
  area: z.string().refine((text) => areaIn(text) !== undefined, says('area')),
  note: z.string().refine((note) => optionalText.safeParse(note).success, says('long')),
});
export type PlaceForm = z.output<typeof placeForm>;

/** The form as it stands for a place, or empty for a new one. */
export function placeFormOf(place: Place | null): PlaceForm {
  return {
    name: place?.name ?? '',
    building: place?.building ?? '',
    floor: place?.floor ?? '',
    area: place?.areaM2 === null || place?.areaM2 === undefined ? '' : String(place.areaM2),
    note: place?.note ?? '',
  };
}

/** The form as the command that saves it; a new place takes building and floor from its name where they are left empty. */
export function placeInput(form: PlaceForm, place: Place | null): InputOf<'places.save'>['place'] {
  const told = place ? { building: '', floor: '' } : describePlace(form.name);
  return {
    ...(place && { id: place.id }),
    name: form.name,
    building: form.building || told.building,
    floor: form.floor || told.floor,
    areaM2: areaIn(form.area) ?? null,
    note: form.note,
  };
}
