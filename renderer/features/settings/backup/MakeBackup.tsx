import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Backup } from '../../../../shared/domain/rescue/backup.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke, useMirror } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { sizeText } from '../../../app/words/size-text.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Button } from '../../../ui/Button.tsx';
import { LongWork } from '../../../ui/LongWork.tsx';

const Line = styled('div')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 16px',
  minHeight: 44,
  padding: '0 20px 8px',
  color: theme.palette.ink2,
}));

interface Props {
  /** Whether the desk makes one by itself just now. */
  readonly isRunning: boolean;
  readonly onMade: () => void;
}

/** A backup now: made, opened and checked before it is said to be there. */
export function MakeBackup({ isRunning, onMade }: Props) {
  const t = useWords('backup');
  const { language } = useFormat();
  const invoke = useInvoke();
  const progress = useMirror((mirror) => mirror.progress.backup ?? null);
  const [isAsked, setAsked] = useState(false);
  const [made, setMade] = useState<Backup | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isWorking = isAsked || isRunning || progress !== null;

  async function make(): Promise<void> {
    if (isWorking) return;
    setAsked(true);
    const reply = await invoke('backups.make', {});
    setAsked(false);
    setMade(reply.ok ? reply.value.backup : null);
    setRefusal(reply.ok ? null : reply.error);
    onMade();
  }
  useKeys([{ chord: '1', label: t('make'), act: () => void make() }]);
  return (
    <>
      <Line>
        {isWorking ? (
          <LongWork what={t('making')} progress={progress} />
        ) : (
          <>
            <Button tone="primary" chord="1" onClick={() => void make()}>
              {t('make')}
            </Button>
            <span role="status">
              {made &&
                t('made', {
                  seq: new Intl.NumberFormat(language).format(made.seq),
                  size: sizeText(made.bytes, language),
                })}
            </span>
          </>
        )}
      </Line>
      {refusal && <ErrorNote error={refusal} />}
    </>
  );
}
