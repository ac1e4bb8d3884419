import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Refusal } from '../../../../shared/refusal.ts';
import { readAnchor } from '../../../../shared/slips/anchor-text.ts';
import { useInvoke, useMirror } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useScanClaim } from '../../../app/scanner/scan-claim.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { LongWork } from '../../../ui/LongWork.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { CheckResult, type Checked } from './CheckResult.tsx';

const Part = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  justifyItems: 'start',
  '& > h3': theme.typography.rowTitle,
  '& > p': { maxWidth: 640, color: theme.palette.ink2 },
}));

const Anchor = styled('form')({ width: '100%', maxWidth: 640 });

/**
 * The check of the whole book from its first change on, if wished against what stands at the foot of a handover; the desk
 * goes on meanwhile.
 */
export function CheckBook() {
  const t = useWords('backup');
  const invoke = useInvoke();
  const progress = useMirror((mirror) => mirror.progress.verify ?? null);
  const [isChecking, setChecking] = useState(false);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [anchor, setAnchor] = useState('');

  async function check(against = anchor): Promise<void> {
    if (isChecking) return;
    setChecking(true);
    setChecked(null);
    const reply = await invoke('book.verify', { anchor: against });
    setChecking(false);
    setRefusal(reply.ok ? null : reply.error);
    if (reply.ok) setChecked({ at: momentNow(), found: reply.value });
  }
  // The code of a sealed handover is meant for nothing else.
  useScanClaim((code) => {
    if (readAnchor(code) === null) return false;
    setAnchor(code);
    void check(code);
    return true;
  });
  useKeys([{ chord: '4', label: t('check.title'), act: () => void check() }]);
  return (
    <Part>
      <h3>{t('check.title')}</h3>
      <p>{t('check.about')}</p>
      <Anchor
        aria-label={t('check.title')}
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <FormGrid>
          <FormRow label={t('check.anchor')} hint={t('check.anchorHint')}>
            <TextInput value={anchor} onChange={({ target }) => setAnchor(target.value)} />
          </FormRow>
        </FormGrid>
      </Anchor>
      {isChecking ? (
        <LongWork what={t('check.working')} progress={progress} />
      ) : (
        <Button scale="small" chord="4" onClick={() => void check()}>
          {t('check.act')}
        </Button>
      )}
      {checked && <CheckResult checked={checked} />}
      {refusal && <ErrorNote error={refusal} />}
    </Part>
  );
}
