import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { useCallForm } from './form-context.ts';
import { NameInput } from './NameInput.tsx';
import { useAngry } from './use-angry.ts';
import { useScript } from './use-script.ts';

const Bar = styled('section')(({ theme }) => ({
  flex: 'none',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto 160px auto',
  alignItems: 'center',
  gap: '6px 12px',
  padding: '8px 20px 8px 13px',
  backgroundColor: theme.palette.soonTint,
  borderLeft: `3px solid ${theme.palette.soon}`,
  '& > b': { ...theme.typography.title, userSelect: 'text' },
  '& > p': { ...theme.typography.said, gridColumn: '1 / -1' },
  '& > span': { color: theme.palette.ink2 },
}));

/** A loud caller: the number in large, the person they are handed to, and the sentence that calms. */
export function AngryBar() {
  const t = useWords('intake');
  const { call, change, next } = useCallForm();
  const { toggle } = useAngry();
  const script = useScript('calm');
  const bar = useRef<HTMLElement>(null);
  useKeys([{ chord: 'Enter', inFields: true, act: next }], { within: bar });
  return (
    <Bar ref={bar} aria-label={t('angry.key')}>
      <b>{t('angry.title', { number: call.reservedNumber ?? t('number.waiting') })}</b>
      <span aria-hidden>{t('angry.follower')}</span>
      <div data-step="follower">
        <NameInput
          label={t('angry.follower')}
          value={call.fields.follower}
          onChange={(follower) => change({ follower })}
        />
      </div>
      <Button scale="small" chord="Alt+A" onClick={toggle}>
        {t('angry.end')}
      </Button>
      {script !== '' && <p>{t('angry.saying', { text: script })}</p>}
    </Bar>
  );
}
