import { useRef, useState } from 'react';
import type { Order } from '../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { closeOverlay } from '../../app/navigation/navigation.ts';
import { useActBlocks } from '../../app/orders/use-act-blocks.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useWords } from '../../app/words/use-words.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormGrid } from '../../ui/FormGrid.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { readBase64 } from '../../app/desk/read-base64.ts';
import { SmallSheet } from './SmallSheet.tsx';

/** Adds a file to an order: its bytes go to disk first, then the order names them. */
export function AttachSheet({ order }: { readonly order: Order }) {
  const t = useWords('acts');
  const words = useOrderWords();
  const invoke = useInvoke();
  const toast = useToast();
  const block = useActBlocks()(order, 'attach');
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<Refusal | null>(null);
  const [isMissing, setMissing] = useState(false);

  async function attach(): Promise<void> {
    const file = field.current?.files?.[0];
    setMissing(!file);
    if (!file) return field.current?.focus();
    const base64 = await readBase64(file);
    if (base64 === null) return setError({ kind: 'file-unreadable', what: file.name });
    const put = await invoke('files.put', {
      name: file.name,
      mediaType: file.type || 'application/octet-stream',
      base64,
    });
    if (!put.ok) return setError(put.error);
    const reply = await invoke('orders.attach', { order: order.number, attachment: put.value.attachment });
    if (!reply.ok) return setError(reply.error);
    closeOverlay();
    toast({ text: t('done', { number: words.number(order.number), act: t('title.attach') }) });
  }

  return (
    <SmallSheet
      title={t('title.attach')}
      order={order}
      submitLabel={t('submit')}
      onSubmit={() => void attach()}
      onEnter={() => void attach()}
      blockedBecause={block}
    >
      <FormGrid>
        <FormRow label={t('field.file')} hint={t('fileHint')} error={isMissing && t('missing')}>
          <TextInput ref={field} type="file" autoFocus />
        </FormRow>
      </FormGrid>
      {error && <ErrorNote error={error} />}
    </SmallSheet>
  );
}
