import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Right } from '../../../shared/rules/permissions.ts';
import { useSession } from '../../app/desk/desk-context.ts';
import { useWhoMay } from '../../app/desk/use-who-may.ts';
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
  '&[data-split="true"]': { display: 'flex', flexDirection: 'column', overflow: 'hidden' },
}));

// List and form scroll apart, so that the place in the list stays while a long form is read.
const Split = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  borderTop: `1px solid ${theme.palette.line}`,
  '& > :first-of-type': { flex: 'none', borderRight: `1px solid ${theme.palette.line}` },
  '& > :last-of-type': { flex: 1 },
  '& > div > section': { padding: '10px 20px 16px' },
}));

const Pane = styled('div')({
  overflow: 'auto',
  minWidth: 0,
  position: 'relative',
  containerType: 'inline-size',
});

const LIST_WIDTH = 270;
/** Magnified, the form needs the width more. */
const LIST_SHARE = '40%';

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
  /** The records at the left, beside the form. */
  readonly list?: ReactNode;
  /** The width of the list in CSS pixels. */
  readonly listWidth?: number;
  readonly children: ReactNode;
}

/** A section of the settings; those who may not change it see it and read why. */
export function SectionFrame(props: Props) {
  const { section, right, act, aside, isRescue = false, list, listWidth = LIST_WIDTH, children } = props;
  const t = useWords('settings');
  const reason = useReadOnlyReason(right, isRescue);
  return (
    <EditContext value={reason}>
      <Sheet aria-label={t(`section.${section}`)} data-split={list !== undefined}>
        <Head>
          <h2>{t(`section.${section}`)}</h2>
          <p>{t(`about.${section}`)}</p>
          {reason === null && act}
        </Head>
        {reason !== null && <Note>{reason}</Note>}
        {list === undefined ? (
          children
        ) : (
          <Split>
            <Pane sx={{ width: `min(${listWidth}px, ${LIST_SHARE})` }}>{list}</Pane>
            <Pane>{children}</Pane>
          </Split>
        )}
      </Sheet>
      {aside}
    </EditContext>
  );
}

function useReadOnlyReason(right: Right, isRescue: boolean): string | null {
  const t = useWords('settings');
  const whoMay = useWhoMay(right);
  const { health } = useSession();
  if (whoMay !== null) return t('readOnly', { roles: whoMay });
  return health.kind === 'read-only' && !isRescue ? t('bookReadOnly') : null;
}
