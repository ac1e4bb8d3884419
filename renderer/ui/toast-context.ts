import { createContext, useContext } from 'react';

/** What a toast says and how to take it back. */
export interface ToastMessage {
  readonly text: string;
  /** Stays for half a minute: what became of the whole book, whose screen may be gone by then. */
  readonly isWeighty?: boolean;
  readonly undo?: () => void;
}

export type ShowToast = (message: ToastMessage) => void;

export const ToastContext = createContext<ShowToast | null>(null);

/** Shows a toast; the next one replaces it. Throws outside `ToastHost`. */
export function useToast(): ShowToast {
  const show = useContext(ToastContext);
  if (!show) throw new Error('useToast needs a ToastHost above it');
  return show;
}
