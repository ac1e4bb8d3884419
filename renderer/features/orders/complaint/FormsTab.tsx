import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke, useSession } from '../../../app/desk/desk-context.ts';
import { useKeys } from '../../../app/keyboard/use-keys.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { complaintForms, formLines, type ComplaintForm } from './form-rows.ts';
import { FormPaper } from './FormPaper.tsx';

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '6px 12px',
  padding: '8px 0',
  '& > span': { marginLeft: 'auto' },
});

/** One complaint as the three forms of the customer, to read and to print; nothing is written twice. */
export function FormsTab({ order }: { readonly order: Order }) {
  const t = useWords('complaints');
  const terms = useWords('terms');
  const acts = useWords('acts');
  const common = useWords('common');
  const words = useOrderWords();
  const format = useFormat();
  const invoke = useInvoke();
  const toast = useToast();
  const { health } = useSession();
  const [form, setForm] = useState<ComplaintForm>('complaint');
  const [error, setError] = useState<Refusal | null>(null);
  const lines = useMemo(
    () =>
      formLines(form, {
        order,
        t,
        terms,
        words,
        moment: (at) => `${format.day(at, 'full')} ${format.time(at)}`,
        day: (on) => format.localDay(on, 'full'),
        separator: acts('listSeparator'),
      }),
    [form, order, t, terms, acts, words, format],
  );
  const block = health.kind === 'sound' ? null : common('readOnly');

  async function print(): Promise<void> {
    if (block !== null) return;
    const reply = await invoke('complaints.print', { order: order.number, form });
    setError(reply.ok ? null : reply.error);
    if (reply.ok) toast({ text: t('forms.printed', { form: t(`forms.${form}`) }) });
  }
  useKeys([{ chord: 'Ctrl+P', label: t('forms.print'), act: () => void print() }]);
  return (
    <>
      <Bar>
        <Segmented
          label={t('forms.which')}
          scale="small"
          options={complaintForms.map((value) => ({ value, label: t(`forms.short.${value}`) }))}
          value={form}
          onChange={setForm}
        />
        <span>
          <Button scale="small" chord="Ctrl+P" onClick={() => void print()} blockedBecause={block}>
            {t('forms.print')}
          </Button>
        </span>
      </Bar>
      {error && <ErrorNote error={error} />}
      <FormPaper title={t(`forms.${form}`)} lines={lines} />
    </>
  );
}
