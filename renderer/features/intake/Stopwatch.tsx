import { styled } from '@mui/material/styles';
import { workedMs, type OpenCall } from '../../app/calls/open-call.ts';
import { inHand, useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { useNumber } from './use-number.ts';

const Face = styled('div')(({ theme }) => ({
  flex: 'none',
  minWidth: 84,
  marginLeft: 'auto',
  textAlign: 'right',
  '& > b': { ...theme.typography.stopwatch, display: 'block' },
  '& > span': { display: 'block', height: 3, marginTop: 2, backgroundColor: theme.palette.line },
  '& > span > i': { display: 'block', height: 3, backgroundColor: theme.palette.accent },
}));

/**
 * How long this call has taken, with a bar of the time it should take.
 *
 * Source: T5 "在30秒内记录客户姓名、电话、装修地址、客户经理及大概的投诉内容" (001).
 */
export function Stopwatch({ call }: { readonly call: OpenCall }) {
  const t = useWords('intake');
  const format = useFormat();
  const goalMs = useNumber('intake-seconds') * 1000;
  const ms = inHand(workedMs(call, useNow()));
  const time = format.duration(ms);
  return (
    <Face role="timer" aria-label={t('stopwatch', { time })}>
      <b aria-hidden>{time}</b>
      <span>
        <i style={{ width: `${Math.min(100, (ms / goalMs) * 100)}%` }} />
      </span>
    </Face>
  );
}
