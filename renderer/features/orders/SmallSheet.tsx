import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import { closeOverlay } from '../../app/navigation/navigation.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { PrimaryButton } from '../../ui/PrimaryButton.tsx';
import { AboutOrder } from './AboutOrder.tsx';
import { Sheet } from '../../ui/Sheet.tsx';

const Body = styled('div')({ display: 'flex', flexDirection: 'column', gap: 12, padding: '16px 20px' });

interface Props {
  readonly title: string;
  readonly order: Order;
  readonly submitLabel: string;
  readonly onSubmit: () => void;
  /** What Enter does where it presses no button. */
  readonly onEnter: () => void;
  readonly blockedBecause?: ReactNode;
  readonly children: ReactNode;
}

/** A small sheet about one order: which one, what is asked, Ctrl Enter and Esc. */
export function SmallSheet({
  title,
  order,
  submitLabel,
  onSubmit,
  onEnter,
  blockedBecause,
  children,
}: Props) {
  const t = useWords('acts');
  const isBlocked = Boolean(blockedBecause);
  return (
    <Sheet
      isOpen
      title={title}
      width={620}
      onClose={closeOverlay}
      escLabel={t('leave')}
      keys={[
        { chord: 'Enter', label: t('next'), act: onEnter, inFields: true, when: () => !isBlocked },
        { chord: 'Ctrl+Enter', label: submitLabel, act: onSubmit, onButtons: true, when: () => !isBlocked },
      ]}
      head={<AboutOrder order={order} />}
      foot={
        <>
          <Button tone="quiet" chord="Escape" onClick={closeOverlay}>
            {t('leave')}
          </Button>
          <span style={{ flex: 1 }} />
          <PrimaryButton chord="Ctrl+Enter" onClick={onSubmit} blockedBecause={blockedBecause}>
            {submitLabel}
          </PrimaryButton>
        </>
      }
    >
      <Body>{children}</Body>
    </Sheet>
  );
}
