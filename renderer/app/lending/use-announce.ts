import { useCallback } from 'react';
import { useToast } from '../../ui/toast-context.ts';
import { momentNow } from '../now/now.ts';
import { rememberAct } from './lending-store.ts';

/** How long an act can be taken back, in milliseconds; as long as its toast stands (ux 5). */
const UNDO_MS = 10_000;

/** Confirms an act in a toast whose Ctrl Z also works while an empty field of the lending screen has the focus. */
export function useAnnounce(): (text: string, undo?: () => void) => void {
  const toast = useToast();
  return useCallback(
    (text, undo) => {
      if (!undo) {
        rememberAct(null);
        return toast({ text });
      }
      let isDone = false;
      const once = () => {
        if (isDone) return;
        isDone = true;
        rememberAct(null);
        undo();
      };
      rememberAct({ until: momentNow() + UNDO_MS, undo: once });
      toast({ text, undo: once });
    },
    [toast],
  );
}
