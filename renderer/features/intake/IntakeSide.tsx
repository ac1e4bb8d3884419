import { styled } from '@mui/material/styles';
import { useWords } from '../../app/words/use-words.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { CandidateSection } from './CandidateSection.tsx';
import { EmergencyPlan } from './EmergencyPlan.tsx';
import { useCallForm, type CallerHit } from './form-context.ts';
import { KnownCaller } from './KnownCaller.tsx';
import { Script } from './Script.tsx';

const Closing = styled('section')(({ theme }) => ({
  marginTop: 'auto',
  flex: 'none',
  minHeight: 57,
  display: 'flex',
  alignItems: 'center',
  padding: '0 16px',
  color: theme.palette.ink2,
}));

/** What is known beside the form: the caller, or while nobody is known the script for the kind. */
export function IntakeSide({ candidate }: { readonly candidate: CallerHit | null }) {
  const t = useWords('intake');
  const { call, card } = useCallForm();
  const isEmergency = call.kind === 'emergency';
  return (
    <SidePanel label={t('side')}>
      {isEmergency && <EmergencyPlan place={call.fields.place} order={null} since={call.startedAt} />}
      {card ? <KnownCaller card={card} /> : !isEmergency && <Script />}
      {!card && candidate && <CandidateSection hit={candidate} />}
      <Closing>{t('known.closing')}</Closing>
    </SidePanel>
  );
}
