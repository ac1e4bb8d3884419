import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { PIN_LENGTH } from '../../../app/pin/pin-digits.ts';
import { useScanClaim } from '../../../app/scanner/scan-claim.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { Note } from '../../../ui/Note.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { PinField } from '../PinField.tsx';

const Body = styled('div')({ display: 'flex', flexDirection: 'column', gap: 12, padding: '16px 20px' });
const Spring = styled('span')({ flex: 1 });

const LONGEST_REASON = 500;

interface Props {
  readonly handover: Handover;
  readonly onClose: () => void;
}

/** The incoming person does not take over: why, and by the own PIN; the supervisor is to be told. */
export function RefuseSheet({ handover, onClose }: Props) {
  const t = useWords('handover');
  const common = useWords('common');
  const invoke = useInvoke();
  const toast = useToast();
  const staffName = useStaffName();
  const [reason, setReason] = useState('');
  const [pin, setPin] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { to } = handover;
  const [name, from] = [staffName(to), staffName(handover.from)];
  const blocked =
    reason.trim() === ''
      ? t('refuse.missingReason')
      : pin.length < PIN_LENGTH
        ? t('refuse.missingPin', { name })
        : undefined;
  const submit = async () => {
    if (blocked !== undefined || to === null) return;
    const reply = await invoke('handover.refuse', { staff: to, pin, reason: reason.trim() });
    setPin('');
    if (!reply.ok) return setRefusal(reply.error);
    toast({ text: t('refuse.done', { name, from }) });
  };
  // A tag held under the scanner must not count as a wrong PIN.
  useScanClaim(() => setPin(''));
  return (
    <Sheet
      isOpen
      title={t('refuse.title', { name })}
      width={680}
      onClose={onClose}
      keys={[{ chord: 'Ctrl+Enter', label: t('refuse.submit'), act: () => void submit(), onButtons: true }]}
      foot={
        <>
          <Button chord="Escape" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Spring />
          <PrimaryButton chord="Ctrl+Enter" onClick={() => void submit()} blockedBecause={blocked}>
            {t('refuse.submit')}
          </PrimaryButton>
        </>
      }
    >
      <Body>
        <Note tone="soon">{t('refuse.effect', { from })}</Note>
        <FormGrid>
          <FormRow label={t('refuse.reason')} hint={t('refuse.reasonHint')}>
            <TextInput
              autoFocus
              value={reason}
              inputProps={{ maxLength: LONGEST_REASON }}
              onChange={({ target }) => setReason(target.value)}
            />
          </FormRow>
          <FormRow label={t('refuse.pin', { name })} hint={t('refuse.pinHint', { name })}>
            <PinField label={t('refuse.pin', { name })} value={pin} onChange={setPin} />
          </FormRow>
        </FormGrid>
        {refusal && <ErrorNote error={refusal} />}
      </Body>
    </Sheet>
  );
}
