import { useCallback } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import { goTo } from '../navigation/navigation.ts';
import { useWords } from '../words/use-words.ts';
import { useToast } from '../../ui/toast-context.ts';
import { useBeginCall } from './use-begin-call.ts';
import { useCalls } from './use-calls.ts';

/** An emergency slip that was scanned or typed. */
export type ScannedPaper = Extract<OutputOf<'scan.read'>, { kind: 'emergency' }>;

/**
 * Does what an emergency slip asks for: a blank one is entered afterwards, of any other it is said what became of it.
 *
 * Answers whether it was a blank.
 */
export function useEnterPaper(): (scanned: ScannedPaper) => boolean {
  const t = useWords('paperFallback');
  const toast = useToast();
  const enter = useEnterBlank();
  return ({ number, state }) => {
    if (state.kind === 'blank') {
      enter(number);
      return true;
    }
    const fate = state.kind === 'settled' ? state.settled.fate : null;
    const order = fate?.kind === 'call' ? fate.order : null;
    if (order !== null) goTo({ place: 'orders', view: 'to-do', order });
    const what =
      fate?.kind === 'call' ? (fate.order ?? fate.call) : fate?.kind === 'spoiled' ? fate.reason : '';
    toast({
      text: t(`done.${fate?.kind ?? (state.kind === 'past' ? 'past' : 'unknown')}`, { number, what }),
    });
    return false;
  };
}

/** Enters a blank: in the back-entry that waits for its number, in the one that has it already, else in a new call. */
export function useEnterBlank(): (number: string) => void {
  const calls = useCalls();
  const begin = useBeginCall();
  return useCallback(
    (number) => {
      const { calls: open, activeId } = calls.store.getState();
      const entries = open.filter(({ fields }) => fields.isBackEntry);
      const same = entries.find(({ fields }) => fields.paper === number);
      const waiting = entries.find(({ id, fields }) => id === activeId && fields.paper === '');
      if (!same && !waiting) return begin('repair', { isBackEntry: true, paper: number });
      if (waiting && !same) calls.change(waiting.id, { paper: number });
      else if (same) calls.activate(same.id);
      goTo({ place: 'intake' });
    },
    [calls, begin],
  );
}
