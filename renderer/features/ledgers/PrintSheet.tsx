import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { LedgerWish } from '../../../shared/domain/ledger/ledger.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useFocusFirst } from '../../app/orders/use-focus-first.ts';
import { ReasonRow } from '../../app/reports/ExportFields.tsx';
import { useExportWords } from '../../app/reports/use-export-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useToast } from '../../ui/toast-context.ts';

const Body = styled('div')({ display: 'flex', flexDirection: 'column', gap: 12, padding: '16px 20px' });
const About = styled('span')(({ theme }) => ({ color: theme.palette.ink2 }));
const Spring = styled('span')({ flex: 1 });

const WIDTH = 560;

interface Props {
  readonly wish: LedgerWish;
  readonly onClose: () => void;
}

/** Asks why a ledger goes onto paper (Ctrl P), since paper leaves the desk as a file does; Ctrl Enter prints it. */
export function PrintSheet({ wish, onClose }: Props) {
  const t = useWords('ledgers');
  const common = useWords('common');
  const reports = useWords('reports');
  const words = useExportWords();
  const invoke = useInvoke();
  const toast = useToast();
  const [body, attachBody] = useFocusFirst('input');
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const subject = { kind: 'ledger', ...wish } as const;
  const blocked = reason.trim() === '' ? common('reasonMissing') : undefined;
  const print = async () => {
    const reply = await invoke('ledgers.print', { ...wish, reason: reason.trim() });
    if (!reply.ok) return setRefusal(reply.error);
    toast({ text: t('print.printing', { name: words.name(subject) }) });
    onClose();
  };
  const submit = () => void print();
  const goOn = () => body.current?.querySelector<HTMLElement>('button')?.focus();
  return (
    <Sheet
      isOpen
      title={t('print.title')}
      width={WIDTH}
      onClose={onClose}
      escLabel={t('print.leave')}
      head={<About>{`${words.name(subject)} ${words.days(subject)}`}</About>}
      keys={[
        { chord: 'Enter', label: reports('export.next'), act: goOn, inFields: true },
        {
          chord: 'Ctrl+Enter',
          label: t('print.title'),
          act: submit,
          onButtons: true,
          when: () => blocked === undefined,
        },
      ]}
      foot={
        <>
          <Button tone="quiet" chord="Escape" onClick={onClose}>
            {t('print.leave')}
          </Button>
          <Spring />
          <PrimaryButton chord="Ctrl+Enter" onClick={submit} blockedBecause={blocked}>
            {t('print.title')}
          </PrimaryButton>
        </>
      }
    >
      <Body ref={attachBody}>
        <FormGrid>
          <ReasonRow reason={reason} hint={t('print.reasonHint')} choose={(part) => setReason(part.reason)} />
        </FormGrid>
        {refusal && <ErrorNote error={refusal} />}
      </Body>
    </Sheet>
  );
}
