import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { useWhoMay } from '../../app/desk/use-who-may.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { ReportsHead } from '../../app/reports/ReportsHead.tsx';
import { useWords } from '../../app/words/use-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { Spoken } from '../../ui/Spoken.tsx';
import { BundleKeeping } from './BundleKeeping.tsx';
import { OtherDesks } from './OtherDesks.tsx';

const Columns = styled('div')({ flex: 1, minHeight: 0, display: 'flex' });

const Well = styled('div')(({ theme }) => ({ flex: 1, backgroundColor: theme.palette.sheet }));

/** Bundles: what of this book left for others and what came from them, and the books of other desks. */
export function BundlesScreen() {
  const t = useWords('bundles');
  const mayWrite = useWhoMay('export the book');
  const mayRead = useWhoMay('see other desks');
  const columns = useRef<HTMLDivElement>(null);
  const toOthers = () => columns.current?.querySelector<HTMLElement>('button[data-desk]')?.focus();
  useKeys([
    { chord: 'Escape', label: t('toToday'), act: () => goTo({ place: 'today' }), inFields: false },
    { chord: '0', label: t('act.others'), act: toOthers, when: () => mayRead === null },
  ]);
  const othersWith = (onTakeAnew?: () => void) =>
    mayRead === null && (
      <OtherDesks takesFocus={mayWrite !== null} whoMayTake={mayWrite} onTakeAnew={onTakeAnew} />
    );
  return (
    <>
      <Spoken as="h1">{t('acts')}</Spoken>
      <ReportsHead view="bundles" />
      <Columns ref={columns}>
        {mayWrite === null ? (
          <BundleKeeping othersWith={othersWith} />
        ) : (
          <>
            <Well>
              <EmptyState sentence={t('whoMay', { roles: mayWrite })} />
            </Well>
            {mayRead === null && (
              <SidePanel label={t('others.title')} width={OTHERS_WIDTH}>
                {othersWith()}
              </SidePanel>
            )}
          </>
        )}
      </Columns>
    </>
  );
}

const OTHERS_WIDTH = 360;
