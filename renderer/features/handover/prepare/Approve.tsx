import { styled } from '@mui/material/styles';
import { useEffect, useEffectEvent, useState } from 'react';
import { isAllowed } from '../../../../shared/rules/permissions.ts';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { PIN_LENGTH } from '../../../app/pin/pin-digits.ts';
import { useScanClaim } from '../../../app/scanner/scan-claim.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import { PinField } from '../PinField.tsx';

const Box = styled('div')({ display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: 12 });
const Ends = styled('div')({ display: 'flex', justifyContent: 'space-between', alignItems: 'center' });

/** A scan ends this soon after its first digits, in milliseconds; a PIN that a scanner typed is not tried. */
const SETTLE_MS = 80;

interface Signature {
  readonly staff: string;
  readonly pin: string;
}

interface Props {
  /** Who is to take over. */
  readonly name: string;
  /** Tries the PIN; false when it was not taken. */
  readonly onSigned: (supervisor: Signature) => Promise<boolean>;
  readonly onOther: () => void;
}

/** A supervisor agrees in place to somebody off the roster: who by digit, then the own PIN. */
export function Approve({ name, onSigned, onOther }: Props) {
  const t = useWords('handover');
  const staffName = useStaffName();
  const staff = useDesk((desk) => desk.staff);
  const supervisors = Object.values(staff).filter(
    ({ isActive, role }) => isActive && isAllowed(role, 'plan shifts'),
  );
  const [chosen, setChosen] = useState(supervisors.length === 1 ? (supervisors[0]?.id ?? null) : null);
  return (
    <Box>
      <Note tone="soon" isNews>
        {t('meet.approveTitle', { name })}
        {t('sentence')}
        {t('meet.approveHint')}
      </Note>
      {chosen === null ? (
        <NumberedActs
          label={t('meet.supervisors')}
          acts={supervisors.map(({ id }) => ({ id, label: staffName(id), act: () => setChosen(id) }))}
        />
      ) : (
        <SupervisorPin
          label={t('meet.supervisorPin', { name: staffName(chosen) })}
          onPin={(pin) => onSigned({ staff: chosen, pin })}
        />
      )}
      <Ends>
        <Button tone="quiet" onClick={onOther}>
          {t('meet.otherPerson')}
        </Button>
      </Ends>
    </Box>
  );
}

interface PinProps {
  readonly label: string;
  readonly onPin: (pin: string) => Promise<boolean>;
}

/** The sixth digit tries the PIN, as at the lock. */
function SupervisorPin({ label, onPin }: PinProps) {
  const [pin, setPin] = useState('');
  const tryNow = useEffectEvent(async () => {
    if (!(await onPin(pin))) setPin('');
  });
  useEffect(() => {
    if (pin.length < PIN_LENGTH) return undefined;
    const timer = setTimeout(() => void tryNow(), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [pin]);
  // A tag held under the scanner must not count as a wrong PIN.
  useScanClaim(() => setPin(''));
  return (
    <label>
      {label} <PinField autoFocus label={label} value={pin} onChange={setPin} />
    </label>
  );
}
