import { useCallback, useState } from 'react';
import type { InputOf } from '../../../../shared/contract.ts';
import type { Handover, HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import { lineState } from '../../../../shared/domain/shift/select-handover.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { printsOf } from '../../../app/shift/prints-of.ts';
import { setPlace, usePlace } from '../place-store.ts';

type Said = Pick<InputOf<'handover.mark'>, 'as'> & { readonly question?: string };

/** A line as it was told: when it changes, it is to be told again. */
function tokenOf({ key, print }: Pick<HandoverLine, 'key' | 'print'>): string {
  return `${key} ${print}`;
}

/** The telling of the lines: where one is, and what the incoming person says to them. */
export interface Telling {
  /** The line that is told now; null when every line was. */
  readonly current: HandoverLine | null;
  readonly told: number;
  readonly refusal: Refusal | null;
  /** Says something to lines; after all but a question the next line that was not told follows. */
  say(lines: readonly HandoverLine[], said: Said): Promise<void>;
  answer(line: HandoverLine, text: string): Promise<void>;
  choose(key: string): void;
  step(by: 1 | -1): void;
}

/**
 * Walks the lines: one press for each, and the next one stands there before the core has answered.
 *
 * What the core then refuses is shown again as not told.
 */
export function useTell(handover: Handover, lines: readonly HandoverLine[]): Telling {
  const invoke = useInvoke();
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const wanted = usePlace(handover.number, ({ line }) => line);
  const isOpen = (line: HandoverLine) => {
    const state = lineState(line);
    return (state === 'untold' || state === 'changed') && !sent.has(tokenOf(line));
  };
  const current = lines.find(({ key }) => key === wanted) ?? lines.find(isOpen) ?? null;
  const at = current === null ? lines.length : lines.indexOf(current);
  const goTo = (line: HandoverLine | undefined) => setPlace(handover.number, { line: line?.key ?? null });

  const choose = useCallback((key: string) => setPlace(handover.number, { line: key }), [handover.number]);

  async function say(said: readonly HandoverLine[], { as, question = '' }: Said): Promise<void> {
    const keys = said.map(({ key }) => key);
    const tokens = said.map(tokenOf);
    const isLeft = (line: HandoverLine) => isOpen(line) && !keys.includes(line.key);
    setRefusal(null);
    if (as !== 'question') {
      setSent((before) => new Set([...before, ...tokens]));
      goTo(lines.slice(at + 1).find(isLeft) ?? lines.find(isLeft));
    }
    const reply = await invoke('handover.mark', { keys, as, question, seen: printsOf(said) });
    if (reply.ok) return;
    setSent((before) => new Set([...before].filter((token) => !tokens.includes(token))));
    setRefusal(reply.error);
    goTo(said[0]);
  }

  return {
    current,
    told: lines.filter((line) => !isOpen(line)).length,
    refusal,
    say,
    async answer({ key }, text) {
      const reply = await invoke('handover.answer', { key, answer: text });
      setRefusal(reply.ok ? null : reply.error);
    },
    choose,
    step(by) {
      const next = lines[Math.min(Math.max(at + by, 0), lines.length - 1)];
      if (next) goTo(next);
    },
  };
}
