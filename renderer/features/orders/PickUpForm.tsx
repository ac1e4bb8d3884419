import { styled } from '@mui/material/styles';
import { useMemo, useState } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useDesk, useInvoke } from '../../app/desk/desk-context.ts';
import { closeOverlay } from '../../app/navigation/navigation.ts';
import { signersOf } from '../../../shared/domain/order/signers-of.ts';
import { useFocusFirst } from '../../app/orders/use-focus-first.ts';
import { useActBlocks } from '../../app/orders/use-act-blocks.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { PickList } from './PickList.tsx';
import { ScannedMark } from './ScannedMark.tsx';

const Body = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  padding: '16px 20px',
  '& > h2': { ...theme.typography.title, overflowWrap: 'anywhere' },
  '& > p': { color: theme.palette.ink2 },
}));

interface Props {
  readonly order: Order;
  readonly isScanned: boolean;
}

/** Number, place, list of signers, Enter: the last one of that department is already chosen. */
export function PickUpForm({ order, isScanned }: Props) {
  const t = useWords('orders');
  const terms = useWords('terms');
  const acts = useWords('acts');
  const words = useOrderWords();
  const invoke = useInvoke();
  const toast = useToast();
  const orders = useDesk((desk) => desk.orders);
  const departments = useDesk((desk) => desk.departments);
  const block = useActBlocks()(order, 'pickUp');
  const signers = useMemo(() => signersOf({ orders, departments }, order), [orders, departments, order]);
  const [signer, setSigner] = useState(signers[0] ?? '');
  const [error, setError] = useState<Refusal | null>(null);
  const [, attachBody] = useFocusFirst('[role="radio"][tabindex="0"], input');

  const name = signer.trim();
  const hindrance = block ?? (name === '' ? acts('missing') : null);
  async function take(): Promise<void> {
    if (hindrance) return;
    const reply = await invoke('orders.pickUp', { order: order.number, signer: name });
    if (!reply.ok) return setError(reply.error);
    closeOverlay();
    toast({ text: t('pickUp.done', { number: words.number(order.number), signer: name }) });
  }

  const head = departments[order.department]?.head;
  const options = signers.map((value, index) => {
    const remark =
      value === head
        ? t('pickUp.head')
        : index === 0 && orderHasLast(orders, order)
          ? t('pickUp.last')
          : undefined;
    return { value, label: value, ...(remark ? { remark } : {}) };
  });
  return (
    <Sheet
      isOpen
      title={t('pickUp.title')}
      width={560}
      onClose={closeOverlay}
      escLabel={t('pickUp.esc')}
      keys={[{ chord: 'Enter', label: t('pickUp.submit'), act: () => void take(), inFields: true }]}
      head={
        <>
          <b>{order.number}</b>
          <span style={{ flex: 1 }} />
          {isScanned && <ScannedMark>{t('pickUp.scanned')}</ScannedMark>}
        </>
      }
      foot={
        <>
          <Button tone="quiet" chord="Escape" onClick={closeOverlay}>
            {t('pickUp.esc')}
          </Button>
          <span style={{ flex: 1 }} />
          <PrimaryButton chord="Enter" onClick={() => void take()} blockedBecause={hindrance}>
            {t('pickUp.submit')}
          </PrimaryButton>
        </>
      }
    >
      <Body ref={attachBody}>
        <h2>
          {order.place.name} {order.contact.name}
        </h2>
        <p>
          {terms(`kind.${order.kind}`)} {order.text}
        </p>
        <p>
          {words.department(order.department)} {order.assignee}
        </p>
        <PickList
          label={t('pickUp.who')}
          options={options}
          value={signer}
          onPick={setSigner}
          digitsFor="sheet"
        />
        <TextInput
          scale="small"
          value={signers.includes(signer) ? '' : signer}
          placeholder={t('pickUp.other')}
          inputProps={{ 'aria-label': t('pickUp.other'), maxLength: 120 }}
          onChange={(event) => setSigner(event.target.value)}
        />
        {error && <ErrorNote error={error} />}
      </Body>
    </Sheet>
  );
}

function orderHasLast(orders: Readonly<Record<string, Order>>, { department }: Order): boolean {
  return Object.values(orders).some((other) => other.department === department && other.pickedUpAt !== null);
}
