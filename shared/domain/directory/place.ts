import { z } from 'zod';
import { id, label, optionalText } from '../primitives.ts';

/** A flat, room, shop, hall or outside area that calls are about. */
export const place = z.strictObject({
  id,
  name: label,
  building: z.string().max(60),
  floor: z.string().max(20),
  /** How the place is searched: the name without punctuation, upper case, for example `31203`. */
  key: z.string().max(120),
  pinyin: z.string().max(400),
  initials: z.string().max(120),
  areaM2: z.number().nonnegative().max(1_000_000).nullable(),
  note: optionalText,
});
export type Place = z.output<typeof place>;

/**
 * The searching form of a place's name.
 *
 * Full-width characters become half-width, letters upper case, and the words 栋 座 幢 楼 单元 室 号 房, spaces and
 * punctuation fall away, so that `3栋1203室`, `３－１２０３` and `3-1203` are the same place.
 */
export function placeKey(name: string): string {
  return name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/单元|栋|座|幢|室|号|房/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
