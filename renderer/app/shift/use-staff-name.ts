import { useCallback } from 'react';
import { useDesk } from '../desk/desk-context.ts';
import { useFormat } from '../words/format-context.ts';

/** The name of somebody of the staff in the language of the screen; empty for nobody. */
export function useStaffName(): (id: string | null) => string {
  const staff = useDesk((desk) => desk.staff);
  const { language } = useFormat();
  return useCallback(
    (id) => {
      const person = id === null ? undefined : staff[id];
      if (!person) return id ?? '';
      return language === 'en' ? person.latinName || person.name : person.name;
    },
    [staff, language],
  );
}
