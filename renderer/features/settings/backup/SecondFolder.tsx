import { styled } from '@mui/material/styles';
import { useForm } from 'react-hook-form';
import { useMemo } from 'react';
import type { SecondFolder as Folder } from '../../../../shared/domain/rescue/backup.ts';
import { useInvoke, useSession } from '../../../app/desk/desk-context.ts';
import { momentNow } from '../../../app/now/now.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { EditContext } from '../form/edit-context.ts';
import { SAVED } from '../form/saved.ts';
import { SettingForm } from '../form/SettingForm.tsx';
import { TextField } from '../form/TextField.tsx';
import { useSaving } from '../form/use-saving.ts';

const Head = styled('div')(({ theme }) => ({
  padding: '14px 20px 0',
  '& > h3': theme.typography.rowTitle,
  '& > p': { maxWidth: 640, color: theme.palette.ink2 },
}));

const State = styled('span')(({ theme }) => ({
  '&[data-tone="soon"]': { color: theme.palette.soon, fontWeight: 700 },
  '&[data-tone="ok"]': { color: theme.palette.ok },
}));

const tones = {
  'not-set': 'plain',
  ready: 'ok',
  absent: 'soon',
  'not-writable': 'soon',
  failed: 'soon',
} as const;

/** The second folder: where it is and how it is, in words. */
export function SecondFolder({ second }: { readonly second: Folder }) {
  const t = useWords('backup');
  const settings = useWords('settings');
  const invoke = useInvoke();
  const { health } = useSession();
  const saving = useSaving();
  const values = useMemo(() => ({ folder: second.folder }), [second.folder]);
  const form = useForm({ values, resetOptions: { keepDirtyValues: true } });
  const submit = form.handleSubmit(async ({ folder }) => {
    const wish = { folder: folder.trim() };
    if (await saving.save('folder', invoke('backups.setFolder', wish))) form.reset(wish, SAVED);
  });
  return (
    // Which folder it is stands in the book, so a book that takes no changes keeps the one it has.
    <EditContext value={health.kind === 'read-only' ? settings('bookReadOnly') : null}>
      <Head>
        <h3>{t('second.title')}</h3>
        <p>{t('second.about')}</p>
      </Head>
      <SettingForm
        label={t('second.title')}
        of="folder"
        saving={saving}
        isChanged={form.formState.isDirty}
        onSubmit={() => void submit()}
      >
        <TextField
          label={t('second.folder')}
          hint={t('second.hint')}
          field={form.register('folder', { maxLength: 400 })}
          width={520}
        />
        <FormRow label={t('second.state')} kind="text">
          <State data-tone={tones[second.state]} role="status">
            {useStateText(second)}
          </State>
        </FormRow>
      </SettingForm>
    </EditContext>
  );
}

function useStateText({ state, lastAt, detail }: Folder): string {
  const t = useWords('backup');
  const format = useFormat();
  if (lastAt === null && state === 'ready') return t('second.readyNever');
  if (lastAt === null && state === 'absent') return t('second.absentNever');
  return t(`second.states.${state}`, {
    time: lastAt === null ? '' : format.moment(lastAt, momentNow()),
    detail,
  });
}
