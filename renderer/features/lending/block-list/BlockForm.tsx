import { styled } from '@mui/material/styles';
import { useRef, useState, type ReactNode } from 'react';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { focusNext } from '../things/focus-next.ts';

const Box = styled('section')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  padding: '14px 16px',
  '& > h2': { ...theme.typography.rowTitle, margin: 0 },
}));

const Foot = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, justifyContent: 'space-between' });

const LONGEST = 500;

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly submitLabel: string;
  /** What else is missing before the reason; null when nothing is. */
  readonly missing?: string | null;
  /** False where other fields come before the reason. */
  readonly startsAtReason?: boolean;
  readonly whatMissing: (what: string) => string;
  readonly onLeave: () => void;
  /** The refusal when it was not taken. */
  readonly onSubmit: (reason: string) => Promise<Refusal | null>;
  readonly children: ReactNode;
}

/** The reason of an act on the block list; Enter goes to the next field, Ctrl Enter does it, Esc leaves it. */
export function BlockForm(props: Props) {
  const { title, hint, submitLabel, missing = null, startsAtReason = true } = props;
  const { whatMissing, onLeave, onSubmit, children } = props;
  const t = useWords('blockList');
  const box = useRef<HTMLElement>(null);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<Refusal | null>(null);
  const [isWorking, setWorking] = useState(false);
  const lacks = missing ?? (reason.trim() === '' ? t('missing.reason') : null);
  const submit = async () => {
    if (lacks !== null || isWorking) return;
    setWorking(true);
    const refusal = await onSubmit(reason.trim());
    setWorking(false);
    setError(refusal);
  };
  useKeys([
    { chord: 'Ctrl+Enter', label: submitLabel, act: () => void submit(), onButtons: true },
    { chord: 'Escape', label: t('leave'), act: onLeave },
  ]);
  useKeys([{ chord: 'Enter', act: () => focusNext(box.current), inFields: true }], { within: box });
  return (
    <Box aria-label={title} ref={box}>
      <h2>{title}</h2>
      {children}
      <FormGrid>
        <FormRow label={t('reason')} hint={hint}>
          <TextInput
            autoFocus={startsAtReason}
            value={reason}
            inputProps={{ maxLength: LONGEST }}
            onChange={({ target }) => setReason(target.value)}
          />
        </FormRow>
      </FormGrid>
      {error && <ErrorNote error={error} />}
      <Foot>
        <Button chord="Escape" onClick={onLeave}>
          {t('leave')}
        </Button>
        <PrimaryButton
          chord="Ctrl+Enter"
          onClick={() => void submit()}
          blockedBecause={lacks === null ? undefined : whatMissing(lacks)}
        >
          {submitLabel}
        </PrimaryButton>
      </Foot>
    </Box>
  );
}
