import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { isClosedByDigest } from '../../../../shared/domain/complaint/decide-digest.ts';
import type { Order } from '../../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke, useStaff } from '../../../app/desk/desk-context.ts';
import { useFocusFirst } from '../../../app/orders/use-focus-first.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { isAllowed, rolesWith } from '../../../../shared/rules/permissions.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FormGrid } from '../../../ui/FormGrid.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { PrimaryButton } from '../../../ui/PrimaryButton.tsx';
import { Sheet } from '../../../ui/Sheet.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';
import { useToast } from '../../../ui/toast-context.ts';
import { PickList } from '../PickList.tsx';

const Body = styled('div')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  padding: '16px 20px',
  '& > ul': { maxHeight: 190, overflow: 'auto', borderTop: `1px solid ${theme.palette.line}` },
  '& > ul > li': {
    display: 'flex',
    gap: 10,
    padding: '4px 0',
    borderBottom: `1px solid ${theme.palette.line}`,
  },
  '& > ul > li > span': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& > ul > li > small': { ...theme.typography.meta, color: theme.palette.ink2, whiteSpace: 'nowrap' },
}));

interface Props {
  readonly orders: readonly Order[];
  readonly block: string | null;
  readonly onClose: () => void;
}

/** The weekly digest of slight complaints (T17): which ones, and whether those that need nothing more close with it. */
export function DigestSheet({ orders, block, onClose }: Props) {
  const t = useWords('complaints');
  const terms = useWords('terms');
  const acts = useWords('acts');
  const words = useOrderWords();
  const invoke = useInvoke();
  const toast = useToast();
  const { role } = useStaff();
  const [close, setClose] = useState<'yes' | 'no'>('yes');
  const [note, setNote] = useState('');
  const [error, setError] = useState<Refusal | null>(null);
  const [, attachBody] = useFocusFirst('[role="radio"][tabindex="0"]');
  const closing = orders.filter(isClosedByDigest).length;
  const hindrance =
    block ?? (orders.length === 0 ? t('digest.nothing') : isAllowed(role, 'handle orders') ? null : needs());

  function needs(): string {
    const roles = rolesWith('handle orders').map((each) => terms(`role.${each}`));
    return acts('needsRole', { roles: roles.join(acts('listSeparator')) });
  }
  async function record(): Promise<void> {
    if (hindrance !== null) return;
    const reply = await invoke('complaints.digest', { close: close === 'yes', note: note.trim() });
    if (!reply.ok) return setError(reply.error);
    onClose();
    toast({
      text: t('digest.done', { count: reply.value.orders.length, closed: reply.value.closed.length }),
    });
  }
  return (
    <Sheet
      isOpen
      title={t('digest.title')}
      width={620}
      onClose={onClose}
      escLabel={acts('leave')}
      keys={[
        { chord: 'Enter', label: t('digest.submit'), act: () => void record(), inFields: true },
        { chord: 'Ctrl+Enter', act: () => void record(), onButtons: true },
      ]}
      foot={
        <>
          <Button tone="quiet" chord="Escape" onClick={onClose}>
            {acts('leave')}
          </Button>
          <span style={{ flex: 1 }} />
          <PrimaryButton chord="Ctrl+Enter" onClick={() => void record()} blockedBecause={hindrance}>
            {t('digest.submit')}
          </PrimaryButton>
        </>
      }
    >
      <Body ref={attachBody}>
        <p>{t('digest.lead', { count: orders.length })}</p>
        <ul aria-label={t('digest.list')}>
          {orders.map((order) => (
            <li key={order.number}>
              <b>{words.number(order.number)}</b>
              <span>
                {order.place.name} {order.text}
              </span>
              {!isClosedByDigest(order) && <small>{t('digest.stays')}</small>}
            </li>
          ))}
        </ul>
        <FormGrid>
          <FormRow label={t('digest.close')}>
            <PickList
              options={(['yes', 'no'] as const).map((value) => ({
                value,
                label: t(`digest.closes.${value}`, { count: closing }),
              }))}
              value={close}
              onPick={(value) => setClose(value === 'yes' ? 'yes' : 'no')}
            />
          </FormRow>
          <FormRow label={t('digest.note')} hint={acts('optional')}>
            <TextInput
              value={note}
              inputProps={{ maxLength: 500 }}
              onChange={(event) => setNote(event.target.value)}
            />
          </FormRow>
        </FormGrid>
        {error && <ErrorNote error={error} />}
      </Body>
    </Sheet>
  );
}
