import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useReadDesk } from '../desk/desk-context.ts';
import { goTo, useNavigation } from '../navigation/navigation.ts';
import { useHandoverPrompt } from '../shift/handover-prompt.ts';
import { createSounds } from '../sound/create-sounds.ts';
import { useFormat } from '../words/format-context.ts';
import { useWords } from '../words/use-words.ts';

const Band = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  minHeight: 38,
  padding: '3px 20px',
  color: theme.palette.ink,
  backgroundColor: theme.palette.soonTint,
  borderBottom: `1px solid ${theme.palette.soon}`,
  '& > p': { flex: 1, minWidth: 0 },
  '@media print': { display: 'none' },
}));

const play = createSounds(() => new AudioContext());

const toHandover = () => goTo({ place: 'shift', view: 'handover' });

/** Says from 15 minutes before the end of one's shift, on every screen, that the handover is to be prepared (R9). */
export function ShiftBand() {
  const t = useWords('shiftPlan');
  const format = useFormat();
  const readDesk = useReadDesk();
  const prompt = useHandoverPrompt();
  const isThere = useNavigation(({ screen }) => screen.place === 'shift' && screen.view === 'handover');
  const isShown = prompt !== null && !prompt.isBegun;
  const sound = useEffectEvent(() => {
    const { soundOn, soundVolume } = readDesk().settings;
    play('shiftEnds', { isOn: soundOn, volume: soundVolume });
  });
  // Once, when the time has come.
  useEffect(() => {
    if (isShown) sound();
  }, [isShown]);
  if (!isShown) return null;
  const { until, minutesLeft } = prompt;
  return (
    <Band>
      <p role="status">
        {t(minutesLeft > 0 ? 'band.soon' : 'band.over', {
          count: Math.abs(minutesLeft),
          time: format.time(until),
        })}
      </p>
      {!isThere && (
        <Button scale="small" chord="Ctrl+5" onClick={toHandover}>
          {t('band.prepare')}
        </Button>
      )}
    </Band>
  );
}
