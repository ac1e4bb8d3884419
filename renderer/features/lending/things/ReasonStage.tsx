import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';

const Box = styled('section')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 8,
  padding: '10px 0',
  '& > h3': theme.typography.rowTitle,
  '& > div': { display: 'flex', justifyContent: 'flex-end', gap: 8 },
}));

interface Props {
  /** The act, in words. */
  readonly title: string;
  /** Whether the reason may stay empty. */
  readonly isFree?: boolean;
  readonly onReason: (reason: string) => void;
  readonly onBack: () => void;
}

/** Asks in place why something is done; Enter does it, Esc leaves it. */
export function ReasonStage({ title, isFree = false, onReason, onBack }: Props) {
  const t = useWords('lending');
  const box = useRef<HTMLElement>(null);
  const [reason, setReason] = useState('');
  const missing = !isFree && reason.trim() === '' ? t('card.reasonNeeded') : undefined;
  const submit = () => {
    if (!missing) onReason(reason.trim());
  };
  useKeys(
    [
      { chord: 'Enter', label: title, act: submit, inFields: true },
      { chord: 'Escape', label: t('card.cancel'), act: onBack },
    ],
    { within: box },
  );
  return (
    <Box ref={box} aria-label={title}>
      <h3>{title}</h3>
      <TextInput
        autoFocus
        value={reason}
        placeholder={t('card.reason')}
        inputProps={{ maxLength: 500, 'aria-label': t('card.reason') }}
        onChange={(event) => setReason(event.target.value)}
      />
      <div>
        <Button chord="Escape" onClick={onBack}>
          {t('card.cancel')}
        </Button>
        <PrimaryButton scale="normal" chord="Enter" onClick={submit} blockedBecause={missing}>
          {t('card.ok')}
        </PrimaryButton>
      </div>
    </Box>
  );
}
