import { styled } from '@mui/material/styles';
import { useDesk, useReadDesk, useStaff } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { openShift } from '../../../../shared/domain/apply-shifts.ts';
import { goTo } from '../../../app/navigation/navigation.ts';
import { momentNow } from '../../../app/now/now.ts';
import { openingFor, seeOpening } from '../../../app/shift/opening.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { OpenCounter } from './OpenCounter.tsx';
import { OpeningList } from './OpeningList.tsx';

const Place = styled('section')(({ theme }) => ({
  flex: 1,
  minHeight: 0,
  overflow: 'auto',
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  padding: '40px 20px',
  backgroundColor: theme.palette.sheet,
  '& > div': { width: 'min(620px, 100%)', display: 'flex', flexDirection: 'column', gap: 14 },
  '& h1': theme.typography.title,
  '& p': { color: theme.palette.ink2 },
}));

/** The beginning of a shift (ux flow: lock → opening list → Today): who opens the counter, then its list, once. */
export function OpeningScreen() {
  const t = useWords('shiftPlan');
  const { id: me } = useStaff();
  const shift = useDesk(openShift);
  const readDesk = useReadDesk();
  const toToday = () => {
    seeOpening(openingFor(readDesk(), me, momentNow()));
    goTo({ place: 'today' });
  };
  useKeys([{ chord: 'Escape', label: t('opening.later'), act: toToday }]);
  return (
    <Place>
      <div>
        {shift === undefined && <OpenCounter onLater={toToday} />}
        {shift?.owner === me && <OpeningList shift={shift} onDone={toToday} />}
        {shift !== undefined && shift.owner !== me && (
          <OfSomebodyElse owner={shift.owner} since={shift.openedAt} onNext={toToday} />
        )}
      </div>
    </Place>
  );
}

interface OthersProps {
  readonly owner: string;
  readonly since: string;
  readonly onNext: () => void;
}

/** It can be taken over by a handover only; who signs in beside it goes on to Today. */
function OfSomebodyElse({ owner, since, onNext }: OthersProps) {
  const t = useWords('shiftPlan');
  const nameOf = useStaffName();
  const format = useFormat();
  useKeys([{ chord: 'Enter', label: t('opening.toToday'), act: onNext }]);
  return (
    <>
      <h1>{t('opening.others', { name: nameOf(owner), time: format.time(since) })}</h1>
      <Button autoFocus chord="Enter" onClick={onNext}>
        {t('opening.toToday')}
      </Button>
    </>
  );
}
