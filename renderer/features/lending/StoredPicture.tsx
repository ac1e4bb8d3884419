import { styled } from '@mui/material/styles';
import { useEffect, useState } from 'react';
import type { Attachment } from '../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';

const Picture = styled('img')(({ theme }) => ({
  maxWidth: '100%',
  maxHeight: 180,
  objectFit: 'contain',
  alignSelf: 'flex-start',
  border: `1px solid ${theme.palette.line}`,
  borderRadius: theme.shape.borderRadius,
}));

/** A picture that is kept with a stay: a photo of what was handed in, or a signature. */
export function StoredPicture({ picture: { sha256, name } }: { readonly picture: Attachment }) {
  const invoke = useInvoke();
  const [source, setSource] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    let isWanted = true;
    void invoke('files.get', { sha256 }).then((reply) => {
      if (!isWanted) return;
      if (reply.ok) setSource(`data:${reply.value.mediaType};base64,${reply.value.base64}`);
      else setRefusal(reply.error);
    });
    return () => {
      isWanted = false;
    };
  }, [invoke, sha256]);
  if (refusal) return <ErrorNote error={refusal} />;
  return source === null ? null : <Picture src={source} alt={name} />;
}
