import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { isAllowed } from '../../../../shared/rules/permissions.ts';
import { useStaff } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Note } from '../../../ui/Note.tsx';
import { BackupTable, backupId } from './BackupTable.tsx';
import { CheckBook } from './CheckBook.tsx';
import { ChosenBackup } from './ChosenBackup.tsx';
import { MakeBackup } from './MakeBackup.tsx';
import { MoveDesk } from './MoveDesk.tsx';
import { SecondFolder } from './SecondFolder.tsx';
import { useBackups } from './use-backups.ts';

const Rule = styled('div')(({ theme }) => ({
  borderTop: `1px solid ${theme.palette.line}`,
  '& > section': { padding: '14px 20px 16px' },
}));

/** What somebody sees who may look after the backups. */
export function BackupKeeping() {
  const t = useWords('backup');
  const mayMove = isAllowed(useStaff().role, 'export the book');
  const { list, refusal, again } = useBackups();
  const [picked, setPicked] = useState<string | null>(null);
  const [looked, setLooked] = useState<string | null>(null);
  const backups = list?.backups ?? [];
  const chosen = backups.find((each) => backupId(each) === picked) ?? backups[0] ?? null;
  return (
    <>
      {refusal && <ErrorNote error={refusal} />}
      {list?.trouble && <Note tone="soon">{t('lastFailed', { detail: list.trouble })}</Note>}
      <MakeBackup isRunning={list?.isRunning ?? false} onMade={again} />
      {list && (
        <BackupTable
          backups={backups}
          chosen={chosen && backupId(chosen)}
          onChoose={setPicked}
          onLook={() => setLooked(chosen && backupId(chosen))}
        />
      )}
      {chosen && (
        <ChosenBackup
          key={backupId(chosen)}
          backup={chosen}
          isLooking={looked === backupId(chosen)}
          onLook={() => setLooked(backupId(chosen))}
        />
      )}
      {list && (
        <Rule>
          <SecondFolder second={list.second} />
        </Rule>
      )}
      <Rule>
        <CheckBook />
      </Rule>
      {mayMove && (
        <Rule>
          <MoveDesk />
        </Rule>
      )}
    </>
  );
}
