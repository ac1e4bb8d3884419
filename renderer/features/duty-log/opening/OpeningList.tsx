import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { Shift } from '../../../../shared/domain/shift/shift.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useShiftWords } from '../../../app/shift/use-shift-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { ListPoints } from '../ListPoints.tsx';
import { useChecklist } from '../use-checklist.ts';

const Frame = styled('div')(({ theme }) => ({
  border: `1px solid ${theme.palette.edge}`,
  borderRadius: theme.shape.borderRadius,
}));

const Acts = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  '& > :last-of-type': { marginLeft: 'auto' },
});

interface Props {
  readonly shift: Shift;
  readonly onDone: () => void;
}

/** The opening list of one's own shift: Enter ticks the next point and, when all are, goes to Today; 0 skips. */
export function OpeningList({ shift, onDone }: Props) {
  const t = useWords('shiftPlan');
  const words = useShiftWords();
  const list = useChecklist('opening');
  const [isSkipping, setSkipping] = useState(false);
  const title = t('opening.list', { shift: words.shift(shift) });
  const isOver = list.left === 0;
  const step = () => {
    const next = list.points.find(({ tick }) => tick === null);
    if (next) void list.turn(next);
    else onDone();
  };
  const skip = async (reason: string) => {
    if (await list.skip(reason)) onDone();
  };
  useKeys([
    { chord: 'Enter', label: t(isOver ? 'opening.toToday' : 'list.tickNext'), act: step, onButtons: true },
    { chord: '0', label: t('opening.skip'), act: () => setSkipping(true), when: () => !isOver },
  ]);
  return (
    <>
      <h1>{title}</h1>
      <p role="status">{isOver ? t('opening.done') : t('opening.listHint')}</p>
      <Frame>
        <ListPoints label={title} list={list} scale="large" ownsDigits={!isSkipping} />
      </Frame>
      {isSkipping && <SkipReason onSkip={(reason) => void skip(reason)} onLeave={() => setSkipping(false)} />}
      <Acts>
        {!isOver && (
          <Button chord="0" onClick={() => setSkipping(true)}>
            {t('opening.skip')}
          </Button>
        )}
        <PrimaryButton chord="Enter" onClick={step} autoFocus>
          {t(isOver ? 'opening.toToday' : 'list.tickNext')}
        </PrimaryButton>
      </Acts>
    </>
  );
}

interface SkipProps {
  readonly onSkip: (reason: string) => void;
  readonly onLeave: () => void;
}

/** Why the list is passed over; the log keeps it. */
function SkipReason({ onSkip, onLeave }: SkipProps) {
  const t = useWords('shiftPlan');
  const field = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  useKeys(
    [
      { chord: 'Enter', act: () => reason.trim() !== '' && onSkip(reason.trim()), inFields: true },
      { chord: 'Escape', act: onLeave },
    ],
    { within: field },
  );
  return (
    <TextInput
      autoFocus
      ref={field}
      value={reason}
      placeholder={t('opening.skipReason')}
      inputProps={{ 'aria-label': t('opening.skipReason'), maxLength: 500 }}
      onChange={(event) => setReason(event.target.value)}
    />
  );
}
