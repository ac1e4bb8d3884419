import { useState } from 'react';
import { useCalls } from '../../app/calls/use-calls.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { momentNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { finishOf, type Finish } from './finish-of.ts';
import type { CallForm } from './form-context.ts';
import { missingFields, type MissingField } from './missing-fields.ts';
import { chosenProblem } from './problem-codes.ts';
import { takeInputOf } from './take-input-of.ts';

/** How the form is finished now. */
export interface Finishing {
  readonly finish: Finish;
  readonly missing: readonly MissingField[];
  readonly trouble: Refusal | 'lost' | null;
  /** Puts the call into the book; `isSent` also sends it to the department. Does nothing while something is missing. */
  register(isSent: boolean): void;
}

/** Finishing the form: what is missing, what the button does, and why it was refused. */
export function useFinish({ call, relation }: Pick<CallForm, 'call' | 'relation'>): Finishing {
  const emergency = useWords('emergency');
  const { timeZone } = useFormat();
  const calls = useCalls();
  const problems = useDesk((desk) => desk.problems);
  const [isTaking, setTaking] = useState(false);
  const [trouble, setTrouble] = useState<Refusal | 'lost' | null>(null);
  const missing = missingFields(call);
  const finish = finishOf(call.kind, relation, call.fields.isAnswered);

  async function take(isSent: boolean): Promise<void> {
    setTaking(true);
    const input = takeInputOf(call, {
      relation,
      problem: chosenProblem(problems, call.kind, call.fields.problem)?.code,
      dispatch: isSent && (finish === 'print' || finish === 'send'),
      unsaid: { place: emergency('unsaidPlace'), text: emergency('unsaidText') },
      timeZone,
      now: momentNow(),
    });
    setTrouble(await calls.register(call.id, input));
    setTaking(false);
  }

  return {
    finish,
    missing,
    trouble,
    register: (isSent) => {
      if (missing.length === 0 && !isTaking) void take(isSent);
    },
  };
}
