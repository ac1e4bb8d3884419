import { zodResolver } from '@hookform/resolvers/zod';
import { useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { personTitle, type Person } from '../../../shared/domain/directory/person.ts';
import type { Refusal } from '../../../shared/refusal.ts';
import { useInvoke } from '../../app/desk/desk-context.ts';
import { useWords } from '../../app/words/use-words.ts';
import { FormRow } from '../../ui/FormRow.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { EditSheet } from './EditSheet.tsx';
import { personForm, personFormOf, personInput, phoneFields, type PersonForm } from './person-form.ts';
import { PhoneFields } from './PhoneFields.tsx';
import { RolesField } from './RolesField.tsx';
import { useFormWords } from './use-form-words.ts';

interface Props {
  /** Null for a new person. */
  readonly person: Person | null;
  /** Where a new person lives, when a place is chosen. */
  readonly startRoles?: Person['roles'];
  readonly onClose: () => void;
  readonly onSaved: (personId: string, placeId: string | undefined) => void;
}

/** The form of a person. */
export function PersonSheet({ person, startRoles, onClose, onSaved }: Props) {
  const t = useWords('directory');
  const terms = useWords('terms');
  const invoke = useInvoke();
  const toast = useToast();
  const wrong = useFormWords();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [areShown, setShown] = useState(person === null || person.phones.length === 0);
  const { register, control, handleSubmit, formState, setValue, getValues, reset } = useForm<PersonForm>({
    resolver: zodResolver(personForm),
    mode: 'onTouched',
    defaultValues: personFormOf(person, startRoles),
  });
  const { errors, dirtyFields } = formState;
  const [phones, roles] = useWatch({ control, name: ['phones', 'roles'] });

  const reveal = async () => {
    if (!person) return;
    const reply = await invoke('people.reveal', { personId: person.id });
    if (!reply.ok) return setRefusal(reply.error);
    // From here on "changed" means: other than the numbers that were shown.
    reset({ ...getValues(), phones: phoneFields(reply.value.phones) });
    setShown(true);
  };
  const save = handleSubmit(async (form) => {
    const isEdited = areShown && (dirtyFields.phones?.some(Boolean) ?? false);
    const reply = await invoke('people.save', {
      person: personInput(form, person, person === null || isEdited),
    });
    if (!reply.ok) return setRefusal(reply.error);
    toast({ text: t('form.saved', { name: form.name }) });
    onSaved(reply.value.id, form.roles[0]?.placeId);
  });

  return (
    <EditSheet
      title={person ? t('form.editPerson', { name: person.name }) : t('form.newPerson')}
      refusal={refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <FormRow label={t('form.name')} error={wrong(errors.name?.message)}>
        <TextInput {...register('name')} autoFocus />
      </FormRow>
      <FormRow label={t('form.title')}>
        <Controller
          name="title"
          control={control}
          render={({ field }) => (
            <Segmented
              options={personTitle.options.map((value) => ({ value, label: terms(`title.${value}`) }))}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
      </FormRow>
      <PhoneFields
        masked={person?.phones ?? []}
        areShown={areShown}
        values={phones}
        register={register}
        error={errors.phones?.find?.((each) => each !== undefined)?.message}
        onReveal={() => void reveal()}
      />
      <FormRow label={t('form.roles')} error={wrong(errors.roles?.message)} kind="text">
        <RolesField roles={roles} onChange={(next) => setValue('roles', next, { shouldDirty: true })} />
      </FormRow>
      <FormRow label={t('form.plates')} hint={t('form.platesHint')} error={wrong(errors.plates?.message)}>
        <TextInput {...register('plates')} />
      </FormRow>
      <FormRow label={t('form.firm')} error={wrong(errors.firm?.message)}>
        <TextInput {...register('firm')} />
      </FormRow>
      <FormRow label={t('form.vip')}>
        <Controller
          name="vip"
          control={control}
          render={({ field }) => (
            <Segmented
              options={[
                { value: 'no', label: t('form.no') },
                { value: 'yes', label: t('form.yes') },
              ]}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
      </FormRow>
      <FormRow label={t('form.mayCallBack')}>
        <Controller
          name="mayCallBack"
          control={control}
          render={({ field }) => (
            <Segmented
              options={[
                { value: 'yes', label: t('form.mayCall') },
                { value: 'no', label: t('form.mayNotCall') },
              ]}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
      </FormRow>
      <FormRow label={t('form.note')} hint={t('form.noteHint')} error={wrong(errors.note?.message)}>
        <TextArea {...register('note')} />
      </FormRow>
    </EditSheet>
  );
}
