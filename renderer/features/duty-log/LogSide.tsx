import { styled } from '@mui/material/styles';
import { openShift } from '../../../shared/domain/apply-shifts.ts';
import { blanksOut } from '../../../shared/domain/paper/emergency-paper.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useShiftWords } from '../../app/shift/use-shift-words.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { DailySection } from './DailySection.tsx';
import { ListPoints } from './ListPoints.tsx';
import { useChecklist } from './use-checklist.ts';

const Side = styled('div')(({ theme }) => ({
  width: 316,
  flex: 'none',
  display: 'flex',
  '@container log (max-width: 1150px)': { width: 252 },
  '& p': { ...theme.typography.second, color: theme.palette.ink2 },
}));

/** Beside the log: the opening list, what must still be logged today, the emergency slips (ux 6.12). */
export function LogSide() {
  const t = useWords('dutyLog');
  const isOpen = useDesk((desk) => openShift(desk) !== undefined);
  return (
    <Side>
      <SidePanel label={t('side')}>
        {isOpen ? <OpeningSection /> : <NobodyOn />}
        <DailySection />
        <EmergencySection />
      </SidePanel>
    </Side>
  );
}

function NobodyOn() {
  const t = useWords('shiftPlan');
  return (
    <Section title={t('none.title')}>
      <Button scale="small" onClick={() => goTo({ place: 'shift', view: 'opening' })}>
        {t('none.open')}
      </Button>
    </Section>
  );
}

function OpeningSection() {
  const t = useWords('shiftPlan');
  const log = useWords('dutyLog');
  const format = useFormat();
  const list = useChecklist('opening');
  const shift = useDesk(openShift);
  const shifts = useShiftWords();
  const nameOf = useStaffName();
  return (
    <Section title={log('list.opening')} aside={asideOf()}>
      {shift && <p>{log('keeper', { shift: shifts.shift(shift), name: nameOf(shift.owner) })}</p>}
      <ListPoints label={log('list.opening')} list={list} />
    </Section>
  );

  function asideOf(): string {
    if (list.doneAt !== null) return t('list.doneAt', { time: format.time(list.doneAt) });
    const { skipped } = list;
    return skipped
      ? t('list.skippedAt', { time: format.time(skipped.at), reason: skipped.reason })
      : t('list.left', { count: list.left });
  }
}

function EmergencySection() {
  const t = useWords('shiftPlan');
  const emergency = useDesk((desk) => desk.emergency);
  const letter = useDesk((desk) => desk.centre?.letter ?? '');
  if (emergency.batches.length === 0) return null;
  const entered = emergency.batches
    .flatMap(({ settled }) => Object.values(settled))
    .filter(({ fate }) => fate.kind !== 'spoiled').length;
  return (
    <Section title={t('emergency.title')}>
      <p>{t('emergency.entered', { count: entered })}</p>
      <p>{t('emergency.blank', { count: blanksOut(emergency, letter).length })}</p>
      <p>{t('emergency.hint')}</p>
      <Button scale="small" tone="quiet" onClick={() => goTo({ place: 'slips', view: 'blank' })}>
        {t('emergency.open')}
      </Button>
    </Section>
  );
}
