import { useState } from 'react';
import type { Visit } from '../../../../shared/domain/custody/custody.ts';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { StayHistory } from '../stays/StayHistory.tsx';
import { StayPanel } from '../stays/StayPanel.tsx';
import { useStay } from '../stays/use-stay.ts';
import { FootKey } from '../stays/FootKey.tsx';
import { AskVisitor } from './AskVisitor.tsx';
import { EnterForm } from './EnterForm.tsx';
import { EndSheet, LostPassSheet } from './VisitSheets.tsx';
import { VisitActs } from './VisitActs.tsx';
import { VisitFacts } from './VisitFacts.tsx';
import type { VisitStage } from './visit-stage.ts';
import { useIsLate } from '../stays/use-is-late.ts';

interface Props {
  readonly number: string;
  readonly register: Register;
  readonly onBack: () => void;
  /** The visitor came in or went. */
  readonly onDone: () => void;
}

/** One visit: what is known, what can be done now by digit, what happened. */
export function VisitCard({ number, register, onBack, onDone }: Props) {
  const t = useWords('visits');
  const { stay, refusal } = useStay(number);
  if (refusal) {
    return (
      <StayPanel title={t('cardTitle')}>
        <ErrorNote error={refusal} />
      </StayPanel>
    );
  }
  if (stay?.kind !== 'visit') return <StayPanel title={t('cardTitle')}>{null}</StayPanel>;
  return <KnownCard visit={stay} register={register} onBack={onBack} onDone={onDone} />;
}

interface KnownProps extends Omit<Props, 'number'> {
  readonly visit: Visit;
}

function KnownCard({ visit, register, onBack, onDone }: KnownProps) {
  const t = useWords('visits');
  const custody = useWords('custody');
  const words = useOrderWords();
  const isLate = useIsLate(visit);
  const [chosen, setChosen] = useState<VisitStage | null>(null);
  const stage = chosen ?? firstStage(visit, isLate);
  const toActs = () => setChosen('acts');
  const isClosed = visit.closedAt !== null;
  // Back from what is asked to the acts, from there to where one came from.
  useKeys([
    {
      chord: 'Escape',
      label: t('key.back'),
      act: stage === 'acts' || isClosed ? onBack : toActs,
    },
  ]);
  return (
    <StayPanel
      title={visit.who.name || visit.who.firm || visit.plate || t('nameless')}
      aside={[words.number(visit.number), custody(`state.${visit.state}`)].join(' ')}
      end={
        <FootKey chord="Escape" onClick={stage === 'acts' || isClosed ? onBack : toActs}>
          {t('key.back')}
        </FootKey>
      }
    >
      <VisitFacts visit={visit} register={register} />
      {!isClosed && (stage === 'acts' || stage === 'end' || stage === 'lost') && (
        <VisitActs visit={visit} onStage={setChosen} onDone={onDone} />
      )}
      {stage === 'enter' && visit.state === 'expected' && (
        <EnterForm visit={visit} register={register} onDone={onDone} />
      )}
      {stage === 'ask' && visit.state === 'in' && <AskVisitor visit={visit} onDone={toActs} />}
      {stage === 'end' && <EndSheet visit={visit} onClose={toActs} />}
      {stage === 'lost' && <LostPassSheet visit={visit} onClose={toActs} onDone={onDone} />}
      <StayHistory stay={visit} />
    </StayPanel>
  );
}

/** Somebody expected is let in, somebody late is rung; everything else is chosen. */
function firstStage({ state }: Visit, isLate: boolean): VisitStage {
  if (state === 'expected') return 'enter';
  return state === 'in' && isLate ? 'ask' : 'acts';
}
