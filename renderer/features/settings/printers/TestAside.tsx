import { styled } from '@mui/material/styles';
import type { Printer } from '../../../../shared/domain/printing/printer.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { TestPage } from './TestPage.tsx';
import { TestPreview } from './TestPreview.tsx';

const Aside = styled('aside')(({ theme }) => ({
  width: 400,
  flex: 'none',
  overflow: 'auto',
  padding: '20px 24px',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 16,
  color: theme.palette.ink2,
  backgroundColor: theme.palette.well,
  borderLeft: `1px solid ${theme.palette.line}`,
  '& figure': { maxWidth: '100%' },
  // There is no room for a reason beside its button.
  '& span:has(> [aria-disabled])': { flexDirection: 'column-reverse', gap: 4 },
  '@media (max-width: 1180px)': { width: 308, padding: '16px' },
}));

interface Props {
  /** Null while a new one is written. */
  readonly printer: Printer | null;
  readonly isChanged: boolean;
}

/** The test page beside the form: how it will look, and how the last one went. */
export function TestAside({ printer, isChanged }: Props) {
  const t = useWords('settings');
  return (
    <Aside aria-label={t('printer.preview')} tabIndex={0}>
      {printer ? (
        <>
          <TestPreview printer={printer} />
          <TestPage key={printer.id} printer={printer} isChanged={isChanged} />
        </>
      ) : (
        <p>{t('printer.previewNew')}</p>
      )}
    </Aside>
  );
}
