import { useCallback } from 'react';
import type { Kind } from '../../../shared/domain/call/call.ts';
import type { DraftFields } from '../../../shared/domain/draft/draft.ts';
import { goTo } from '../navigation/navigation.ts';
import { useCalls } from './use-calls.ts';

/** Begins a call of a kind from any screen, with what is known of the caller, and goes to it. */
export function useBeginCall(): (kind: Kind, fields?: Partial<DraftFields>) => void {
  const calls = useCalls();
  return useCallback(
    (kind, fields) => {
      calls.begin(kind, fields);
      goTo({ place: 'intake' });
    },
    [calls],
  );
}
