import { styled } from '@mui/material/styles';
import { useRef, useState } from 'react';
import type { Attachment } from '../../../../shared/domain/order/order.ts';
import type { Refusal } from '../../../../shared/refusal.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { FormRow } from '../../../ui/FormRow.tsx';
import { readBase64 } from '../../../app/desk/read-base64.ts';

const MOST = 10;

const Lines = styled('div')(({ theme }) => ({
  ...theme.typography.second,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'flex-start',
  gap: 4,
  '& input[type="file"]': { display: 'none' },
}));

interface Props {
  readonly photos: readonly Attachment[];
  readonly onChange: (photos: readonly Attachment[]) => void;
}

/** Photos of what is handed in, from files; kept under the hash of their bytes. */
export function PhotosRow({ photos, onChange }: Props) {
  const t = useWords('deposits');
  const invoke = useInvoke();
  const picker = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<Refusal | null>(null);

  async function put(files: readonly File[]): Promise<void> {
    setError(null);
    let all = photos;
    for (const file of files) {
      const base64 = await readBase64(file);
      if (base64 === null) return setError({ kind: 'file-unreadable', what: file.name });
      const reply = await invoke('files.put', { name: file.name, mediaType: file.type, base64 });
      if (!reply.ok) return setError(reply.error);
      const { attachment } = reply.value;
      all = [...all.filter(({ sha256 }) => sha256 !== attachment.sha256), attachment].slice(0, MOST);
      onChange(all);
    }
  }

  return (
    <FormRow label={t('photos')} kind="text">
      <Lines>
        <input
          ref={picker}
          type="file"
          accept="image/*"
          multiple
          tabIndex={-1}
          aria-label={t('photoChoose')}
          onChange={(event) => {
            void put([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        {photos.map(({ sha256, name }) => (
          <Button
            key={sha256}
            scale="small"
            tone="quiet"
            onClick={() => onChange(photos.filter((each) => each.sha256 !== sha256))}
          >
            {t('photoRemove', { name })}
          </Button>
        ))}
        <Button scale="small" onClick={() => picker.current?.click()}>
          {t('photoChoose')}
        </Button>
        {error && <ErrorNote error={error} />}
      </Lines>
    </FormRow>
  );
}
