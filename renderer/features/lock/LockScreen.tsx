import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useHealthSentence } from '../../app/health/use-health-sentence.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { Brand } from './Brand.tsx';
import { DeskState } from './DeskState.tsx';
import { EmergencyPlan } from './EmergencyPlan.tsx';
import { Halves } from './Halves.tsx';
import { LockFoot } from './LockFoot.tsx';
import { Roster } from './Roster.tsx';
import { samplePins } from './sample-pins.ts';
import { useFreshSession } from './use-fresh-session.ts';

const Hint = styled('p')(({ theme }) => ({ color: theme.palette.ink2, margin: '2px 0 18px' }));

const People = styled('div')({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  // Room for the focus ring of a row.
  padding: 3,
  margin: -3,
  '& > ul + div': { marginTop: 18 },
  '& > div + div': { marginTop: 8 },
});

const Emergency = styled('div')(({ theme }) => ({
  marginTop: 'auto',
  paddingTop: 16,
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  color: theme.palette.ink2,
}));

/** The lock (ux 6.1): who is there by digit, then the PIN; F9 opens plan and telephones, and nothing else. */
export function LockScreen() {
  const t = useWords('lock');
  const shell = useWords('shell');
  const inPractice = useWords('practice');
  const say = useHealthSentence();
  const invoke = useInvoke();
  const session = useFreshSession();
  const { centre, health, roster, emergencyContacts, lastChange, practice } = session;
  const [isPlanOpen, setPlanOpen] = useState(false);
  useKeys([
    { chord: 'F9', label: t('emergency'), act: () => setPlanOpen((isOpen) => !isOpen) },
    { chord: 'Escape', act: () => setPlanOpen(false), when: () => isPlanOpen },
  ]);
  return (
    <Halves>
      <div>
        <Brand>{centre && t('desk', { centre: centre.name, letter: centre.letter })}</Brand>
        {isPlanOpen ? <EmergencyPlan contacts={emergencyContacts} /> : <DeskState session={session} />}
        <Emergency>
          <Button chord="F9" onClick={() => setPlanOpen(!isPlanOpen)}>
            {t('emergency')}
          </Button>
          <span>{t('emergencyHint')}</span>
        </Emergency>
      </div>
      <div>
        <h1>{t('title')}</h1>
        <Hint>{t('hint')}</Hint>
        <People>
          <Roster roster={roster} shownPins={practice?.pins ?? (centre?.isSample ? samplePins : {})} />
          {health.kind === 'read-only' && <Note tone="late">{say(health)}</Note>}
          {practice && <Note tone="accent">{inPractice('lock')}</Note>}
          {centre?.isSample && !practice && (
            <Note tone="accent">
              {t('sample')}{' '}
              <Button tone="quiet" scale="small" onClick={() => void invoke('setup.leaveSample', {})}>
                {shell('leaveSample')}
              </Button>
            </Note>
          )}
          <Note>{t('remark')}</Note>
        </People>
        <LockFoot lastChange={lastChange} />
      </div>
    </Halves>
  );
}
