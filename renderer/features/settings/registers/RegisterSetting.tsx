import { zodResolver } from '@hookform/resolvers/zod';
import { useMemo, useState, type RefObject } from 'react';
import { useForm } from 'react-hook-form';
import type { Register } from '../../../../shared/domain/custody/register.ts';
import { registerTemplates, type TemplateName } from '../../../../shared/rules/register-templates.ts';
import { useInvoke } from '../../../app/desk/desk-context.ts';
import { useWords } from '../../../app/words/use-words.ts';
import { FormRow } from '../../../ui/FormRow.tsx';
import { SAVED } from '../form/saved.ts';
import { SettingForm } from '../form/SettingForm.tsx';
import { Source } from '../form/Source.tsx';
import type { Saving } from '../form/use-saving.ts';
import { RegisterActs } from './RegisterActs.tsx';
import { registerForm, readRegister, writeRegister, type RegisterForm } from './register-form.ts';
import { RegisterFields } from './RegisterFields.tsx';
import { TemplateField } from './TemplateField.tsx';
import { useRegisterUse } from './use-register-use.ts';
import { useRegisterWords } from './use-register-words.ts';

interface Props {
  readonly id: string;
  /** Null while a new one is written. */
  readonly register: Register | null;
  readonly saving: Saving;
  readonly onDone: (id: string) => void;
  readonly ref: RefObject<HTMLFormElement | null>;
}

/** The form of one register. */
export function RegisterSetting({ id, register, saving, onDone, ref }: Props) {
  const t = useWords('registers');
  const settings = useWords('settings');
  const invoke = useInvoke();
  const words = useRegisterWords();
  const use = useRegisterUse(id);
  const separator = settings('or');
  const [template, setTemplate] = useState<TemplateName>('blank');
  const values = useMemo(
    () => readRegister(register ?? registerTemplates[template], separator),
    [register, template, separator],
  );
  const form = useForm<RegisterForm>({
    resolver: zodResolver(registerForm),
    values,
    resetOptions: { keepDirtyValues: register !== null },
  });
  const submit = form.handleSubmit(async (wish) => {
    const hidden = register ?? { id, isActive: true, source: '', sentence: '' };
    const asked = invoke('registers.save', { register: writeRegister(hidden, wish, use.ids) });
    if (!(await saving.save(id, asked))) return;
    form.reset(wish, SAVED);
    if (!register) onDone(id);
  });
  return (
    <SettingForm
      label={register ? words.name(register) : settings('newOne')}
      of={id}
      saving={saving}
      isChanged={form.formState.isDirty}
      onSubmit={() => void submit()}
      startsHere={register === null}
      ref={ref}
      acts={
        <RegisterActs
          register={register}
          saving={saving}
          onBack={(shipped) => form.reset(readRegister(shipped, separator), SAVED)}
          onLeave={() => onDone('')}
        />
      }
    >
      {!register && <TemplateField value={template} onChange={setTemplate} />}
      <RegisterFields form={form} used={use.entries} ownId={id} />
      {register && register.sentence !== '' && (
        <FormRow label={t('source')} kind="text">
          <Source quote={register.sentence} of={register.source} />
        </FormRow>
      )}
    </SettingForm>
  );
}
