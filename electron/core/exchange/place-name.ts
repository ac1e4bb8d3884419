import { placeParts } from '../../../shared/domain/directory/place-identity.ts';

/**
 * The name of a place whose building, entrance and room stand in columns of their own: 3栋, 2单元, 1203 is `3-2-1203`.
 *
 * A room that already begins with its building, as `3-1203`, stays as it is written.
 */
export function joinPlaceName(building: string, unit: string, room: string): string {
  const above = [...placeParts(building), ...placeParts(unit)];
  const parts = placeParts(room);
  const beginsWithBuilding = parts.length > 1 && (building === '' || parts[0] === placeParts(building)[0]);
  if (above.length === 0 || beginsWithBuilding) return room;
  return [...above, ...(parts.length > 0 ? parts : [room])].join('-');
}
