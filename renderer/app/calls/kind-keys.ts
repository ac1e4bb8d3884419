import type { Kind } from '../../../shared/domain/call/call.ts';
import { kindKeysOf, otherKindsOf, type KindKey } from '../../../shared/rules/kinds.ts';
import { useDesk } from '../desk/desk-context.ts';

/** The key that opens the kinds without a key of their own. */
export const OTHER_KEY = 'F8';

/** The function keys of intake with their kinds, by the trade of the desk. */
export function useKindKeys(): readonly (readonly [KindKey, Kind])[] {
  return kindKeysOf(useDesk((desk) => desk.settings.trade));
}

/** All keys in the order of the keyboard; null stands for the kinds behind F8. */
export function useRowOfKeys(): readonly (readonly [KindKey | typeof OTHER_KEY, Kind | null])[] {
  const keys = useKindKeys();
  return [...keys, [OTHER_KEY, null] as const].toSorted(([a], [b]) => a.localeCompare(b));
}

/** The kinds behind F8, in the order of their digits. */
export function useOtherKinds(): readonly Kind[] {
  return otherKindsOf(useDesk((desk) => desk.settings.trade));
}
