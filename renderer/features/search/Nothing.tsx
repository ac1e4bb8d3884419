import { styled } from '@mui/material/styles';
import { useWords } from '../../app/words/use-words.ts';
import { KeyCap } from '../../ui/KeyCap.tsx';

const Line = styled('p')(({ theme }) => ({
  ...theme.typography.said,
  padding: '20px',
  color: theme.palette.ink2,
  borderTop: `1px solid ${theme.palette.line}`,
}));

interface Props {
  /** What was looked for in vain; null while nothing is looked for. */
  readonly text: string | null;
  readonly isUnknownCode: boolean;
  readonly mayCall: boolean;
}

/** What can be typed, or that nothing was found and what Enter does then. */
export function Nothing({ text, isUnknownCode, mayCall }: Props) {
  const t = useWords('search');
  if (text === null) return <Line>{t('start')}</Line>;
  if (isUnknownCode) return <Line role="alert">{t('unknownCode', { text })}</Line>;
  if (!mayCall) return <Line role="status">{t('notCallable', { text })}</Line>;
  return (
    <Line role="status">
      {t('nothing', { text })} <KeyCap chord="Enter" /> {t('newCaller')}
    </Line>
  );
}
