import { useSession } from '../desk/desk-context.ts';
import type { SettingsSection } from '../navigation/navigation.ts';

/** Where Ctrl 8 goes: in a practice to the way out of it (ux 6.17). */
export function useSettingsDoor(): SettingsSection {
  return useSession().practice ? 'practice' : 'this-pc';
}
