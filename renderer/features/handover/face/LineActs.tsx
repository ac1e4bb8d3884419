import { styled } from '@mui/material/styles';
import type { Handover, HandoverLine } from '../../../../shared/domain/shift/handover.ts';
import { lineState } from '../../../../shared/domain/shift/select-handover.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { useWhyNot } from '../../../app/shift/use-why-not.ts';
import type { Telling } from './use-tell.ts';

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 10,
  marginTop: 4,
});

interface Props {
  readonly handover: Handover;
  readonly line: HandoverLine;
  /** The title that the first button acts upon. */
  readonly describedBy: string;
  readonly telling: Telling;
  readonly together: number;
  readonly onTogether: () => void;
  readonly onOpen: () => void;
  readonly onField: (field: 'question' | 'answer') => void;
}

/** What can be said to the current line: 1 is always the next step, to know it or to have a question answered. */
export function LineActs(props: Props) {
  const { handover, line, describedBy, telling, together, onTogether, onOpen, onField } = props;
  const t = useWords('handover');
  const name = useStaffName();
  const whyNot = useWhyNot();
  const isQuestion = lineState(line) === 'question';
  const isAnswered = (line.mark?.answer ?? '') !== '';
  const [label, act] =
    isQuestion && !isAnswered
      ? ([t('face.answer', { name: name(handover.from) }), () => onField('answer')] as const)
      : isQuestion
        ? ([t('face.accepted'), () => void telling.say([line], { as: 'accepted' })] as const)
        : ([t('face.told'), () => void telling.say([line], { as: 'told' })] as const);
  useKeys([
    { chord: '1', label, act, when: () => whyNot === null },
    { chord: '2', label: t('face.question'), act: () => onField('question'), when: () => whyNot === null },
  ]);
  return (
    <Line>
      <PrimaryButton
        autoFocus
        chord="1"
        scale="large"
        aria-describedby={describedBy}
        onClick={act}
        blockedBecause={whyNot ?? undefined}
      >
        {label}
      </PrimaryButton>
      {whyNot === null && (
        <Button chord="2" scale="large" onClick={() => onField('question')}>
          {t('face.question')}
        </Button>
      )}
      <Button tone="quiet" chord="3" onClick={onOpen}>
        {t('face.open')}
      </Button>
      {together > 0 && (
        <Button tone="quiet" chord="4" onClick={onTogether}>
          {t('face.together', { count: together })}
        </Button>
      )}
      <Button tone="quiet" chord="ArrowLeft" onClick={() => telling.step(-1)}>
        {t('face.before')}
      </Button>
      <Button tone="quiet" chord="ArrowRight" onClick={() => telling.step(1)}>
        {t('face.next')}
      </Button>
    </Line>
  );
}
