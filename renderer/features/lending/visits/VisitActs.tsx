import { useState } from 'react';
import type { Visit } from '../../../../shared/domain/custody/custody.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { NumberedActs, type NumberedAct } from '../../../ui/NumberedActs.tsx';
import { useLeave } from './use-leave.ts';
import type { VisitStage } from './visit-stage.ts';

interface Props {
  readonly visit: Visit;
  readonly onStage: (stage: VisitStage) => void;
  readonly onDone: () => void;
}

/** What can be done with a visit now, by digit. */
export function VisitActs({ visit, onStage, onDone }: Props) {
  const t = useWords('visits');
  const leave = useLeave();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isPassOut = useDesk((desk) => visit.pass !== null && desk.things[visit.pass.thing]?.state === 'out');
  const goOut = async (): Promise<void> => {
    const trouble = await leave(visit);
    setRefusal(trouble);
    if (trouble === null) onDone();
  };
  const toStage = (id: VisitStage, label: string): NumberedAct => ({ id, label, act: () => onStage(id) });
  const acts: NumberedAct[] =
    visit.state === 'in'
      ? [
          {
            id: 'leave',
            label: t(visit.pass === null ? 'act.leave' : 'act.leavePass'),
            remark: visit.pass?.code,
            act: () => void goOut(),
          },
          toStage('ask', t('act.ask')),
          ...(isPassOut ? [toStage('lost', t('act.lost'))] : []),
        ]
      : [
          toStage('enter', t('act.enter')),
          toStage('end', t(visit.permitUntil === null ? 'act.end' : 'act.endPermit')),
        ];
  return (
    <>
      <NumberedActs label={t('acts')} acts={acts} />
      {refusal && <ErrorNote error={refusal} />}
    </>
  );
}
