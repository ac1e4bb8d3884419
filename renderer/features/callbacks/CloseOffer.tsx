import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { useToast } from '../../ui/toast-context.ts';

const Box = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  padding: '40px 28px',
  '& > h2': theme.typography.title,
  '& > p': { ...theme.typography.said, color: theme.palette.ink2 },
  '& > div': { display: 'flex', gap: 12 },
}));

interface Props {
  readonly order: Order;
  /** The rework a low score has opened; it holds the order open. */
  readonly rework: string | null;
  readonly onDone: () => void;
}

/** After a callback: the order can be closed with one key, unless a rework holds it open. */
export function CloseOffer({ order, rework, onDone }: Props) {
  const t = useWords('callbacks');
  const words = useOrderWords();
  const invoke = useInvoke();
  const toast = useToast();
  const [error, setError] = useState<Refusal | null>(null);
  const number = words.number(order.number);

  async function close(): Promise<void> {
    const reply = await invoke('orders.close', { order: order.number });
    if (!reply.ok) return setError(reply.error);
    toast({ text: t('closed', { number }) });
    onDone();
  }
  const goOn = () => {
    if (rework === null) void close();
    else onDone();
  };
  useKeys([
    { chord: 'Enter', label: rework === null ? t('close') : t('nextCall'), act: goOn, onButtons: true },
    { chord: 'Escape', label: t('later'), act: onDone },
    ...(rework === null
      ? []
      : [{ chord: '1' as const, label: t('openRework'), act: () => openRework(rework) }]),
  ]);
  return (
    <Box role="status">
      <h2>{t('closeTitle', { number })}</h2>
      <p>{rework === null ? t('closeQuestion') : t('reworkOpened', { rework })}</p>
      {error && <ErrorNote error={error} />}
      <div>
        <PrimaryButton autoFocus chord="Enter" onClick={goOn}>
          {rework === null ? t('close') : t('nextCall')}
        </PrimaryButton>
        {rework === null ? (
          <Button scale="tall" chord="Escape" onClick={onDone}>
            {t('later')}
          </Button>
        ) : (
          <Button scale="tall" chord="1" onClick={() => openRework(rework)}>
            {t('openRework')}
          </Button>
        )}
      </div>
    </Box>
  );
}

function openRework(number: string): void {
  goTo({ place: 'orders', view: 'to-do', order: number });
}
