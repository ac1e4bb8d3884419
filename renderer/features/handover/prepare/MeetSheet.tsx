import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { InputOf } from '../../../../shared/contract.ts';
import type { Handover } from '../../../../shared/domain/shift/handover.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useStaffName } from '../../../app/shift/use-staff-name.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Note } from '../../../ui/Note.tsx';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { setPlace } from '../place-store.ts';
import { Approve } from './Approve.tsx';
import { useIncoming, type Incoming } from './use-incoming.ts';

const Body = styled('div')({ display: 'flex', flexDirection: 'column', gap: 12, padding: '16px 20px' });

interface Props {
  readonly handover: Handover;
  readonly onClose: () => void;
}

/** Who has come to take over, by digit; whoever is off the roster needs a supervisor's PIN in place. */
export function MeetSheet({ handover, onClose }: Props) {
  const t = useWords('handover');
  const common = useWords('common');
  const invoke = useInvoke();
  const toast = useToast();
  const name = useStaffName();
  const people = useIncoming(handover);
  const [chosen, setChosen] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const meet = async (to: string, supervisor?: InputOf<'handover.meet'>['supervisor']) => {
    const reply = await invoke('handover.meet', { to, ...(supervisor && { supervisor }) });
    if (!reply.ok) {
      setRefusal(reply.error);
      return false;
    }
    setPlace(handover.number, { step: null, line: null });
    toast({ text: t('meet.met', { name: name(to) }) });
    onClose();
    return true;
  };
  const choose = (person: Incoming) => {
    setRefusal(null);
    if (person.needsApproval) setChosen(person.id);
    else void meet(person.id);
  };
  return (
    <Sheet
      isOpen
      title={t('meet.title')}
      width={560}
      onClose={onClose}
      foot={
        <Button chord="Escape" onClick={onClose}>
          {common('cancel')}
        </Button>
      }
    >
      <Body>
        {people.length === 0 && <Note>{t('meet.nobody')}</Note>}
        {chosen === null ? (
          <NumberedActs
            label={t('meet.people')}
            acts={people.map((person) => ({
              id: person.id,
              label: person.name,
              remark: t(`meet.${remarkOf(person, people)}`),
              act: () => choose(person),
            }))}
          />
        ) : (
          <Approve
            name={name(chosen)}
            onSigned={(supervisor) => meet(chosen, supervisor)}
            onOther={() => setChosen(null)}
          />
        )}
        {refusal && <ErrorNote error={refusal} />}
      </Body>
    </Sheet>
  );
}

function remarkOf(person: Incoming, all: readonly Incoming[]) {
  if (person.isPlanned) return 'onRoster';
  if (person.needsApproval) return 'offRoster';
  return all.some(({ isPlanned }) => isPlanned) ? 'approvesAlone' : 'anybody';
}
