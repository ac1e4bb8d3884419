import { useCallback } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke, useReadDesk } from '../../app/desk/desk-context.ts';
import { personAsked, type Asking } from './asking.ts';
import type { Outcome } from './outcomes.ts';
import { useAskBack } from './use-ask-back.ts';
import { useTell } from './use-tell.ts';
import { written, type Written } from './written.ts';

/** Writes answers down, each through the channel of its act. */
export function useAnswers(): {
  choose(asked: Asking, outcome: Outcome, note: string): Promise<Written>;
  type(asked: Asking, text: string): Promise<Written>;
} {
  const invoke = useInvoke();
  const readDesk = useReadDesk();
  const tell = useTell();
  const askBack = useAskBack();

  const choose = useCallback(
    async (asked: Asking, outcome: Outcome, note: string): Promise<Written> => {
      if (outcome.act === 'digest') {
        const reply = await invoke('complaints.digest', { close: outcome.said === 'close', note });
        return reply.ok ? { ok: true, open: reply.value.orders.length } : reply;
      }
      if (asked.line.kind === 'task') return written;
      if (asked.line.kind === 'custody')
        return outcome.act === 'askBack' ? askBack(asked.line.stays, outcome.said, note) : written;
      const { number, assignee, department } = asked.line.order;
      switch (outcome.act) {
        case 'chase': {
          const who = assignee || (readDesk().departments[department]?.head ?? '');
          return plain(await invoke('orders.chase', { order: number, who, outcome: outcome.said, note }));
        }
        case 'askCompletion':
          return plain(await invoke('orders.askCompletion', { order: number, answer: outcome.said, note }));
        case 'chaseRequest':
          return plain(await invoke('requests.chase', { order: number, outcome: outcome.said, note }));
        case 'tell':
          return outcome.said === 'next'
            ? written
            : tell({ order: number }, personAsked(asked), outcome.said);
        case 'askBack':
          return written;
      }
    },
    [invoke, readDesk, tell, askBack],
  );

  const type = useCallback(
    async ({ line }: Asking, text: string): Promise<Written> => {
      if (line.kind === 'task') {
        const reply = await invoke('standing.done', { task: 'weekly-digest', note: text });
        return reply.ok ? { ok: true, open: reply.value.open } : reply;
      }
      // What is asked back is answered by a digit, with a line of text at most.
      if (line.kind === 'custody') return written;
      const entry = { kind: 'response', text } as const;
      return plain(await invoke('complaints.record', { order: line.order.number, entry }));
    },
    [invoke],
  );
  return { choose, type };
}

function plain(reply: { ok: true } | { ok: false; error: Refusal }): Written {
  return reply.ok ? written : reply;
}
