import { useCallback } from 'react';
import type { InputOf } from '../../../shared/contract.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../desk/desk-context.ts';
import { useRefusalText } from '../words/use-refusal-text.ts';
import { useWords } from '../words/use-words.ts';
import { useToast } from '../../ui/toast-context.ts';
import { useAnnounce } from './use-announce.ts';

type ReturnItem = InputOf<'loans.return'>['items'][number];

/** What gives things back to their places, each with its toast and its way back. */
export interface GiveBack {
  /** Takes things back; the refusal when they are still out. */
  readonly take: (items: readonly ReturnItem[]) => Promise<Refusal | null>;
  /** A visitor leaves, with the pass that was scanned. */
  readonly leave: (pass: string) => Promise<Refusal | null>;
  /** Takes back what was just done. */
  readonly undo: (numbers: readonly string[]) => Promise<void>;
}

/** Returns of things and passes: at once, told in a toast, and to be taken back by Ctrl Z. */
export function useGiveBack(): GiveBack {
  const t = useWords('lending');
  const invoke = useInvoke();
  const toast = useToast();
  const announce = useAnnounce();
  const say = useRefusalText();

  const undo = useCallback(
    async (numbers: readonly string[]) => {
      const reply = await invoke('custody.undo', { numbers: [...numbers] });
      toast({ text: reply.ok ? t('toast.undone') : say(reply.error) });
    },
    [invoke, toast, t, say],
  );
  const take = useCallback(
    async (items: readonly ReturnItem[]) => {
      const reply = await invoke('loans.return', { items: [...items] });
      if (!reply.ok) return reply.error;
      const { returned } = reply.value;
      const [first] = returned;
      if (!first) return null;
      const { code, who, wasLate } = first;
      const text =
        returned.length > 1
          ? t('toast.backMany', { who, count: returned.length })
          : t(wasLate ? 'toast.backLate' : 'toast.back', { code, who });
      announce(text, () => void undo(returned.map(({ number }) => number)));
      return null;
    },
    [invoke, t, announce, undo],
  );
  const leave = useCallback(
    async (pass: string) => {
      const reply = await invoke('visits.leave', { pass });
      if (!reply.ok) return reply.error;
      const { who, visit } = reply.value;
      announce(t('toast.left', { who, code: pass }), () => void undo([visit]));
      return null;
    },
    [invoke, t, announce, undo],
  );
  return { take, leave, undo };
}
