import { styled } from '@mui/material/styles';
import { useInvoke } from '../desk/desk-context.ts';
import { useWords } from '../words/use-words.ts';

const Frame = styled('aside')(({ theme }) => ({
  position: 'fixed',
  inset: 0,
  zIndex: theme.zIndex.tooltip,
  pointerEvents: 'none',
  border: '6px solid',
  borderImage: `repeating-linear-gradient(135deg, ${theme.palette.accent} 0 8px, ${theme.palette.paper} 8px 16px) 6`,
  '& > div': {
    ...theme.typography.second,
    position: 'absolute',
    left: '50%',
    bottom: -6,
    transform: 'translateX(-50%)',
    display: 'flex',
    gap: 12,
    alignItems: 'center',
    padding: '0 14px',
    whiteSpace: 'nowrap',
    fontWeight: 700,
    borderRadius: '4px 4px 0 0',
    color: theme.palette.onAccent,
    backgroundColor: theme.palette.accent,
  },
  '& button': {
    all: 'unset',
    pointerEvents: 'auto',
    cursor: 'pointer',
    textDecoration: 'underline',
    minHeight: 30,
    '&:focus-visible': { outline: `2px solid ${theme.palette.onAccent}`, outlineOffset: -2 },
  },
  '@media print': { display: 'none' },
}));

/** The hatched frame around everything that is invented, and the way out of it. */
export function SampleFrame() {
  const t = useWords('shell');
  const invoke = useInvoke();
  return (
    <Frame aria-label={t('sampleFrame')}>
      <div>
        {t('sampleFrame')}
        <button type="button" onClick={() => void invoke('setup.leaveSample', {})}>
          {t('leaveSample')}
        </button>
      </div>
    </Frame>
  );
}
