import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { goBack } from '../../../app/navigation/navigation.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { SidePanel } from '../../../ui/SidePanel.tsx';
import { BlockedCard } from './BlockedCard.tsx';
import { BlockSomebody } from './BlockSomebody.tsx';
import { BlockTable } from './BlockTable.tsx';
import { LiftBlock } from './LiftBlock.tsx';
import { useBlocked } from './use-blocked.ts';
import { useWhyNot } from './use-why-not.ts';

const Head = styled('header')(({ theme }) => ({
  minHeight: 48,
  flex: 'none',
  display: 'flex',
  alignItems: 'center',
  gap: 16,
  padding: '0 16px 0 20px',
  '& > h1': { ...theme.typography.title, whiteSpace: 'nowrap' },
  '& > p': { flex: 1, minWidth: 0, color: theme.palette.ink2 },
}));

const Columns = styled('div')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  display: 'flex',
  borderTop: `1px solid ${theme.palette.line}`,
}));

const List = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  backgroundColor: theme.palette.sheet,
  // In line with the head of the screen.
  '& [aria-colindex="1"][role]': { paddingLeft: 20 },
}));

const PANEL_WIDTH = 400;

/** Whoever may not borrow, with the reason; supervisors put somebody on it and take the name off again. */
export function BlockList() {
  const t = useWords('blockList');
  const rows = useBlocked();
  const whyNot = useWhyNot();
  const [picked, setPicked] = useState<string | null>(null);
  const [stage, setStage] = useState<'look' | 'block' | 'lift'>('look');
  const chosen = rows.find(({ id }) => id === picked) ?? rows[0] ?? null;
  const mayChange = whyNot === null;
  const begin = () => mayChange && setStage('block');
  const lift = () => mayChange && chosen && setStage('lift');
  useKeys([
    { chord: '1', label: t('block'), act: begin },
    { chord: '2', label: t('lift'), act: lift },
    { chord: 'Escape', label: t('back'), act: goBack },
  ]);
  const look = (id?: string) => {
    if (id !== undefined) setPicked(id);
    setStage('look');
  };
  return (
    <>
      <Head>
        <h1>{t('title')}</h1>
        <p>{t('about')}</p>
        {mayChange && (
          <Button scale="small" chord="1" onClick={begin}>
            {t('block')}
          </Button>
        )}
        <Button scale="small" chord="Escape" onClick={goBack}>
          {t('back')}
        </Button>
      </Head>
      {whyNot && <Note>{whyNot}</Note>}
      <Columns>
        <List aria-label={t('title')}>
          {/* Made anew after each act, so that the focus is on the rows again. */}
          <BlockTable
            key={stage === 'look' ? 'look' : 'act'}
            rows={rows}
            chosen={chosen?.id ?? null}
            hasFocus={stage === 'look'}
            onChoose={look}
            onStep={lift}
          />
        </List>
        <SidePanel label={t('pick')} width={PANEL_WIDTH}>
          {stage === 'block' && <BlockSomebody onDone={look} />}
          {stage === 'lift' && chosen && <LiftBlock key={chosen.id} blocked={chosen} onDone={() => look()} />}
          {stage === 'look' && chosen && (
            <BlockedCard blocked={chosen} onLift={mayChange ? lift : undefined} />
          )}
        </SidePanel>
      </Columns>
    </>
  );
}
