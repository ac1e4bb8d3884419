import { createContext, useContext } from 'react';

/** Why the section can only be looked at; null when it may be changed. */
export const EditContext = createContext<string | null>(null);

/** Whether the fields around may be changed. */
export function useMayEdit(): boolean {
  return useContext(EditContext) === null;
}
