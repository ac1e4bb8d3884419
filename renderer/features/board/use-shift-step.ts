import { openShift, runningHandover } from '../../../shared/domain/apply-shifts.ts';
import { isAllowed } from '../../../shared/rules/permissions.ts';
import { useDesk, useStaff } from '../../app/desk/desk-context.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { isOpeningLeft } from '../../app/shift/opening.ts';
import { useWords } from '../../app/words/use-words.ts';

/** What comes next for the shift, behind the digit 2 of Today. */
export interface ShiftStep {
  readonly label: string;
  readonly act: () => void;
}

const toOpening = () => goTo({ place: 'shift', view: 'opening' });
const toHandover = () => goTo({ place: 'shift', view: 'handover' });

/** The next step of the shift for this person: open it, do its list, prepare its handover; null where nothing is to be done. */
export function useShiftStep(): ShiftStep | null {
  const t = useWords('shiftPlan');
  const { id: me, role } = useStaff();
  const shift = useDesk(openShift);
  const isLeft = useDesk(isOpeningLeft);
  const isRunning = useDesk((desk) => runningHandover(desk) !== undefined);
  if (!isAllowed(role, 'keep the shift')) return null;
  if (!shift) return { label: t('board.open'), act: toOpening };
  if (isRunning) return { label: t('board.goOn'), act: toHandover };
  if (shift.owner !== me) return null;
  if (isLeft) return { label: t('board.list'), act: toOpening };
  return { label: t('board.prepare'), act: toHandover };
}
