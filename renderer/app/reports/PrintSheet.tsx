import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Refusal } from '../../../shared/refusal.ts';
import type { Result } from '../../../shared/result.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { useFocusFirst } from '../orders/use-focus-first.ts';
import { useWords } from '../words/use-words.ts';
import { ReasonRow } from './ExportFields.tsx';

const Body = styled('div')({ display: 'flex', flexDirection: 'column', gap: 12, padding: '16px 20px' });
const About = styled('span')(({ theme }) => ({ color: theme.palette.ink2 }));
const Spring = styled('span')({ flex: 1 });

const WIDTH = 560;

interface Props {
  /** What is printed, in words: the name of the ledger or report, and the period. */
  readonly about: string;
  /** What is said when it prints. */
  readonly printing: string;
  readonly onPrint: (reason: string) => Promise<Result<unknown, Refusal>>;
  readonly onClose: () => void;
}

/** Asks why something goes onto paper (Ctrl P), since paper leaves the desk as a file does; Ctrl Enter prints it. */
export function PrintSheet({ about, printing, onPrint, onClose }: Props) {
  const t = useWords('ledgers');
  const common = useWords('common');
  const reports = useWords('reports');
  const toast = useToast();
  const [body, attachBody] = useFocusFirst('input');
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const blocked = reason.trim() === '' ? common('reasonMissing') : undefined;
  const print = async () => {
    const reply = await onPrint(reason.trim());
    if (!reply.ok) return setRefusal(reply.error);
    toast({ text: printing });
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
      head={<About>{about}</About>}
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
