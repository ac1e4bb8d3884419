import { useState } from 'react';
import type { Thing, ThingAct } from '../../../../shared/domain/custody/thing.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { classOf } from '../../../../shared/rules/registers.ts';
import { possibleActs, type AnyThingAct } from '../../../../shared/rules/thing-acts.ts';
import { useDesk, useInvoke } from '../../../app/desk/desk-context.ts';
import { tellTrouble } from '../../../app/lending/lending-store.ts';
import { useTakeCode } from '../../../app/lending/use-take-code.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { ReasonStage } from './ReasonStage.tsx';
import { useExtend } from './use-extend.ts';

interface Props {
  readonly thing: Thing;
  readonly onEdit: () => void;
  readonly onConsent: () => void;
  readonly onLabel: () => void;
}

type Asking = ThingAct | 'extend' | null;

/** What can be done with a thing now, by digits; what changes its state asks for a reason first. */
export function ThingActs({ thing, onEdit, onConsent, onLabel }: Props) {
  const t = useWords('lending');
  const custody = useWords('custody');
  const register = useDesk((desk) => desk.registers[thing.register]);
  const ofClass = register && classOf(register, thing.class);
  const { takeCode } = useTakeCode();
  const [asking, setAsking] = useState<Asking>(null);
  const [error, setError] = useState<Refusal | null>(null);
  const run = useThingAct(thing);
  const { code } = thing;

  const start = (act: AnyThingAct) => {
    setError(null);
    if (act === 'lend' || act === 'return') void takeCode(code);
    else setAsking(act);
  };
  const finish = async (reason: string) => {
    if (asking === null) return;
    const refusal = await run(asking, reason);
    setError(refusal);
    if (refusal) return;
    tellTrouble(null);
    setAsking(null);
  };
  if (asking !== null)
    return (
      <>
        <ReasonStage
          title={custody(`thingAct.${asking}`)}
          isFree={asking === 'extend'}
          onReason={(reason) => void finish(reason)}
          onBack={() => setAsking(null)}
        />
        {error && <ErrorNote error={error} />}
      </>
    );
  const possible = possibleActs(thing).filter((act) => act !== 'hand-back' || ofClass?.hidesDoor);
  return (
    <>
      <NumberedActs
        label={t('card.acts')}
        acts={[
          ...possible.map((act) => ({ id: act, label: custody(`thingAct.${act}`), act: () => start(act) })),
          ...(ofClass?.needsConsent ? [{ id: 'consent', label: t('card.giveConsent'), act: onConsent }] : []),
          { id: 'label', label: t('card.label'), act: onLabel },
          { id: 'edit', label: t('card.edit'), act: onEdit },
        ]}
      />
      {error && <ErrorNote error={error} />}
    </>
  );
}

/** Does an act with its reason; the refusal when the state of the thing, or the role, does not let it. */
function useThingAct(thing: Thing): (act: ThingAct | 'extend', reason: string) => Promise<Refusal | null> {
  const t = useWords('lending');
  const custody = useWords('custody');
  const extend = useExtend();
  const invoke = useInvoke();
  const toast = useToast();
  const { code, loan } = thing;
  return async (act, reason) => {
    if (act === 'extend') return extend(loan ?? '', code, reason);
    const reply = await invoke('things.act', { code, act, reason });
    if (!reply.ok) return reply.error;
    toast({ text: t('toast.done', { code, act: custody(`thingAct.${act}`) }) });
    return null;
  };
}
