import { styled } from '@mui/material/styles';
import { useRef } from 'react';
import { useWords } from '../../app/words/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { FormRow } from '../../ui/FormRow.tsx';
import { useCallForm } from './form-context.ts';
import { LinkButton } from './LinkButton.tsx';
import { useAttach } from './use-attach.ts';

const Lines = styled('div')(({ theme }) => ({
  ...theme.typography.second,
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  '& > div': { display: 'flex', alignItems: 'center', gap: 8, flexWrap: 'wrap', color: theme.palette.ink2 },
  '& input[type="file"]': { display: 'none' },
}));

const KILOBYTE = 1024;
const HASH_SHOWN = 8;

/** Evidence the caller hands in; kept under the hash of its bytes, whose beginning is shown (R1.8). */
export function Attachments() {
  const t = useWords('intake');
  const { call, change } = useCallForm();
  const { attach, error } = useAttach();
  const picker = useRef<HTMLInputElement>(null);
  const { attachments } = call.fields;
  return (
    <FormRow label={t('row.attachments')} kind="text">
      <Lines>
        <div>
          <input
            ref={picker}
            type="file"
            multiple
            tabIndex={-1}
            aria-label={t('attach.choose')}
            onChange={(event) => {
              attach([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <Button scale="small" onClick={() => picker.current?.click()}>
            {t('attach.choose')}
          </Button>
          <span>{t('attach.paste')}</span>
        </div>
        {attachments.map(({ sha256, name, bytes }) => (
          <div key={sha256}>
            <b>{name}</b>
            <span>{t('attach.size', { kb: Math.max(1, Math.round(bytes / KILOBYTE)) })}</span>
            <span>{t('attach.hash', { start: sha256.slice(0, HASH_SHOWN) })}</span>
            <LinkButton
              type="button"
              onClick={() => change({ attachments: attachments.filter((each) => each.sha256 !== sha256) })}
            >
              {t('attach.remove', { name })}
            </LinkButton>
          </div>
        ))}
        {error && <ErrorNote error={error} />}
      </Lines>
    </FormRow>
  );
}
