import { useState } from 'react';
import type { Deposit } from '../../../../shared/domain/custody/custody.ts';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FootKey } from '../stays/FootKey.tsx';
import { StayHistory } from '../stays/StayHistory.tsx';
import { StayPanel } from '../stays/StayPanel.tsx';
import { useIsLate } from '../stays/use-is-late.ts';
import { useStay } from '../stays/use-stay.ts';
import { DepositActs } from './DepositActs.tsx';
import { DepositFacts } from './DepositFacts.tsx';
import { DisposeSheet, ReprintSheet } from './DepositSheets.tsx';
import type { DepositStage } from './deposit-stage.ts';
import { ReleaseForm } from './ReleaseForm.tsx';
import { RemindOwner } from './RemindOwner.tsx';

interface Props {
  readonly number: string;
  readonly register: Register;
  /** What it begins with; null leaves it to its state. */
  readonly first: DepositStage | null;
  readonly onBack: () => void;
  /** It has been fetched. */
  readonly onDone: () => void;
}

/** One deposit: what is known, what can be done now by digit, what happened. */
export function DepositCard({ number, ...rest }: Props) {
  const t = useWords('deposits');
  const { stay, refusal } = useStay(number);
  if (refusal) {
    return (
      <StayPanel title={t('cardTitle')}>
        <ErrorNote error={refusal} />
      </StayPanel>
    );
  }
  if (stay?.kind !== 'deposit') return <StayPanel title={t('cardTitle')}>{null}</StayPanel>;
  return <KnownCard deposit={stay} {...rest} />;
}

interface KnownProps extends Omit<Props, 'number'> {
  readonly deposit: Deposit;
}

function KnownCard({ deposit, register, first, onBack, onDone }: KnownProps) {
  const t = useWords('deposits');
  const custody = useWords('custody');
  const words = useOrderWords();
  const isLate = useIsLate(deposit);
  const [chosen, setChosen] = useState<DepositStage | null>(first);
  const isKept = deposit.state === 'kept';
  // Whoever comes with the tag wants it out; whoever is late for it is rung.
  const stage = isKept ? (chosen ?? (isLate ? 'remind' : 'release')) : (chosen ?? 'acts');
  const toActs = () => setChosen('acts');
  const back = stage === 'acts' || !isKept ? onBack : toActs;
  useKeys([{ chord: 'Escape', label: t('back'), act: back }]);
  return (
    <StayPanel
      title={deposit.what}
      aside={[words.number(deposit.number), custody(`state.${deposit.state}`)].join(' ')}
      end={
        <FootKey chord="Escape" onClick={back}>
          {t('back')}
        </FootKey>
      }
    >
      <DepositFacts deposit={deposit} register={register} />
      {isKept && stage !== 'release' && stage !== 'remind' && <DepositActs onStage={setChosen} />}
      {isKept && stage === 'release' && <ReleaseForm deposit={deposit} onDone={onDone} />}
      {isKept && stage === 'remind' && <RemindOwner deposit={deposit} onDone={toActs} />}
      {stage === 'reprint' && <ReprintSheet deposit={deposit} onClose={toActs} />}
      {stage === 'dispose' && <DisposeSheet deposit={deposit} onClose={toActs} />}
      <StayHistory stay={deposit} />
    </StayPanel>
  );
}
