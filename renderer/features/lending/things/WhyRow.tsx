import { styled } from '@mui/material/styles';
import { useDesk } from '../../../app/desk/desk-context.ts';
import { useLending } from '../../../app/lending/lending-store.ts';
import { useOrderWords } from '../../../app/orders/use-order-words.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { TextInput } from '../../../ui/TextInput.tsx';

const Order = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  marginBottom: 4,
  '& > span': { flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** What it is lent for: an order, or a line of text. */
export function WhyRow() {
  const t = useWords('lending');
  const words = useOrderWords();
  const { draft, change } = useLending();
  const order = useDesk((desk) => (draft.order === null ? undefined : desk.orders[draft.order]));
  return (
    <FormRow label={t('panel.why')}>
      {draft.order !== null && (
        <Order>
          <b>{words.number(draft.order)}</b>
          <span>{order && `${order.place.name} ${order.text}`}</span>
          <Button tone="quiet" scale="small" onClick={() => change({ order: null })}>
            {t('panel.dropOrder')}
          </Button>
        </Order>
      )}
      <TextInput
        value={draft.purpose}
        placeholder={t('panel.whyHint')}
        inputProps={{ maxLength: 500 }}
        onChange={(event) => change({ purpose: event.target.value })}
      />
    </FormRow>
  );
}
