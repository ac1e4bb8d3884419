import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke, useMirror } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { LongWork } from '../../../ui/LongWork.tsx';
import { CheckResult, type Checked } from './CheckResult.tsx';

const Part = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  justifyItems: 'start',
  '& > h3': theme.typography.rowTitle,
  '& > p': { maxWidth: 640, color: theme.palette.ink2 },
}));

/** The check of the whole book from its first change on; the desk goes on meanwhile. */
export function CheckBook() {
  const t = useWords('backup');
  const invoke = useInvoke();
  const progress = useMirror((mirror) => mirror.progress.verify ?? null);
  const [isChecking, setChecking] = useState(false);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function check(): Promise<void> {
    if (isChecking) return;
    setChecking(true);
    setChecked(null);
    const reply = await invoke('book.verify', {});
    setChecking(false);
    setRefusal(reply.ok ? null : reply.error);
    if (reply.ok) setChecked({ at: momentNow(), found: reply.value });
  }
  useKeys([{ chord: '4', label: t('check.title'), act: () => void check() }]);
  return (
    <Part>
      <h3>{t('check.title')}</h3>
      <p>{t('check.about')}</p>
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
