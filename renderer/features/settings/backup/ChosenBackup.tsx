import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import type { Backup, BackupContents } from '../../../../shared/domain/rescue/backup.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { LongWork } from '../../../ui/LongWork.tsx';
import { Section } from '../../../ui/Section.tsx';
import { useWhoMay } from '../../../app/desk/use-who-may.ts';
import { Contents } from './Contents.tsx';
import { RestoreSheet } from './RestoreSheet.tsx';

const Acts = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 12,
  marginTop: 8,
});

interface Props {
  readonly backup: Backup;
  readonly isLooking: boolean;
  readonly onLook: () => void;
}

/** The chosen backup: what is in it, and the way back to it. */
export function ChosenBackup({ backup, isLooking, onLook }: Props) {
  const t = useWords('backup');
  const format = useFormat();
  const whoMay = useWhoMay('restore the book');
  const { contents, refusal } = useContents(backup, isLooking);
  const [isRestoring, setRestoring] = useState(false);
  // Nobody goes back to a book without having seen what is in it.
  const mayRestore = whoMay === null && contents !== null;
  const restore = () => setRestoring(true);
  useKeys([
    { chord: '2', label: t('look'), act: onLook },
    { chord: '3', label: t('restore'), act: restore, when: () => mayRestore },
  ]);
  return (
    <Section title={t('chosen', { time: format.moment(backup.at, momentNow()) })}>
      {contents && <Contents contents={contents} />}
      {refusal && <ErrorNote error={refusal} />}
      {isLooking && !contents && !refusal && <LongWork what={t('opening')} progress={null} />}
      <Acts>
        {!isLooking && (
          <Button scale="small" chord="2" onClick={onLook}>
            {t('look')}
          </Button>
        )}
        {contents && (
          <Button
            scale="small"
            chord="3"
            onClick={restore}
            blockedBecause={whoMay === null ? undefined : t('needsRole', { roles: whoMay })}
          >
            {t('restore')}
          </Button>
        )}
      </Acts>
      {isRestoring && contents && (
        <RestoreSheet backup={backup} contents={contents} onClose={() => setRestoring(false)} />
      )}
    </Section>
  );
}

/** What is in a backup, once somebody wants to see it; the copy is opened for it, which takes a moment. */
function useContents({ name, place }: Backup, isWanted: boolean) {
  const invoke = useInvoke();
  const [answer, setAnswer] = useState<{
    readonly contents: BackupContents | null;
    readonly refusal: Refusal | null;
  }>({ contents: null, refusal: null });
  useEffect(() => {
    if (!isWanted) return undefined;
    let isHere = true;
    const ask = async () => {
      const reply = await invoke('backups.look', { name, place });
      if (!isHere) return;
      setAnswer(
        reply.ok ? { contents: reply.value, refusal: null } : { contents: null, refusal: reply.error },
      );
    };
    void ask();
    return () => {
      isHere = false;
    };
  }, [invoke, name, place, isWanted]);
  return answer;
}
