import { createContext, useContext } from 'react';

/** The ids that tie a control to its label, hint and error. */
export interface FieldIds {
  readonly control: string;
  readonly label: string;
  readonly describedBy: string | undefined;
  readonly isWrong: boolean;
}

export const FieldContext = createContext<FieldIds | null>(null);

/** The ids of the form row around a control; null when it stands alone and names itself. */
export function useField(): FieldIds | null {
  return useContext(FieldContext);
}
