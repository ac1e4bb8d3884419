import { styled } from '@mui/material/styles';
import { useEffect, type ReactNode } from 'react';
import { RingStrip } from '../../features/practice/RingStrip.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import { useLeavePractice } from '../practice/use-practice-door.ts';
import { useMirror } from '../desk/desk-context.ts';
import { useWords } from '../words/use-words.ts';
import { Hatched } from './hatched.ts';

const Page = styled('div')(({ theme }) => ({
  height: '100%',
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.palette.paper,
  // Nothing of the screen lies below the frame and its label.
  '&[data-framed="true"]': { padding: '6px 6px 30px' },
  '& > div:first-of-type': { flex: 1, minHeight: 0 },
  '@media print': { '&[data-framed="true"]': { padding: 0 }, display: 'block', height: 'auto' },
}));

const Late = styled('span')(({ theme }) => ({
  padding: '0 8px',
  color: theme.palette.late,
  backgroundColor: theme.palette.lateTint,
  borderRadius: theme.shape.borderRadius,
}));

/** What is around every screen of a practice, its lock too: the hatched frame, its label, the invented call (ux 6.17). */
export function PracticeFrame({ children }: { readonly children: ReactNode }) {
  const practice = useMirror(({ session }) => session?.practice ?? null);
  const isOpen = useMirror(({ session }) => session?.state === 'open');
  return (
    <Page data-framed={practice !== null}>
      <div>{children}</div>
      {practice && isOpen && <RingStrip />}
      {practice && <Label late={practice.real.late} isOpen={isOpen} />}
    </Page>
  );
}

function Label({ late, isOpen }: { readonly late: number; readonly isOpen: boolean }) {
  const t = useWords('practice');
  const leave = useLeavePractice();
  const title = t('pageTitle');
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
  return (
    <Hatched aria-label={t('frame')}>
      <div>
        {t('frame')}
        <span role="status">{late > 0 && <Late>{t('realLate', { count: late })}</Late>}</span>
        {isOpen && <KeyCap chord="Ctrl+8" ground="inherit" />}
        <button type="button" onClick={() => void leave()}>
          {t('leave')}
        </button>
      </div>
    </Hatched>
  );
}
