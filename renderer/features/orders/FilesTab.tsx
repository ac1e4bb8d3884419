import { styled } from '@mui/material/styles';
import { useState } from 'react';
import type { Attachment, Order } from '../../../shared/domain/order/order.ts';
import type { OutputOf } from '../../../shared/contract.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { momentNow } from '../../app/now/now.ts';
import { useOrderWords } from '../../app/orders/use-order-words.ts';
import { useFormat } from '../../app/words/format-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { NothingHere, PlainList } from './PlainList.tsx';

const Shown = styled('figure')(({ theme }) => ({
  padding: '10px 0',
  '& img': { maxWidth: '100%', border: `1px solid ${theme.palette.line}` },
  '& a': { color: theme.palette.accent },
}));

/** The files of an order; a picture is shown in place, anything else is given to the system. */
export function FilesTab({ order }: { readonly order: Order }) {
  const t = useWords('orders');
  const format = useFormat();
  const words = useOrderWords();
  const invoke = useInvoke();
  const [shown, setShown] = useState<OutputOf<'files.get'> | null>(null);
  const [error, setError] = useState<Refusal | null>(null);

  async function open({ sha256 }: Attachment): Promise<void> {
    const reply = await invoke('files.get', { sha256, order: order.number });
    setError(reply.ok ? null : reply.error);
    setShown(reply.ok ? reply.value : null);
  }

  if (order.attachments.length === 0) return <NothingHere>{t('noFiles')}</NothingHere>;
  return (
    <>
      <PlainList>
        {order.attachments.map((file) => (
          <li key={`${file.sha256} ${file.at}`}>
            <span>{format.moment(file.at, momentNow())}</span>
            <div>
              {file.name} <small>{t('fileSize', { kb: Math.max(1, Math.round(file.bytes / 1024)) })}</small>{' '}
              <small>{words.staff(file.by)}</small>
            </div>
            <Button
              scale="small"
              aria-label={t('openFile', { name: file.name })}
              onClick={() => void open(file)}
            >
              {t('open')}
            </Button>
          </li>
        ))}
      </PlainList>
      {error && <ErrorNote error={error} />}
      {shown && <File {...shown} />}
    </>
  );
}

function File({ name, mediaType, base64 }: OutputOf<'files.get'>) {
  const address = `data:${mediaType};base64,${base64}`;
  return (
    <Shown>
      {mediaType.startsWith('image/') ? (
        <img src={address} alt={name} />
      ) : (
        <a href={address} download={name}>
          {name}
        </a>
      )}
    </Shown>
  );
}
