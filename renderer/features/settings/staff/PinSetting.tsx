import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { pin, type Staff } from '../../../../shared/domain/desk/staff.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useFormat } from '../../../app/words/format-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { useMayEdit } from '../form/edit-context.ts';
import { SettingGrid } from '../form/SettingGrid.tsx';
import { TextField } from '../form/TextField.tsx';
import type { Saving } from '../form/use-saving.ts';

const pinForm = z.object({ pin });

/** A new PIN for a person; the old one is never shown and no longer works. */
export function PinSetting({ person, saving }: { readonly person: Staff; readonly saving: Saving }) {
  const t = useWords('settings');
  const format = useFormat();
  const invoke = useInvoke();
  const mayEdit = useMayEdit();
  const form = useForm({ resolver: zodResolver(pinForm), defaultValues: { pin: '' } });
  const { errors } = form.formState;
  const savedAt = saving.savedAt(person.id);
  const refusal = saving.refusal(person.id);
  if (!mayEdit) return null;
  const submit = form.handleSubmit(async (wish) => {
    if (await saving.save(person.id, invoke('staff.setPin', { staff: person.id, pin: wish.pin })))
      form.reset();
  });
  return (
    <form
      aria-label={t('staff.setPin')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <SettingGrid sx={{ padding: '0 20px 16px' }}>
        <TextField
          label={t('staff.pin')}
          field={form.register('pin')}
          hint={t('staff.pinNew')}
          wrong={errors.pin && t('wrong.pin')}
          width={160}
          type="password"
          beside={<Button onClick={() => void submit()}>{t('staff.setPin')}</Button>}
        />
        <span />
        <div>
          <span role="status">
            {savedAt !== null && t('staff.pinSaved', { name: person.name, time: format.seconds(savedAt) })}
          </span>
          {refusal && <ErrorNote error={refusal} />}
        </div>
      </SettingGrid>
    </form>
  );
}
