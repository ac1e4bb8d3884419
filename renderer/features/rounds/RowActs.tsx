import { styled } from '@mui/material/styles';
import type { RoundLine } from '../../../shared/domain/shift/decide-round.ts';
import type { RoundMark, RoundTask } from '../../../shared/domain/shift/round.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';

/** What needs words: whom one has chased, and where it is stuck. */
export type Asking = 'chased' | 'stuck';

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 10,
  marginTop: 6,
});

interface Props {
  readonly task: RoundTask;
  readonly line: RoundLine;
  /** The title that the acts are about. */
  readonly describedBy: string;
  readonly whyNot: string | null;
  readonly together: readonly RoundLine[];
  readonly onMark: (lines: readonly RoundLine[], as: RoundMark['as']) => void;
  readonly onAsk: (as: Asking) => void;
  readonly onBack: () => void;
  readonly onOpen: () => void;
}

/** How the current matter was found, by digit; the first is the one of most, and Enter's. */
export function RowActs(props: Props) {
  const { task, line, describedBy, whyNot, together, onMark, onAsk, onBack, onOpen } = props;
  const t = useWords('rounds');
  const mayMark = () => whyNot === null;
  const isKept = together.length > 1 && together.some(({ key }) => key === line.key);
  const onCourse = () => onMark([line], 'on-course');
  const tomorrow = () => onMark([line], 'tomorrow');
  const allKept = () => onMark(together, 'on-course');
  useKeys([
    { chord: '1', label: t('as.on-course'), act: onCourse, when: mayMark },
    { chord: '2', label: t('as.chased'), act: () => onAsk('chased'), when: mayMark },
    { chord: '3', label: t('as.stuck'), act: () => onAsk('stuck'), when: mayMark },
    { chord: '4', label: t(`tomorrow.${task}`), act: tomorrow, when: mayMark },
    {
      chord: '5',
      label: t('allKept', { count: together.length }),
      act: allKept,
      when: () => isKept && mayMark(),
    },
  ]);
  return (
    <Line>
      <PrimaryButton
        autoFocus
        chord="1"
        scale="large"
        aria-describedby={describedBy}
        onClick={onCourse}
        blockedBecause={whyNot ?? undefined}
      >
        {t('as.on-course')}
      </PrimaryButton>
      {whyNot === null && (
        <>
          <Button chord="2" scale="large" onClick={() => onAsk('chased')}>
            {t('as.chased')}
          </Button>
          <Button chord="3" scale="large" onClick={() => onAsk('stuck')}>
            {t('as.stuck')}
          </Button>
          <Button chord="4" scale="large" onClick={tomorrow}>
            {t(`tomorrow.${task}`)}
          </Button>
          {isKept && (
            <Button chord="5" scale="large" onClick={allKept}>
              {t('allKept', { count: together.length })}
            </Button>
          )}
        </>
      )}
      <Button tone="quiet" chord="ArrowLeft" onClick={onBack}>
        {t('back')}
      </Button>
      <Button tone="quiet" chord="ArrowRight" onClick={onOpen}>
        {t('open')}
      </Button>
    </Line>
  );
}
