import { styled } from '@mui/material/styles';
import { useRef, useState, type ReactNode } from 'react';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Note } from '../../ui/Note.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { BundlePanel } from './BundlePanel.tsx';
import { BundleTable } from './BundleTable.tsx';
import { ScheduleLine } from './ScheduleLine.tsx';
import { ScheduleSheet } from './ScheduleSheet.tsx';
import { TakeSheet } from './TakeSheet.tsx';
import { useBundles } from './use-bundles.ts';
import { useFoundBundles } from './use-found-bundles.ts';
import { WriteSheet } from './WriteSheet.tsx';
import { WritingLine } from './WritingLine.tsx';

const Left = styled('section')(({ theme }) => ({
  flex: 1,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  backgroundColor: theme.palette.sheet,
}));

const Acts = styled('div')({
  flex: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  padding: '10px 20px',
});

const Table = styled('div')({ flex: 1, minHeight: 0 });

const WIDTH = 340;

/** What the screen asks just now. */
type Asked = 'write' | 'take' | 'takeAnew' | 'schedule';

const acts = [
  { asked: 'write', chord: '1' },
  { asked: 'take', chord: '2' },
  { asked: 'schedule', chord: '3' },
] as const;

interface Props {
  /** The books of other desks, of which a damaged one can be taken in anew. */
  readonly othersWith: (onTakeAnew: () => void) => ReactNode;
}

/** What was written and taken in, and the acts: write one, take one in. */
export function BundleKeeping({ othersWith }: Props) {
  const t = useWords('bundles');
  const { list, refusal, again } = useBundles();
  const found = useFoundBundles();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const left = useRef<HTMLElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const bundles = list?.bundles ?? [];
  const chosen = bundles.find(({ id }) => id === kept) ?? bundles[0] ?? null;
  useKeys(
    acts.map((act) => ({ chord: act.chord, label: t(`act.${act.asked}`), act: () => setAsked(act.asked) })),
  );
  const close = () => {
    setAsked(null);
    again();
  };
  return (
    <>
      <Left ref={left} aria-label={t('acts')}>
        <Acts role="group" aria-label={t('acts')}>
          {acts.map((act) => (
            <Button
              key={act.asked}
              chord={act.chord}
              tone={act.asked === 'write' ? 'primary' : 'plain'}
              onClick={() => setAsked(act.asked)}
            >
              {t(`act.${act.asked}`)}
            </Button>
          ))}
        </Acts>
        {list?.schedule && <ScheduleLine schedule={list.schedule} />}
        {list && <WritingLine running={list.running} />}
        {list?.trouble && list.running === null && (
          <>
            <Note tone="late">{t('notWritten')}</Note>
            <ErrorNote error={list.trouble} />
          </>
        )}
        {refusal && <ErrorNote error={refusal} />}
        <Table>
          {list && (
            <BundleTable
              bundles={bundles}
              chosen={chosen?.id ?? null}
              onChoose={setKept}
              onOpen={() => panel.current?.querySelector<HTMLElement>('section[tabindex]')?.focus()}
            />
          )}
        </Table>
      </Left>
      <div ref={panel} style={{ display: 'contents' }}>
        <SidePanel label={t('details')} width={WIDTH}>
          {chosen && (
            <BundlePanel
              bundle={chosen}
              onLeave={() =>
                left.current
                  ?.querySelector<HTMLElement>('[role="row"][aria-selected="true"] [role="gridcell"]')
                  ?.focus()
              }
            />
          )}
          {othersWith(() => setAsked('takeAnew'))}
        </SidePanel>
      </div>
      {asked === 'write' && <WriteSheet onClose={close} />}
      {asked === 'schedule' && list && <ScheduleSheet schedule={list.schedule} onClose={close} />}
      {(asked === 'take' || asked === 'takeAnew') && (
        <TakeSheet isAnew={asked === 'takeAnew'} found={found} onClose={close} />
      )}
    </>
  );
}
