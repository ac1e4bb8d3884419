import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { isAllowed, rolesWith, type Right } from '../../../shared/rules/permissions.ts';
import { useSession, useStaff } from '../../app/desk/desk-context.ts';
import type { SettingsSection } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Note } from '../../ui/Note.tsx';
import { EditContext } from './form/edit-context.ts';

const Sheet = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  overflow: 'auto',
  backgroundColor: theme.palette.sheet,
  '& > section': { padding: '10px 20px 16px' },
}));

const Head = styled('header')(({ theme }) => ({
  minHeight: 52,
  padding: '8px 20px',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  '& > h2': { ...theme.typography.rowTitle, whiteSpace: 'nowrap' },
  '& > p': { flex: 1, color: theme.palette.ink2 },
}));

interface Props {
  readonly section: SettingsSection;
  /** Who may change it. */
  readonly right: Right;
  /** At the right of the head, for those who may: add one. */
  readonly act?: ReactNode;
  /** Beside the sheet: the test page. */
  readonly aside?: ReactNode;
  /** Whether it works on a book that takes no changes: looking after its files does. */
  readonly isRescue?: boolean;
  readonly children: ReactNode;
}

/** A section of the settings; those who may not change it see it and read why. */
export function SectionFrame({ section, right, act, aside, isRescue = false, children }: Props) {
  const t = useWords('settings');
  const reason = useReadOnlyReason(right, isRescue);
  return (
    <EditContext value={reason}>
      <Sheet aria-label={t(`section.${section}`)}>
        <Head>
          <h2>{t(`section.${section}`)}</h2>
          <p>{t(`about.${section}`)}</p>
          {reason === null && act}
        </Head>
        {reason !== null && <Note>{reason}</Note>}
        {children}
      </Sheet>
      {aside}
    </EditContext>
  );
}

function useReadOnlyReason(right: Right, isRescue: boolean): string | null {
  const t = useWords('settings');
  const terms = useWords('terms');
  const { role } = useStaff();
  const { health } = useSession();
  if (!isAllowed(role, right)) {
    return t('readOnly', {
      roles: rolesWith(right)
        .map((each) => terms(`role.${each}`))
        .join(t('or')),
    });
  }
  return health.kind === 'read-only' && !isRescue ? t('bookReadOnly') : null;
}
