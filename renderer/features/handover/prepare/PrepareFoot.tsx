import { useState } from 'react';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { KeyCap } from '../../../ui/KeyCap.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { Foot } from '../Foot.tsx';
import { usePrintHandover } from '../use-print-handover.ts';
import { useWhyNot } from '../../../app/shift/use-why-not.ts';
import { Withdraw } from './Withdraw.tsx';

interface Props {
  readonly handover: Handover;
  readonly beginLabel: string;
  readonly onBegin: () => void;
  /** Somebody else than the one who has come takes over. */
  readonly onOther: () => void;
}

/** What can be done with the prepared list: print it, take it back, begin to tell it. */
export function PrepareFoot({ handover, beginLabel, onBegin, onOther }: Props) {
  const t = useWords('handover');
  const whyNot = useWhyNot();
  const print = usePrintHandover(handover.number, t('prepare.printed'));
  const [isWithdrawing, setWithdrawing] = useState(false);
  const hasMet = handover.state === 'face';
  useKeys([{ chord: 'Ctrl+P', label: t('prepare.print'), act: () => void print() }]);
  return (
    <Foot>
      <span>
        <KeyCap chord="Enter" /> {t('prepare.next')}
      </span>
      <span data-part="wide">
        <KeyCap chord="Escape" /> {t('prepare.leave')}
      </span>
      <i />
      {whyNot === null && (
        <Button tone="quiet" onClick={() => setWithdrawing(true)}>
          {t('prepare.withdraw')}
        </Button>
      )}
      {hasMet && whyNot === null && <Button onClick={onOther}>{t('prepare.otherIncoming')}</Button>}
      <Button chord="Ctrl+P" onClick={() => void print()}>
        {t('prepare.print')}
      </Button>
      <PrimaryButton chord="Ctrl+Enter" onClick={onBegin} blockedBecause={whyNot ?? undefined}>
        {beginLabel}
      </PrimaryButton>
      {isWithdrawing && <Withdraw handover={handover} onClose={() => setWithdrawing(false)} />}
    </Foot>
  );
}
