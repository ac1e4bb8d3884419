import { useState, type RefObject } from 'react';
import { openShift } from '../../../shared/domain/apply-shifts.ts';
import { isAllowed } from '../../../shared/rules/permissions.ts';
import { useDesk, useStaff } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { CloseShiftSheet } from './CloseShiftSheet.tsx';

/** Closing the counter when nobody comes: 0 in the list, or the button. */
export function CloseAct({ list }: { readonly list: RefObject<HTMLDivElement | null> }) {
  const t = useWords('shiftPlan');
  const { id: me, role } = useStaff();
  const shift = useDesk(openShift);
  const [isClosing, setClosing] = useState(false);
  const isMine = shift?.owner === me || role === 'supervisor' || role === 'manager';
  const mayClose = shift !== undefined && isMine && isAllowed(role, 'keep the shift');
  useKeys([{ chord: '0', label: t('close.act'), act: () => setClosing(true), when: () => mayClose }], {
    within: list,
  });
  // While the sheet tells that it is closed there is no shift any more.
  if (!mayClose && !isClosing) return null;
  return (
    <>
      <Button scale="small" chord="0" onClick={() => setClosing(true)}>
        {t('close.act')}
      </Button>
      {isClosing && <CloseShiftSheet onEnd={() => setClosing(false)} />}
    </>
  );
}
