import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import type { KeyBinding } from '../../../app/keyboard/binding.ts';
import { closeOverlay } from '../../../app/navigation/navigation.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { AboutOrder } from '../AboutOrder.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';

const Body = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  padding: '16px 20px',
  '& > p': { ...theme.typography.text, color: theme.palette.ink2 },
  '& > blockquote': {
    ...theme.typography.said,
    margin: 0,
    paddingLeft: 14,
    borderLeft: `3px solid ${theme.palette.accent}`,
  },
}));

const none: readonly KeyBinding[] = [];

interface Props {
  readonly title: string;
  readonly order: Order;
  readonly error: Refusal | null;
  readonly keys?: readonly KeyBinding[];
  /** Beside the way out: another button. */
  readonly foot?: ReactNode;
  /** What Esc does; default: the sheet goes away. */
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

/** A small sheet of numbered answers about one order. */
export function RequestSheetFrame(props: Props) {
  const { title, order, error, keys = none, foot, onBack = closeOverlay, children } = props;
  const t = useWords('requests');
  return (
    <Sheet
      isOpen
      title={title}
      width={560}
      onClose={onBack}
      escLabel={t('leave')}
      keys={keys}
      head={<AboutOrder order={order} />}
      foot={
        <>
          <Button tone="quiet" chord="Escape" onClick={onBack}>
            {t('leave')}
          </Button>
          <span style={{ flex: 1 }} />
          {foot}
        </>
      }
    >
      <Body>
        {children}
        {error && <ErrorNote error={error} />}
      </Body>
    </Sheet>
  );
}
