import { styled } from '@mui/material/styles';
import { useEffect, useRef } from 'react';
import { holdRounds } from '../../app/calls/open-call.ts';
import { useCalls } from '../../app/calls/use-calls.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { inHand, useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useCallForm } from './form-context.ts';
import { useNumber } from './use-number.ts';
import { useScript } from './use-script.ts';

const Bar = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 8,
  padding: '6px 20px 6px 13px',
  flex: 'none',
  backgroundColor: theme.palette.paper,
  borderLeft: `3px solid ${theme.palette.line}`,
  '&[data-is-due="true"]': { backgroundColor: theme.palette.soonTint, borderColor: theme.palette.soon },
  '& > b': { color: theme.palette.soon, marginRight: 'auto' },
  // The question has a line of its own; it is there before it is due, so that it is read out when it comes.
  '& > span': { ...theme.typography.said, flex: '1 0 100%' },
  '& > span:empty': { flexBasis: 0 },
}));

/** The caller is on hold: at each round they are asked what they want, by digits (T4). */
export function HoldBar({ heldAt }: { readonly heldAt: string }) {
  const t = useWords('intake');
  const format = useFormat();
  const now = useNow();
  const calls = useCalls();
  const { call, go } = useCallForm();
  const bar = useRef<HTMLDivElement>(null);
  const seconds = useNumber('hold-seconds');
  const script = useScript('hold');
  const isDue = holdRounds(call, now, seconds * 1000) > 0;
  const ask = script === '' ? t('hold.askPlain', { seconds }) : t('hold.ask', { seconds, text: script });
  // The digits answer as long as no text is being typed, so the focus comes here.
  useEffect(() => bar.current?.querySelector('button')?.focus(), []);

  const back = () => {
    calls.endHold(call.id);
    go('what');
  };
  const message = () => {
    calls.endHold(call.id, { kind: 'message' });
    requestAnimationFrame(() => go('receiver'));
  };
  const callBack = () => {
    // The order that is left needs some text; what was written already is enough.
    const text = call.fields.text.trim() === '' ? t('hold.callBackNote') : call.fields.text;
    calls.endHold(call.id, { fields: { text, callBack: true, isAnswered: false } });
    go('what');
  };
  useKeys([
    { chord: '1', label: t('hold.wait'), act: () => calls.keepWaiting(call.id) },
    { chord: '2', label: t('hold.message'), act: message },
    { chord: '3', label: t('hold.callBack'), act: callBack },
  ]);
  return (
    <Bar ref={bar} data-is-due={isDue}>
      <b>{t('hold.title', { time: format.duration(inHand(now - Date.parse(heldAt))) })}</b>
      <Button scale="small" chord="1" onClick={() => calls.keepWaiting(call.id)}>
        {t('hold.wait')}
      </Button>
      <Button scale="small" chord="2" onClick={message}>
        {t('hold.message')}
      </Button>
      <Button scale="small" chord="3" onClick={callBack}>
        {t('hold.callBack')}
      </Button>
      <Button scale="small" chord="Alt+H" onClick={back}>
        {t('hold.back')}
      </Button>
      <span role="status">{isDue ? ask : ''}</span>
    </Bar>
  );
}
