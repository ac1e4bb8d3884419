import { styled } from '@mui/material/styles';
import { useId, type Ref } from 'react';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useRefusalText } from '../../../app/words/use-refusal-text.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { PIN_LENGTH } from '../../../app/pin/pin-digits.ts';
import { CheckIcon } from '../../../ui/CheckIcon.tsx';
import { Note } from '../../../ui/Note.tsx';
import { PinField } from '../PinField.tsx';

const Part = styled('section')(({ theme }) => ({
  '& > h2': theme.typography.h2,
  '& > p': { display: 'flex', alignItems: 'baseline', gap: 8, justifyContent: 'space-between' },
  '& > p > b': theme.typography.title,
  '& > p > small': { ...theme.typography.text, color: theme.palette.ink2 },
  '& > div': { display: 'flex', alignItems: 'center', gap: 10, marginTop: 4 },
  '& > div > small': { ...theme.typography.second, color: theme.palette.ink3 },
  '& > div > svg': { width: 18, height: 18, color: theme.palette.ok },
}));

interface Props {
  readonly who: 'outgoing' | 'incoming';
  readonly name: string;
  readonly pattern: string;
  readonly pin: string;
  readonly onPin: (pin: string) => void;
  readonly hint: string;
  readonly refusal: Refusal | null;
  readonly field: Ref<HTMLInputElement>;
}

/** One of the two who sign: who it is, the PIN, and whose it was when it does not match. */
export function SignerPin({ who, name, pattern, pin, onPin, hint, refusal, field }: Props) {
  const t = useWords('handover');
  const shift = useWords('shift');
  const say = useRefusalText();
  const troubleId = useId();
  return (
    <Part aria-label={shift(who)}>
      <h2>{shift(who)}</h2>
      <p>
        <b>{name}</b>
        <small>{pattern}</small>
      </p>
      <div>
        <PinField
          ref={field}
          label={t('check.pin', { name })}
          value={pin}
          onChange={onPin}
          describedBy={troubleId}
        />
        {pin.length === PIN_LENGTH ? <CheckIcon /> : <small>{hint}</small>}
      </div>
      <div id={troubleId}>
        {refusal && (
          <Note tone="late" isNews>
            {t('check.whose', { name, trouble: say(refusal) })}
          </Note>
        )}
      </div>
    </Part>
  );
}
