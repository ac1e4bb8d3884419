import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Handover } from '../../../shared/domain/shift/handover.ts';
import { entryOf } from '../../../shared/domain/entry-of.ts';
import { useDesk } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useShiftWords } from '../../app/shift/use-shift-words.ts';
import { useStaffName } from '../../app/shift/use-staff-name.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ScreenHead } from '../../ui/ScreenHead.tsx';
import { setPlace, type Step } from './place-store.ts';
import { StepBar } from './StepBar.tsx';

const End = styled('p')(({ theme }) => ({
  marginLeft: 'auto',
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  color: theme.palette.ink2,
}));

interface Props {
  readonly handover: Handover;
  readonly step: Step;
  readonly reached: Step;
}

const steps = ['prepare', 'face', 'check'] as const satisfies readonly Step[];

/** Where one is in the handover, and between whom it is. */
export function HandoverHead({ handover, step, reached }: Props) {
  const t = useWords('handover');
  const at = steps.indexOf(step);
  const furthest = steps.indexOf(reached);
  const choose = (to: Step) => setPlace(handover.number, { step: to });
  const go = (by: 1 | -1) => {
    const next = steps[at + by];
    if (next && steps.indexOf(next) <= furthest) choose(next);
  };
  useKeys([
    { chord: ']', label: t('nextStep'), act: () => go(1) },
    { chord: '[', label: t('stepBefore'), act: () => go(-1) },
  ]);
  return (
    <ScreenHead title={t('title')} back={t('toShift')} onBack={() => goTo({ place: 'shift', view: 'log' })}>
      <StepBar current={step} reached={reached} onChoose={choose} />
      <End>
        <Between handover={handover} step={step} />
      </End>
    </ScreenHead>
  );
}

/** `早班 陈静 → 张蕾 16:00`, and in the later steps who does what. */
function Between({ handover, step }: Omit<Props, 'reached'>): ReactNode {
  const t = useWords('handover');
  const name = useStaffName();
  const words = useShiftWords();
  const format = useFormat();
  const shift = useDesk((desk) => entryOf(desk.shifts, handover.shift));
  const { from, to } = handover;
  if (step === 'face' && to !== null) return t('face.speaks', { from: name(from), to: name(to) });
  if (step === 'check' && to !== null) return t('check.hint', { name: name(to) });
  const outgoing = [shift && words.pattern(shift.pattern), name(from)].filter(Boolean).join(' ');
  const way = t('way', { from: outgoing, to: to === null ? t('nobodyYet') : name(to) });
  return shift?.until ? `${way} ${format.time(shift.until)}` : way;
}
