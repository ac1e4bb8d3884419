import { useEffect, useEffectEvent, useRef } from 'react';
import { useCallForm } from './form-context.ts';

/** Whether the call is a back-entry, and what makes it one or not; closing forgets nothing that was typed elsewhere. */
export function useBackEntry(): { readonly isOpen: boolean; readonly toggle: () => void } {
  const { call, change } = useCallForm();
  const isOpen = call.fields.isBackEntry;
  return {
    isOpen,
    toggle: () => change(isOpen ? { isBackEntry: false, paper: '', happenedAt: '' } : { isBackEntry: true }),
  };
}

/** Follows the row with the focus when it opens or closes, or when a scan has filled in its number. */
export function useBackEntryFocus(): void {
  const { call, go } = useCallForm();
  const { isBackEntry, paper } = call.fields;
  const before = useRef({ isBackEntry, paper });
  const follow = useEffectEvent((now: { isBackEntry: boolean; paper: string }) => {
    const { isBackEntry: wasOpen, paper: had } = before.current;
    before.current = now;
    // Letters come one by one, a scan as a whole.
    const isScanned = now.paper.length - had.length > 1;
    if (now.isBackEntry && (!wasOpen || isScanned)) go(now.paper === '' ? 'paper' : 'happenedAt');
    else if (!now.isBackEntry && wasOpen) go('who');
  });
  useEffect(() => follow({ isBackEntry, paper }), [isBackEntry, paper]);
}
