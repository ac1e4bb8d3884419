import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent } from 'react';
import { BundleEnds } from '../../features/bundles/BundleEnds.tsx';
import { CallStrip } from '../../features/intake/CallStrip.tsx';
import { useKeys } from '../keyboard/use-keys.ts';
import { KeyLayer } from '../keyboard/KeyLayer.tsx';
import { isAllowed } from '../../../shared/rules/permissions.ts';
import { useReadDesk, useSession } from '../desk/desk-context.ts';
import { goTo, openOverlay, useNavigation } from '../navigation/navigation.ts';
import { momentNow } from '../now/now.ts';
import { ExportEnds } from '../reports/ExportEnds.tsx';
import { shiftScreenNow } from '../shift/handover-prompt.ts';
import { isOpeningNew, openingFor } from '../shift/opening.ts';
import { WallProvider } from '../wall/WallProvider.tsx';
import { useWords } from '../words/use-words.ts';
import { KeysOfScreen } from './KeysOfScreen.tsx';
import { LateAlarm } from './LateAlarm.tsx';
import { Overlays } from './Overlays.tsx';
import { Place } from './Place.tsx';
import { Rail } from './Rail.tsx';
import { ReadOnlyBand } from './ReadOnlyBand.tsx';
import { ResumeKey } from '../../features/slips/ResumeKey.tsx';
import { SampleFrame } from './SampleFrame.tsx';
import { ScanDesk } from './ScanDesk.tsx';
import { ShiftBand } from './ShiftBand.tsx';
import { TopBar } from './TopBar.tsx';
import { useSettingsDoor } from './use-settings-door.ts';
import { useLock } from './use-lock.ts';
import { useSignsOfLife } from './use-signs-of-life.ts';
import { useZoomKeys } from './use-zoom-keys.ts';

const Frame = styled('div')(({ theme }) => ({
  display: 'grid',
  // Not 100vh: that stays the height of the screen when the page is zoomed.
  height: '100%',
  overflow: 'hidden',
  gridTemplate: '52px 38px auto minmax(0, 1fr) / 88px minmax(0, 1fr)',
  gridTemplateAreas: '"top top" "rail strip" "rail band" "rail main"',
  backgroundColor: theme.palette.paper,
  color: theme.palette.ink,
  // The frame of the sample book and its label must not lie over the screen.
  '&[data-sample="true"]': { padding: '6px 6px 30px' },
  '@media print': { display: 'block', height: 'auto', overflow: 'visible', padding: 0 },
}));

const Bands = styled('div')({ gridArea: 'band', minWidth: 0 });

const Main = styled('main')({
  gridArea: 'main',
  minHeight: 0,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
});

/** The frame of ux section 2: top bar, call strip, rail and the sheet of the place. */
export function Shell() {
  const session = useSession();
  const screen = useNavigation((state) => state.screen);
  useFirstScreen();
  useHouseKeys();
  useZoomKeys();
  useSignsOfLife();
  const signedInAs = session.staff?.id;
  if (signedInAs === undefined) return null;
  // A practice has a frame of its own, around the lock as well.
  const isSample = session.centre?.isSample === true && session.practice === null;
  return (
    <WallProvider>
      <Frame data-sample={isSample}>
        <TopBar />
        <Rail />
        <CallStrip />
        <Bands>
          <ReadOnlyBand />
          <ShiftBand />
        </Bands>
        <KeyLayer kind="screen">
          <Main>
            <Place screen={screen} />
          </Main>
        </KeyLayer>
        <Overlays />
        <KeysOfScreen />
        <ScanDesk />
        <LateAlarm />
        <ResumeKey />
        <ExportEnds />
        <BundleEnds />
        {isSample && <SampleFrame />}
      </Frame>
    </WallProvider>
  );
}

/** A book that takes no changes shows first what can be done about it; a shift begins with its opening (ux 2). */
function useFirstScreen(): void {
  const { health, staff, practice } = useSession();
  const isOnToday = useNavigation(({ screen }) => screen.place === 'today');
  const readDesk = useReadDesk();
  const begin = useEffectEvent(() => {
    if (health.kind === 'read-only') return goTo({ place: 'recovery' });
    // Who has just taken over is led to what was sealed; who practises sees the lessons on Today.
    if (!isOnToday || !staff || practice || !isAllowed(staff.role, 'keep the shift')) return;
    const opening = openingFor(readDesk(), staff.id, momentNow());
    if (opening !== null && isOpeningNew(opening)) goTo({ place: 'shift', view: 'opening' });
  });
  useEffect(() => begin(), []);
}

function useHouseKeys(): void {
  const t = useWords('shell');
  const lock = useLock();
  const readDesk = useReadDesk();
  const { staff } = useSession();
  const section = useSettingsDoor();
  useKeys(
    [
      { chord: 'Ctrl+1', label: t('place.today'), act: () => goTo({ place: 'today' }) },
      { chord: 'Ctrl+2', label: t('place.intake'), act: () => goTo({ place: 'intake' }) },
      { chord: 'Ctrl+3', label: t('place.orders'), act: () => goTo({ place: 'orders', view: 'to-do' }) },
      { chord: 'Ctrl+4', label: t('place.lending'), act: () => goTo({ place: 'lending' }) },
      {
        chord: 'Ctrl+5',
        label: t('place.shift'),
        act: () => goTo(shiftScreenNow(readDesk(), staff?.id ?? '', momentNow())),
      },
      { chord: 'Ctrl+6', label: t('place.directory'), act: () => goTo({ place: 'directory' }) },
      {
        chord: 'Ctrl+7',
        label: t('place.reports'),
        act: () => goTo({ place: 'reports', view: 'week' }),
      },
      {
        chord: 'Ctrl+8',
        label: t('place.settings'),
        act: () => goTo({ place: 'settings', section }),
      },
      { chord: 'Ctrl+K', label: t('find'), act: () => openOverlay({ kind: 'find', text: '' }) },
      { chord: 'Ctrl+J', label: t('logLine'), act: () => openOverlay({ kind: 'log' }) },
      { chord: 'Ctrl+L', label: t('lock'), act: lock },
    ],
    { scope: 'house' },
  );
}
