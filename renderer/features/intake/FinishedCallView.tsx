import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import type { FinishedCall } from '../../app/calls/create-calls.ts';
import { useBeginCall } from '../../app/calls/use-begin-call.ts';
import { useCalls } from '../../app/calls/use-calls.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { goBack } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { KeysToTake } from './KeysToTake.tsx';
import { EmergencyPlan } from './EmergencyPlan.tsx';

const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });

const Sheet = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  backgroundColor: theme.palette.sheet,
  '& h1': theme.typography.title,
}));

const Band = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '8px 16px',
  padding: '20px',
  backgroundColor: theme.palette.okTint,
  borderBottom: `1px solid ${theme.palette.ok}`,
  '& > h1': { userSelect: 'text' },
  '& > p': { ...theme.typography.said, marginRight: 'auto' },
}));

/** What was registered, and whether there is anything else (R1.15). */
export function FinishedCallView({ finished }: { readonly finished: FinishedCall }) {
  const t = useWords('intake');
  const emergency = useWords('emergency');
  const calls = useCalls();
  const begin = useBeginCall();
  const another = useRef<HTMLButtonElement>(null);
  const { kind, fields, answer } = finished;
  const since = useDesk((desk) => desk.calls[answer.call]?.at ?? '');
  useEffect(() => another.current?.focus(), []);

  const goOn = () => {
    const { who, placeId, personId, place, callerName, callerPhone, channel, collector } = fields;
    begin(kind, { who, placeId, personId, place, callerName, callerPhone, channel, collector });
  };
  const end = () => {
    calls.finish();
    goBack();
  };
  useKeys([
    { chord: 'Enter', label: t('band.another'), act: goOn },
    { chord: 'Escape', label: t('band.done'), act: end },
  ]);
  return (
    <Columns>
      <Sheet>
        <Band role="status">
          <h1>
            <Outcome finished={finished} />
          </h1>
          <p>{t('band.question')}</p>
          <PrimaryButton ref={another} chord="Enter" onClick={goOn}>
            {t('band.another')}
          </PrimaryButton>
          <Button scale="tall" chord="Escape" onClick={end}>
            {t('band.done')}
          </Button>
        </Band>
        <KeysToTake order={answer.order} />
      </Sheet>
      {kind === 'emergency' && since !== '' && (
        <SidePanel label={emergency('plan')} width={500}>
          <EmergencyPlan place={fields.place} order={answer.order} since={since} />
        </SidePanel>
      )}
    </Columns>
  );
}

function Outcome({ finished: { kind, answer } }: { readonly finished: FinishedCall }) {
  const t = useWords('intake');
  const order = useDesk((desk) => (answer.order === null ? undefined : desk.orders[answer.order]));
  if (answer.order === null) return t('band.noted', { number: answer.call });
  // An order that this call has joined was begun by another one.
  if (order && order.calls[0] !== answer.call) return t('band.joined', { number: answer.order });
  if (answer.slip !== null) return t('band.printed', { number: answer.order, slip: t(`slip.${kind}`) });
  return t(order?.state === 'dispatched' ? 'band.sent' : 'band.registered', { number: answer.order });
}
