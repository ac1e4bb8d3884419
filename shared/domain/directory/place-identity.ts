import { placeKey } from './place.ts';

/**
 * The parts of a place's name: `3栋1203室` and `３－１２０３` are both `['3', '1203']`.
 *
 * Unlike `placeKey` this keeps apart what `11-101` and `1-1101` share, so that two flats are never taken for one.
 */
export function placeParts(name: string): string[] {
  return name
    .normalize('NFKC')
    .toUpperCase()
    .replace(/单元|栋|座|幢|室|号楼|号|房/gu, ' ')
    .split(/[^\p{L}\p{N}]+/gu)
    .filter((part) => part !== '');
}

/** The parts joined by a dash, or the name itself if it has none; two names with the same identity are the same place. */
export function placeIdentity(name: string): string {
  return placeParts(name).join('-') || name.normalize('NFKC').trim().toUpperCase();
}

const STOREY = /^\D*(\d{1,3})\d{2}$/u;

/** The searching form, building and floor that a name tells: `3-1203` stands in building 3 on floor 12. */
export function describePlace(name: string): { key: string; building: string; floor: string } {
  const parts = placeParts(name);
  const storey = STOREY.exec(parts.at(-1) ?? '')?.[1];
  return {
    key: placeKey(name).slice(0, 120),
    building: parts.length > 1 ? (parts[0] ?? '').slice(0, 60) : '',
    floor: parts.length > 1 && storey !== undefined ? String(Number(storey)) : '',
  };
}
