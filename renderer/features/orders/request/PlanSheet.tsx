import { useRef, useState } from 'react';
import type { Order } from '../../../../shared/domain/order/order.ts';
import { closeOverlay } from '../../../app/navigation/navigation.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { NumberedActs } from '../../../ui/NumberedActs.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { readDay } from './read-day.ts';
import { RequestSheetFrame } from './RequestSheetFrame.tsx';
import { useAsk } from './use-ask.ts';

const reasons = ['delivery', 'promised', 'vip', 'address'] as const;
type Reason = (typeof reasons)[number];

/** Plans a callback: which kind by digit, since when, and what was agreed. */
export function PlanSheet({ order }: { readonly order: Order }) {
  const t = useWords('callbacks');
  const [reason, setReason] = useState<Reason | null>(null);
  if (reason !== null) return <Details order={order} reason={reason} onBack={() => setReason(null)} />;
  return (
    <RequestSheetFrame order={order} title={t('plan.title')} error={null}>
      <NumberedActs
        label={t('plan.reason')}
        acts={reasons.map((each) => ({
          id: each,
          label: t(`plan.${each}`),
          remark: t(`plan.${each}Hint`),
          act: () => setReason(each),
        }))}
      />
    </RequestSheetFrame>
  );
}

interface DetailsProps {
  readonly order: Order;
  readonly reason: Reason;
  readonly onBack: () => void;
}

function Details({ order, reason, onBack }: DetailsProps) {
  const t = useWords('callbacks');
  const format = useFormat();
  const words = useOrderWords();
  const { ask, error } = useAsk();
  const [since, setSince] = useState('');
  const [note, setNote] = useState('');
  const fields = useRef<HTMLDivElement>(null);
  const hasSince = reason === 'delivery' || reason === 'vip';
  const now = momentNow();
  const read = since.trim() === '' ? null : readDay(since, now, format.timeZone);
  const isUnread = since.trim() !== '' && read === null;

  async function save(): Promise<void> {
    if (isUnread) return;
    const input = { order: order.number, reason, note: note.trim(), ...(read !== null && { from: read }) };
    const said = { number: words.number(order.number), reason: t(`plan.${reason}`) };
    if (await ask('callbacks.plan', input, t('plan.saved', said))) closeOverlay();
  }
  const goOn = () => {
    const all = [...(fields.current?.querySelectorAll('input') ?? [])];
    const next = all[all.findIndex((field) => field === document.activeElement) + 1];
    if (next) next.focus();
    else void save();
  };
  const hint =
    read === null ? t('plan.momentHint') : t('plan.momentRead', { time: format.moment(read, now) });
  return (
    <RequestSheetFrame
      order={order}
      title={t(`plan.${reason}`)}
      error={error}
      onBack={onBack}
      keys={[
        { chord: 'Enter', inFields: true, act: goOn },
        { chord: 'Ctrl+Enter', label: t('plan.save'), act: () => void save(), onButtons: true },
      ]}
      foot={
        <PrimaryButton chord="Ctrl+Enter" onClick={() => void save()}>
          {t('plan.save')}
        </PrimaryButton>
      }
    >
      <FormGrid ref={fields}>
        {hasSince && (
          <FormRow
            label={t(reason === 'vip' ? 'plan.cameAt' : 'plan.sentOn')}
            hint={hint}
            error={isUnread ? t('plan.momentUnread') : undefined}
          >
            <TextInput autoFocus value={since} onChange={(event) => setSince(event.target.value)} />
          </FormRow>
        )}
        <FormRow label={t('plan.note')}>
          <TextInput
            autoFocus={!hasSince}
            value={note}
            inputProps={{ maxLength: 500 }}
            onChange={(event) => setNote(event.target.value)}
          />
        </FormRow>
      </FormGrid>
    </RequestSheetFrame>
  );
}
