import { useEffect, useState } from 'react';
import type { DeskState } from '../../../../shared/domain/book.ts';
import type { HandoverHead } from '../../../../shared/domain/shift/handover.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';

/** So many are read at once, at first and with each look further back. */
const PART = 50;
const TYPING_MS = 150;

interface Found {
  readonly text: string;
  /** The handovers that were at the desk then. */
  readonly living: DeskState['handovers'];
  readonly heads: readonly HandoverHead[];
  readonly isComplete: boolean;
}

/** Past handovers in which a text stands. */
export interface PastHandovers {
  readonly heads: readonly HandoverHead[];
  readonly isComplete: boolean;
  /** Whether what stands there was found by what is typed now. */
  readonly isFresh: boolean;
  readonly refusal: Refusal | null;
  readOlder(): Promise<void>;
}

/** Reads handovers newest first, again whenever one ends at this desk. */
export function usePastHandovers(text: string): PastHandovers {
  const invoke = useInvoke();
  const living = useDesk((desk) => desk.handovers);
  const [found, setFound] = useState<Found | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(
      async () => {
        const reply = await invoke('handover.list', { text, limit: PART });
        if (!isWanted) return;
        setRefusal(reply.ok ? null : reply.error);
        if (!reply.ok) return;
        const { handovers: heads, isComplete } = reply.value;
        setFound({ text, living, heads, isComplete });
      },
      text === '' ? 0 : TYPING_MS,
    );
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [invoke, text, living]);
  return {
    heads: found?.heads ?? [],
    isComplete: found?.isComplete ?? true,
    isFresh: found?.text === text && found.living === living,
    refusal,
    async readOlder() {
      const before = found?.heads.at(-1)?.preparedAt;
      if (!found || found.isComplete || before === undefined) return;
      const reply = await invoke('handover.list', { text: found.text, limit: PART, before });
      setRefusal(reply.ok ? null : reply.error);
      if (!reply.ok) return;
      const { handovers, isComplete } = reply.value;
      // Another search may have been answered meanwhile.
      setFound((now) =>
        now === found ? { ...found, heads: [...found.heads, ...handovers], isComplete } : now,
      );
    },
  };
}
