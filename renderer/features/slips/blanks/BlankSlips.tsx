import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { BlankOut } from '../../../../shared/domain/paper/emergency-paper.ts';
import { useEnterBlank } from '../../../app/calls/use-enter-paper.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { goBack } from '../../../app/navigation/navigation.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Section } from '../../../ui/Section.tsx';
import { ActKey } from '../ActKey.tsx';
import { SlipParts } from '../SlipParts.tsx';
import { BlankTable } from './BlankTable.tsx';
import { lastBlankJob } from './last-blank-job.ts';
import { PrintForm } from './PrintForm.tsx';
import { SpoilBlank } from './SpoilBlank.tsx';
import { UsedBlanks } from './UsedBlanks.tsx';

const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });

const List = styled('section')(({ theme }) => ({
  width: 560,
  flex: 'none',
  display: 'flex',
  flexDirection: 'column',
  minHeight: 0,
  overflow: 'auto',
  backgroundColor: theme.palette.sheet,
  '& section': { flex: 'none', padding: '12px 20px' },
}));

const Rows = styled('div')({
  flex: 'none',
  margin: '0 -20px',
  '& [aria-colindex="1"][role]': { paddingLeft: 20 },
});

const Acts = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: '2px 4px', margin: '6px 0 0 -8px' });

const HEAD_PX = 30;
const ROW_PX = 32;
const MOST_ROWS = 7;

/** Room for the rows, but on a low screen the acts below them stay in sight. */
function heightOf(count: number): string {
  const rows = HEAD_PX + ROW_PX * Math.min(Math.max(count, 3), MOST_ROWS);
  return `min(${rows}px, max(${HEAD_PX + 3 * ROW_PX}px, 100vh - 470px))`;
}

/** Blank emergency slips (ux 6.7): print some in advance, enter what was written on them, say which are spoiled. */
export function BlankSlips({ blanks }: { readonly blanks: readonly BlankOut[] }) {
  const t = useWords('paperFallback');
  const slips = useWords('slips');
  const enter = useEnterBlank();
  const form = useRef<HTMLDivElement>(null);
  const job = useDesk((desk) => lastBlankJob(desk.slipJobs));
  const [picked, setPicked] = useState<string | null>(null);
  const [isSpoiling, setSpoiling] = useState(false);
  const [visit, setVisit] = useState(0);
  const chosen = blanks.find(({ number }) => number === picked) ?? blanks[0] ?? null;
  const toForm = () => form.current?.querySelector('input')?.focus();
  const choose = (number: string) => {
    setPicked(number);
    setSpoiling(false);
  };
  const leaveSpoiling = () => {
    setSpoiling(false);
    // The field that had the focus is gone, or the row: the list takes it anew.
    setVisit((before) => before + 1);
  };
  const mayAct = () => chosen !== null && !isSpoiling;
  useKeys([
    { chord: 'Enter', label: t('act.enter'), act: () => chosen && enter(chosen.number), when: mayAct },
    { chord: '1', label: t('act.spoil'), act: () => setSpoiling(true), when: mayAct },
    { chord: '2', label: t('print.title'), act: toForm, when: () => !isSpoiling },
    { chord: 'Escape', label: slips('act.back'), act: goBack, when: () => !isSpoiling },
  ]);
  return (
    <Columns>
      <List aria-label={t('view')}>
        <div ref={form}>
          <PrintForm takesFocus={blanks.length === 0} />
        </div>
        <Section title={t('out.title')} aside={t('out.count', { count: blanks.length })}>
          <Rows sx={{ height: heightOf(blanks.length) }}>
            <BlankTable
              key={visit}
              blanks={blanks}
              chosen={chosen?.number ?? null}
              onChoose={choose}
              onEnter={({ number }) => !isSpoiling && enter(number)}
            />
          </Rows>
          {chosen && isSpoiling && (
            <SpoilBlank key={chosen.number} number={chosen.number} onDone={leaveSpoiling} />
          )}
          {chosen && !isSpoiling && (
            <Acts>
              <ActKey chord="Enter" onClick={() => enter(chosen.number)}>
                {t('act.enter')}
              </ActKey>
              <ActKey chord="1" onClick={() => setSpoiling(true)}>
                {t('act.spoil')}
              </ActKey>
              <ActKey chord="2" onClick={toForm}>
                {t('print.title')}
              </ActKey>
            </Acts>
          )}
        </Section>
        <UsedBlanks />
      </List>
      <SlipParts job={job} />
    </Columns>
  );
}
