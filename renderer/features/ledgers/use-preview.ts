import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../shared/contract.ts';
import type { LedgerWish } from '../../../shared/domain/ledger/ledger.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';

/** Whoever types or turns quickly is not answered in between. */
const PAUSE_MS = 300;

/** The first rows of a ledger as it would be written. */
export type Preview = OutputOf<'ledgers.preview'>;

interface Answer {
  /** What was asked. */
  readonly asked: string;
  /** Counts the answers; each is drawn as a table of its own. */
  readonly count: number;
  readonly preview: Preview | null;
  readonly refusal: Refusal | null;
}

/** Asks for the first rows of a ledger; the rows before stand until the next ones come. */
export function usePreview(wish: LedgerWish): Answer & { readonly isFresh: boolean } {
  const invoke = useInvoke();
  const asked = JSON.stringify(wish);
  const [answer, setAnswer] = useState<Answer>({ asked: '', count: 0, preview: null, refusal: null });
  useEffect(() => {
    let isWanted = true;
    const timer = setTimeout(() => {
      const again = JSON.parse(asked) as LedgerWish; // written by the line above
      void invoke('ledgers.preview', again).then((reply) => {
        if (!isWanted) return;
        setAnswer(({ count, preview }) => ({
          asked,
          count: count + 1,
          preview: reply.ok ? reply.value : preview,
          refusal: reply.ok ? null : reply.error,
        }));
      });
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [invoke, asked]);
  return { ...answer, isFresh: answer.asked === asked };
}
