import { useCallback, useMemo, useState } from 'react';
import type { WallLine } from '../../../shared/domain/clock/select-wall.ts';
import type { Custody } from '../../../shared/domain/custody/custody.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';
import { useToast } from '../../ui/toast-context.ts';
import { withPresent } from './present-line.ts';
import { isTextAct, personAsked, waitingOn, type Asking } from './asking.ts';
import type { Outcome } from './outcomes.ts';
import { useAnswers } from './use-answers.ts';
import { useAnswerText } from './use-answer-text.ts';

/** What could not be done, and on which line. */
export interface LineTrouble {
  readonly id: string;
  readonly error: Refusal;
}

/** The one row that asks for an answer: by digits, or by a line of text. */
export interface RowAsking {
  readonly asked: Asking | null;
  readonly trouble: LineTrouble | null;
  ask(line: WallLine, act: Asking['act']): void;
  answer(outcome: Outcome): void;
  write(text: string): void;
  leave(): void;
}

/** Lets a row ask for an answer, and writes the answer down. */
export function useAsking(): RowAsking {
  const { choose, type } = useAnswers();
  const toast = useToast();
  const textOf = useAnswerText();
  const lookUp = usePhoneLook();
  const orders = useDesk((desk) => desk.orders);
  const custody = useDesk((desk) => desk.custody);
  const [begun, setAsked] = useState<Asking | null>(null);
  const asked = useMemo(() => withPresent(begun, { orders, custody }), [begun, orders, custody]);
  const [trouble, setTrouble] = useState<LineTrouble | null>(null);

  const ask = useCallback(
    (line: WallLine, act: Asking['act']) => {
      setTrouble(null);
      const begins = { line, act, isTyping: isTextAct(act), passed: 0, answered: [], phone: null };
      setAsked(begins);
      if (line.kind !== 'custody') return;
      // The answer may come when the row asks no longer.
      void lookUp(line.custody).then((phone) =>
        setAsked((now) => (now?.line.id === line.id && now.act === act ? { ...now, phone } : now)),
      );
    },
    [lookUp],
  );
  const leave = useCallback(() => setAsked(null), []);

  const finish = useCallback(
    async (of: Asking, outcome: Outcome | null, text: string) => {
      const result = outcome === null ? await type(of, text) : await choose(of, outcome, text);
      if (!result.ok) {
        setAsked(null);
        setTrouble({ id: of.line.id, error: result.error });
        return;
      }
      toast({ text: textOf.done(of, outcome, result.open) });
      setAsked(outcome?.act === 'tell' ? stillAsked(of) : null);
    },
    [choose, type, toast, textOf],
  );

  const answer = useCallback(
    (outcome: Outcome) => {
      if (!asked) return;
      if (outcome.said === 'next') setAsked({ ...asked, passed: asked.passed + 1 });
      else if (outcome.said === 'said-when') setAsked({ ...asked, isTyping: true });
      else void finish(asked, outcome, '');
    },
    [asked, finish],
  );
  const write = useCallback(
    (text: string) => {
      if (!asked) return;
      const { act } = asked;
      void finish(asked, act === 'chase' || act === 'askBack' ? { act, said: 'said-when' } : null, text);
    },
    [asked, finish],
  );
  return useMemo(
    () => ({ asked, trouble, ask, answer, write, leave }),
    [asked, trouble, ask, answer, write, leave],
  );
}

/** The calling list goes on with the next person until all are told. */
function stillAsked(asked: Asking): Asking | null {
  const told = personAsked(asked)?.notices.map(({ id }) => id) ?? [];
  const next = { ...asked, answered: [...asked.answered, ...told] };
  return waitingOn(next).length > 0 ? next : null;
}

/** The number of whoever has something, in full; the look is in the book before the number is here. */
function usePhoneLook(): (custody: Custody) => Promise<string | null> {
  const invoke = useInvoke();
  return useCallback(
    async ({ number, who }) => {
      if (!who.phone.includes('*')) return who.phone === '' ? null : who.phone;
      const reply = await invoke('people.reveal', { custody: number });
      return reply.ok ? (reply.value.phones[0] ?? null) : who.phone;
    },
    [invoke],
  );
}
