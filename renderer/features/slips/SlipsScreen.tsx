import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import { blanksOut } from '../../../shared/domain/paper/emergency-paper.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { goTo, useNavigation } from '../../app/navigation/navigation.ts';
import { useNow } from '../../app/now/now.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ViewTabs } from '../../ui/ViewTabs.tsx';
import { BlankSlips } from './blanks/BlankSlips.tsx';
import { selectDone, selectWaiting, type SlipView } from './select-slips.ts';
import { SlipQueue } from './SlipQueue.tsx';

const Head = styled('header')(({ theme }) => ({
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  padding: '0 20px 0 20px',
  borderBottom: `1px solid ${theme.palette.line}`,
  '& > h1': theme.typography.title,
  '& > div:first-of-type': { flex: 1, minWidth: 0, borderBottom: 0 },
}));

/** Slips and their queue (ux 6.7): what waits, what was printed today, and blanks for a power failure. */
export function SlipsScreen() {
  const t = useWords('slips');
  const fallback = useWords('paperFallback');
  const format = useFormat();
  const asked = useNavigation(({ screen }) => (screen.place === 'slips' ? screen : null));
  const slipJobs = useDesk((desk) => desk.slipJobs);
  const letter = useDesk((desk) => desk.centre?.letter ?? '');
  const emergency = useDesk((desk) => desk.emergency);
  const today = format.dayKey(useNow());
  const waiting = useMemo(() => selectWaiting(slipJobs), [slipJobs]);
  const done = useMemo(() => selectDone(slipJobs, today, format.dayKey), [slipJobs, today, format]);
  const blanks = useMemo(() => blanksOut(emergency, letter), [emergency, letter]);
  const [view, setView] = useState<SlipView>(asked?.view ?? 'queue');
  return (
    <>
      <Head>
        <h1>{t('title')}</h1>
        <ViewTabs
          label={t('view.label')}
          views={[
            { value: 'queue', label: t('view.queue'), count: waiting.length },
            { value: 'today', label: t('view.today'), count: done.length },
            { value: 'blank', label: fallback('view'), count: blanks.length },
          ]}
          value={view}
          onChange={setView}
        />
        <Button scale="small" onClick={() => goTo({ place: 'settings', section: 'printers' })}>
          {t('printers')}
        </Button>
      </Head>
      {view === 'blank' ? (
        <BlankSlips blanks={blanks} />
      ) : (
        <SlipQueue view={view} waiting={waiting} done={done} asked={asked?.job ?? null} />
      )}
    </>
  );
}
