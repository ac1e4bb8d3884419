import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { CallbackLine } from '../../../shared/domain/callback/callback-line.ts';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useKeys } from '../../app/keyboard/use-keys.ts';
import { goTo } from '../../app/navigation/navigation.ts';
import { useActBlocks } from '../../app/orders/use-act-blocks.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { useToldPeople } from './use-told-people.ts';

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
  readonly line: CallbackLine;
  readonly order: Order;
  /** The rework a low score has opened; it holds the order open. */
  readonly rework: string | null;
  readonly onDone: () => void;
}

/** After a callback: the order can be closed with one key, unless a rework or a duty holds it open. */
export function CloseOffer({ line, order, rework, onDone }: Props) {
  const t = useWords('callbacks');
  const words = useOrderWords();
  const close = useClose(order, onDone);
  const people = useToldPeople(order, line);
  const block = useActBlocks()(order, 'close');
  const mayClose = rework === null && block === null;
  const goOn = () => (mayClose ? void close.now() : onDone());
  useKeys([
    { chord: 'Enter', label: t(mayClose ? 'close' : 'nextCall'), act: goOn, onButtons: true },
    { chord: 'Escape', label: t('later'), act: onDone },
    ...(rework === null
      ? []
      : [{ chord: '1' as const, label: t('openRework'), act: () => openOrder(rework) }]),
  ]);
  const told = rework === null ? null : t('reworkOpened', { rework, people });
  return (
    <Box role="status">
      <h2>{t('closeTitle', { number: words.number(order.number) })}</h2>
      <p>{told ?? (block === null ? t('closeQuestion') : t('closeBlocked', { reason: block }))}</p>
      {close.error && <ErrorNote error={close.error} />}
      <div>
        <PrimaryButton autoFocus chord="Enter" onClick={goOn}>
          {t(mayClose ? 'close' : 'nextCall')}
        </PrimaryButton>
        {mayClose && (
          <Button scale="tall" chord="Escape" onClick={onDone}>
            {t('later')}
          </Button>
        )}
        {rework !== null && (
          <Button scale="tall" chord="1" onClick={() => openOrder(rework)}>
            {t('openRework')}
          </Button>
        )}
      </div>
    </Box>
  );
}

function useClose({ number }: Order, onDone: () => void) {
  const t = useWords('callbacks');
  const words = useOrderWords();
  const invoke = useInvoke();
  const toast = useToast();
  const [error, setError] = useState<Refusal | null>(null);
  return {
    error,
    async now(): Promise<void> {
      const reply = await invoke('orders.close', { order: number });
      if (!reply.ok) return setError(reply.error);
      toast({ text: t('closed', { number: words.number(number) }) });
      onDone();
    },
  };
}

function openOrder(number: string): void {
  goTo({ place: 'orders', view: 'to-do', order: number });
}
