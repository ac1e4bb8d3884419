import { useLayoutEffect, useRef, useState } from 'react';
import type { Visit } from '../../../../shared/domain/custody/custody.ts';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { FieldSteps } from '../stays/FieldSteps.tsx';
import { ActLine } from '../stays/SplitView.tsx';
import { emptyEntry, type EntryDraft } from './arrival-draft.ts';
import { PassRow, ToldRow, UntilRow } from './EntryRows.tsx';
import { passFor } from './use-admit.ts';
import { usePool } from './use-pool.ts';
import { useUntil } from './use-until.ts';
import { useVisitText } from './use-visit-text.ts';

interface Props {
  readonly visit: Visit;
  readonly register: Register;
  readonly onDone: () => void;
}

/** Somebody who was expected, or has a permit, is here: a pass, by when, the rules. */
export function EnterForm({ visit, register, onDone }: Props) {
  const t = useWords('visits');
  const invoke = useInvoke();
  const toast = useToast();
  const text = useVisitText();
  const pool = usePool(register);
  const { read } = useUntil(register);
  const ground = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<EntryDraft>(emptyEntry);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = (part: Partial<EntryDraft>) => setDraft((before) => ({ ...before, ...part }));
  // Whoever heard the rules under a permit has heard them.
  const isOwed = register.notice !== '' && visit.toldAt === null && !draft.told;
  const hindrance = isOwed ? t('missing.now', { which: t('missingField.told') }) : null;
  useLayoutEffect(() => ground.current?.querySelector<HTMLElement>('input, [role="radio"]')?.focus(), []);

  const enter = async (): Promise<void> => {
    if (hindrance !== null) return;
    const dueAt = read(draft);
    if (dueAt === null) return setRefusal({ kind: 'due-passed' });
    const reply = await invoke('visits.arrive', {
      visit: visit.number,
      ...passFor(draft.pass, pool),
      ...(dueAt === undefined ? {} : { dueAt }),
      told: draft.told,
    });
    if (!reply.ok) return setRefusal(reply.error);
    const { pass, dueAt: due } = reply.value;
    const values = { who: text.who(visit), pass: pass ?? '', time: due === null ? '' : text.moment(due) };
    // What was written down before is not undone with it; whoever was let in by mistake goes out again by Enter.
    toast({ text: t(due === null ? 'arrivedOpen' : 'arrived', values).trim() });
    onDone();
  };
  useKeys([{ chord: 'Ctrl+Enter', label: t('act.now'), act: () => void enter(), onButtons: true }]);
  const row = { register, draft, onChange: change };
  return (
    <div ref={ground}>
      <FieldSteps onEnd={() => void enter()}>
        <PassRow {...row} />
        <UntilRow {...row} />
        {visit.toldAt === null && <ToldRow {...row} />}
      </FieldSteps>
      <ActLine>
        <PrimaryButton chord="Ctrl+Enter" blockedBecause={hindrance} onClick={() => void enter()}>
          {t('act.now')}
        </PrimaryButton>
      </ActLine>
      {refusal && <ErrorNote error={refusal} />}
    </div>
  );
}
